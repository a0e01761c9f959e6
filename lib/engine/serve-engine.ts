import { asErrorCode } from '../core/error-code.ts';
import type { EngineAdapter, Step } from './adapter.ts';
import { asEngineError } from './engine-error.ts';
import { nextTurn } from './next-turn.ts';
import type { WorkerConfig, WorkerOrder, WorkerPort, WorkerReply, WorkerRequest } from './worker-protocol.ts';

interface Running {
  readonly id: number;
  isAborted: boolean;
  isEnough: boolean;
}

/**
 * The worker's half of the engine: takes orders from `port` and runs them, one after the other, on the adapter that
 * `createAdapter` makes from the first order, `start`. `port` is the worker's scope or, in tests, a MessagePort.
 */
export function serveEngine(port: WorkerPort, createAdapter: (config: WorkerConfig) => EngineAdapter): void {
  const running = new Map<number, Running>();
  const server = new OrderServer(port, createAdapter);
  /** An aborted order may have a step left to finish when the next one comes. */
  let tail: Promise<void> = Promise.resolve();
  port.onmessage = (event: MessageEvent) => {
    const request = event.data as WorkerRequest;
    if (request.t === 'order') {
      const state: Running = { id: request.id, isAborted: false, isEnough: false };
      running.set(request.id, state);
      tail = tail.then(() => server.take(request.order, state)).finally(() => running.delete(state.id));
      return;
    }
    const state = running.get(request.id);
    if (!state) return;
    state.isEnough = true;
    state.isAborted ||= request.t === 'abort';
  };
}

class OrderServer {
  readonly #port: WorkerPort;
  readonly #createAdapter: (config: WorkerConfig) => EngineAdapter;
  #adapter: EngineAdapter | null = null;

  constructor(port: WorkerPort, createAdapter: (config: WorkerConfig) => EngineAdapter) {
    this.#port = port;
    this.#createAdapter = createAdapter;
  }

  /** Runs one order to its `done` or `fail`; never rejects. */
  async take(order: WorkerOrder, state: Running): Promise<void> {
    const { id } = state;
    try {
      if (state.isAborted) throw new DOMException('aborted', 'AbortError');
      const vectors = await this.#execute(order, state);
      if (vectors) this.#reply({ t: 'done', id, vectors }, [vectors.buffer]);
      else this.#reply({ t: 'done', id });
    } catch (thrown) {
      this.#reply({ t: 'fail', id, code: asErrorCode(asEngineError(thrown)) });
    }
  }

  async #execute(order: WorkerOrder, state: Running): Promise<Float32Array<ArrayBuffer> | null> {
    if (order.op === 'start') {
      this.#adapter = this.#createAdapter(order.config);
      return null;
    }
    const adapter = this.#adapter;
    if (!adapter) throw new Error('an order before start');
    const { id } = state;
    const step = this.#stepOf(state);
    if (order.op === 'embed') return adapter.embed(order, step);
    if (order.op === 'read') return adapter.read(order, step);
    if (order.op === 'load') {
      await adapter.load(order.model, (loadedBytes) => this.#reply({ t: 'bytes', id, loadedBytes }), step);
    } else {
      await adapter.generate(order, (piece) => this.#tellText(state, piece), step);
    }
    return null;
  }

  #stepOf(state: Running): Step {
    return async (isLong = false) => {
      this.#reply({ t: 'beat', id: state.id, isLong });
      await nextTurn();
      if (state.isAborted) throw new DOMException('aborted', 'AbortError');
    };
  }

  #tellText({ id, isEnough }: Running, piece: string): boolean {
    if (!isEnough) this.#reply({ t: 'text', id, piece });
    return !isEnough;
  }

  #reply(message: WorkerReply, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer);
  }
}
