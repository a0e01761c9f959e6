import { asErrorCode, SidelightError, type ErrorCode } from '../core/error-code.ts';
import type { Caller, Chunk, Input, Method, MethodName, MethodsOf, Output } from '../protocol/contract.ts';
import { PROTOCOL_VERSION, type Frame, type PortName } from '../protocol/frames.ts';
import { methodNamed, parseFrame, validated } from '../protocol/validate.ts';
import { ChunkWindow } from './chunk-window.ts';
import { inputCap, isWithin } from './payload-size.ts';
import type { PortLike, PortSender } from './port-like.ts';

export const MAX_UNACKED_CHUNKS = 256;
const MAX_CALLS_PER_PORT = 64;

export interface CallContext {
  readonly caller: Caller;
  readonly sender: PortSender | undefined;
  /** Aborts when the client gives up or the port is lost. */
  readonly signal: AbortSignal;
}

export interface StreamContext<C> extends CallContext {
  /** Resolves once the chunk is on its way: await it, or back-pressure is lost. Rejects with `aborted` when nobody listens any more. */
  readonly emit: (chunk: C) => Promise<void>;
}

type ContextOf<M extends MethodName> = [Chunk<M>] extends [never] ? CallContext : StreamContext<Chunk<M>>;
export type Handler<M extends MethodName> = (input: Input<M>, context: ContextOf<M>) => Promise<Output<M>>;
/** One handler for each method of a port. */
export type Handlers<P extends PortName> = { readonly [M in MethodsOf<P>]: Handler<M> };

export interface ServeOptions<P extends PortName> {
  readonly portName: P;
  /** From `callerOf`; a port whose caller is null is not served at all. */
  readonly caller: Caller;
  readonly handlers: Handlers<P>;
}

type AnyHandler = (input: unknown, context: StreamContext<unknown>) => Promise<unknown>;
interface OpenCall {
  readonly abort: AbortController;
  readonly window: ChunkWindow;
}

/**
 * Answers the calls that come in on one port.
 *
 * States of the port: silent → greeted → closed.
 *   silent    only `hello` is heard. It is always answered with our own version, so that both ends know of a mismatch;
 *             after a mismatch every call fails with `protocol.version`.
 *   greeted   calls run side by side. Nothing a frame holds can throw out of here.
 *   closed    the other end is gone: running handlers are aborted, nothing is posted. We never disconnect.
 */
export function serve<P extends PortName>(port: PortLike, options: ServeOptions<P>): void {
  const server = new PortServer(port, options.portName, options.caller, options.handlers);
  port.onMessage.addListener((message) => server.receive(message));
  port.onDisconnect.addListener(() => server.close());
}

class PortServer {
  readonly #calls = new Map<number, OpenCall>();
  #lastId = 0;
  #state: 'silent' | 'greeted' | 'mismatched' | 'closed' = 'silent';

  constructor(
    readonly port: PortLike,
    readonly portName: PortName,
    readonly caller: Caller,
    readonly handlers: object,
  ) {}

  receive(message: unknown): void {
    const frame = parseFrame(message);
    if (frame === null || this.#state === 'closed') return;
    if (frame.f === 'hello') this.#greet(frame.v);
    else if (frame.f === 'call') this.#begin(frame);
    else if (frame.f === 'ack') this.#calls.get(frame.id)?.window.ack(frame.n);
    else if (frame.f === 'abort') this.#cancel(frame.id);
    else if (frame.f === 'ping' && this.#state === 'greeted') this.#post({ f: 'ping' });
  }

  close(): void {
    this.#state = 'closed';
    for (const id of this.#calls.keys()) this.#cancel(id);
  }

  #greet(version: number): void {
    this.#state = version === PROTOCOL_VERSION ? 'greeted' : 'mismatched';
    this.#post({ f: 'welcome', v: PROTOCOL_VERSION });
  }

  /** A number seen before is ignored: an answer to it would end the first call of that number. */
  #begin(frame: Extract<Frame, { f: 'call' }>): void {
    if (frame.id <= this.#lastId) return;
    this.#lastId = frame.id;
    const refusal = this.#refusalOf(frame.m);
    if (refusal === null) void this.#run(frame.id, frame.m as MethodName, frame.p);
    else this.#post({ f: 'fail', id: frame.id, code: refusal });
  }

  #refusalOf(name: string): ErrorCode | null {
    if (this.#state === 'mismatched') return 'protocol.version';
    const method = methodNamed(name);
    if (this.#state !== 'greeted' || method === null || method.host !== this.portName) return 'protocol.invalid';
    if (!Object.hasOwn(this.handlers, name)) return 'protocol.invalid';
    if (!method.callers.includes(this.caller)) return 'protocol.refused';
    return this.#calls.size >= MAX_CALLS_PER_PORT ? 'engine.busy' : null;
  }

  async #run(id: number, name: MethodName, payload: unknown): Promise<void> {
    const method = methodNamed(name) as Method;
    const window = new ChunkWindow(MAX_UNACKED_CHUNKS, (n, d) => this.#send({ f: 'chunk', id, n, d }));
    const call: OpenCall = { abort: new AbortController(), window };
    this.#calls.set(id, call);
    try {
      if (!isWithin(payload, inputCap(name))) throw new SidelightError('protocol.invalid');
      const input = validated(method.input, payload);
      const result = await this.#handlerOf(name)(input, this.#contextOf(method, call));
      await window.drained();
      const output = checkedOwn(method.output, result);
      if (this.#calls.has(id)) this.#send({ f: 'done', id, r: output });
    } catch (thrown) {
      if (this.#calls.has(id)) this.#post({ f: 'fail', id, code: asErrorCode(thrown) });
    }
    window.end();
    this.#calls.delete(id);
  }

  #handlerOf(name: MethodName): AnyHandler {
    return (this.handlers as Record<string, AnyHandler>)[name] as AnyHandler;
  }

  #contextOf(method: Method, call: OpenCall): StreamContext<unknown> {
    const emit = async (chunk: unknown): Promise<void> => {
      if (method.chunk === undefined) throw new SidelightError('internal');
      await call.window.send(checkedOwn(method.chunk, chunk));
    };
    return { caller: this.caller, sender: this.port.sender, signal: call.abort.signal, emit };
  }

  /** Nobody wants the answer any more: the handler is told, and nothing more is posted for this call. */
  #cancel(id: number): void {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    call?.window.end();
    call?.abort.abort();
  }

  /** Throws `internal` where the message itself cannot be sent (its size), which fails its call. */
  #send(frame: Frame): void {
    if (this.#state === 'closed') return;
    try {
      this.port.postMessage(frame);
    } catch (cause) {
      throw new SidelightError('internal', { cause });
    }
  }

  /** Small frames only fail on a dead port, and a port can be dead before its `onDisconnect` comes. */
  #post(frame: Frame): void {
    try {
      this.#send(frame);
    } catch {
      this.close();
    }
  }
}

/** Our own answer, held to the contract: a mismatch is a bug on this side, not the caller's fault. */
function checkedOwn(schema: Method['output'], value: unknown): unknown {
  try {
    return validated(schema, value);
  } catch {
    throw new SidelightError('internal');
  }
}
