import { SidelightError, type ErrorCode } from '../core/error-code.ts';
import { Watchdog } from './watchdog.ts';
import type { WorkerHandle } from './worker-handle.ts';
import type { WorkerOrder, WorkerReply } from './worker-protocol.ts';

/** How long the worker may be silent while it has an order. */
export interface WatchdogLimits {
  /** Between two steps: a file chunk, a batch, a token. The longest, a prefill chunk, takes about 3 s on a slow core. */
  readonly stepMs: number;
  /** For a step that cannot be divided: compiling the runtime and creating a session. */
  readonly longStepMs: number;
}

export interface OrderOptions {
  readonly signal?: AbortSignal;
  readonly onBytes?: (loadedBytes: number) => void;
  /** Return false to have had enough: the order then ends as done. */
  readonly onText?: (piece: string) => boolean;
}

interface Pending extends OrderOptions {
  hasEnough: boolean;
  resolve(vectors: Float32Array<ArrayBuffer> | null): void;
  reject(error: Error): void;
}

const abortError = () => new DOMException('aborted', 'AbortError');

/**
 * One life of one worker. States: open → closed, never back. It closes when the worker hangs, crashes, runs out of
 * memory, or is closed by its owner; every order still pending then rejects, and `onClosed` is called once.
 */
export class WorkerLink {
  readonly #handle: WorkerHandle;
  readonly #limits: WatchdogLimits;
  readonly #onClosed: () => void;
  readonly #pending = new Map<number, Pending>();
  readonly #watchdog = new Watchdog(() => this.close('engine.hung'));
  #lastId = 0;
  /** Until its first word the worker is loading its script. */
  #hasAnswered = false;
  #isClosed = false;

  constructor(handle: WorkerHandle, limits: WatchdogLimits, onClosed: () => void) {
    this.#handle = handle;
    this.#limits = limits;
    this.#onClosed = onClosed;
    handle.listen(
      (reply) => this.#take(reply),
      () => this.close('engine.crashed'),
    );
  }

  /**
   * Resolves with the vectors of an `embed`, else null. Rejects with the worker's code, with `engine.hung`,
   * `engine.crashed` or `engine.memory` when the link closes under it, or with an AbortError at once on abort.
   */
  order(order: WorkerOrder, options: OrderOptions = {}): Promise<Float32Array<ArrayBuffer> | null> {
    if (this.#isClosed) return Promise.reject(new SidelightError('engine.crashed'));
    if (options.signal?.aborted) return Promise.reject(abortError());
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.#handle.post({ t: 'abort', id });
        reject(abortError()); // the worker's own end of this order is then heard by nobody but the watchdog
      };
      options.signal?.addEventListener('abort', onAbort, { once: true });
      const settle = () => options.signal?.removeEventListener('abort', onAbort);
      this.#pending.set(id, {
        ...options,
        hasEnough: false,
        resolve: (vectors) => (settle(), resolve(vectors)),
        reject: (error) => (settle(), reject(error)),
      });
      this.#watchdog.feed(this.#hasAnswered ? this.#limits.stepMs : this.#limits.longStepMs);
      this.#handle.post({ t: 'order', id, order });
    });
  }

  /** Ends the worker; pending orders reject with `code`. */
  close(code: ErrorCode): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#watchdog.rest();
    this.#handle.terminate();
    for (const pending of this.#pending.values()) pending.reject(new SidelightError(code));
    this.#pending.clear();
    this.#onClosed();
  }

  #take(reply: WorkerReply): void {
    if (this.#isClosed) return;
    this.#hasAnswered = true;
    this.#watchdog.feed(reply.t === 'beat' && reply.isLong ? this.#limits.longStepMs : this.#limits.stepMs);
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if (reply.t === 'bytes') pending.onBytes?.(reply.loadedBytes);
    else if (reply.t === 'text') this.#takeText(reply.id, pending, reply.piece);
    else if (reply.t === 'done') this.#end(reply.id, () => pending.resolve(reply.vectors ?? null));
    else if (reply.t === 'fail') this.#fail(reply.id, pending, reply.code);
  }

  #takeText(id: number, pending: Pending, piece: string): void {
    if (pending.hasEnough || pending.signal?.aborted || !pending.onText || pending.onText(piece)) return;
    pending.hasEnough = true;
    this.#handle.post({ t: 'enough', id });
  }

  #fail(id: number, pending: Pending, code: ErrorCode): void {
    this.#end(id, () => pending.reject(code === 'aborted' ? abortError() : new SidelightError(code)));
    // After a crash inside the runtime its state is unknown, and WASM memory once grown is not given back.
    if (code === 'engine.crashed' || code === 'engine.memory') this.close(code);
  }

  #end(id: number, settle: () => void): void {
    this.#pending.delete(id);
    if (this.#pending.size === 0) this.#watchdog.rest();
    settle();
  }
}
