import { asErrorCode, SidelightError } from '../core/error-code.ts';
import type { Chunk, Input, MethodsOf, Output } from '../protocol/contract.ts';
import type { Frame, PortName } from '../protocol/frames.ts';
import { openLink, type Link } from './link.ts';
import { PendingCall } from './pending-call.ts';
import type { PortLike } from './port-like.ts';

export interface ClientOptions {
  /** Makes a new port of this name, e.g. `() => browser.runtime.connect({ name })`. The client owns and ends it. */
  readonly connect: () => PortLike;
  /** Awaited before every attempt to connect: the place to call `host.ensure`. */
  readonly beforeConnect?: (signal: AbortSignal) => Promise<void>;
  readonly handshakeTimeoutMs?: number;
  readonly giveUpAfterMs?: number;
}

export interface CallOptions<C> {
  readonly signal?: AbortSignal | undefined;
  /** Each chunk, in order. After a lost port a repeated stream starts over. What it throws ends the call. */
  readonly onChunk?: ((chunk: C) => void) | undefined;
}

export interface Client<P extends PortName> {
  /**
   * Calls a method, connecting first where needed. Rejects with a SidelightError: what the handler failed with,
   * `aborted`, `protocol.*`, or `host.unavailable` when the port was lost under a call that must not be repeated
   * or was lost too often.
   */
  call<M extends MethodsOf<P>>(method: M, input: Input<M>, options?: CallOptions<Chunk<M>>): Promise<Output<M>>;
  /** Gives the current port up and repeats what was under way on a new one. For `pageshow` with `persisted`: such a port is dead and looks open. */
  reset(): void;
  /** Ends the port and every call with `aborted`. */
  close(): void;
}

const HANDSHAKE_TIMEOUT_MS = 1_500;
const GIVE_UP_AFTER_MS = 20_000;
/** Firefox ends an event page 30 s after the last incoming message. */
const KEEP_ALIVE_MS = 5_000;
/**
 * The server answers pings. Silence over this many of them means a dead port: where two contexts received it (Chrome's
 * worker hears of every port, also those it leaves alone), the death of the one that served it is not told.
 */
const MAX_SILENT_BEATS = 2;
/** A port that lived shorter counts against calls that got nothing on it: one of them may be what kills the host. */
const QUICK_LOSS_MS = 5_000;
const MAX_QUICK_LOSSES = 5;
/** A stream that gets something on every port may be repeated for ever, but not in a tight circle. */
const HURRY_LOSSES = 20;
const UNHURRIED_PAUSE_MS = 1_000;

/** A client of one port. `portName` is only there for the types; the name is in `connect`. */
export function createClient<P extends PortName>(_portName: P, options: ClientOptions): Client<P> {
  const client = new PortClient(options);
  return {
    call: (method, input, callOptions = {}) => {
      const call = new PendingCall(method, input, callOptions.onChunk);
      return client.start(call, callOptions.signal) as Promise<never>;
    },
    reset: () => client.reset(),
    close: () => client.close(),
  };
}

/**
 * States: idle → connecting → open → idle, and closed from any.
 *   idle        no port. The first call connects.
 *   connecting  calls wait. Giving up fails them all.
 *   open        calls are sent at once. A lost port puts the idempotent ones back to waiting and connects again;
 *               the others fail. With no call left nothing reconnects.
 */
class PortClient {
  readonly #calls = new Set<PendingCall>();
  #link: Link | null = null;
  #connecting: AbortController | null = null;
  #isClosed = false;
  #lastId = 0;
  #openedAtMs = 0;
  #quickLosses = 0;
  #silentBeats = 0;
  #heart: ReturnType<typeof setInterval> | undefined;

  constructor(readonly options: ClientOptions) {}

  start(call: PendingCall, signal: AbortSignal | undefined): Promise<unknown> {
    if (signal?.aborted === true || this.#isClosed) return Promise.reject(new SidelightError('aborted'));
    const onAbort = (): void => this.#abandon(call, 'aborted');
    signal?.addEventListener('abort', onAbort, { once: true });
    this.#calls.add(call);
    if (this.#link === null) this.#connect();
    else this.#send(call);
    return call.result.finally(() => signal?.removeEventListener('abort', onAbort));
  }

  reset(): void {
    this.#connecting?.abort();
    this.#connecting = null;
    const link = this.#link;
    this.#lose(true);
    link?.drop();
  }

  close(): void {
    this.#isClosed = true;
    for (const call of this.#calls) this.#abandon(call, 'aborted');
    this.reset();
  }

  #connect(): void {
    if (this.#link !== null || this.#connecting !== null) return;
    const attempt = new AbortController();
    this.#connecting = attempt;
    const linkOptions = {
      connect: this.options.connect,
      beforeConnect: this.options.beforeConnect,
      handshakeTimeoutMs: this.options.handshakeTimeoutMs ?? HANDSHAKE_TIMEOUT_MS,
      giveUpAfterMs: this.options.giveUpAfterMs ?? GIVE_UP_AFTER_MS,
      firstPauseMs: this.#quickLosses > HURRY_LOSSES ? UNHURRIED_PAUSE_MS : 0,
      onFrame: (frame: Frame) => this.#receive(frame),
      onLost: () => this.#lose(false),
    };
    openLink(linkOptions, attempt.signal).then(
      (link) => (attempt.signal.aborted ? link.drop() : this.#open(link)),
      (thrown: unknown) => {
        if (attempt.signal.aborted) return;
        this.#connecting = null;
        for (const call of this.#calls) this.#settle(call).fail(asErrorCode(thrown));
      },
    );
  }

  #open(link: Link): void {
    this.#connecting = null;
    this.#link = link;
    this.#lastId = 0;
    this.#silentBeats = 0;
    this.#openedAtMs = Date.now();
    for (const call of this.#calls) this.#send(call);
  }

  #send(call: PendingCall): void {
    this.#lastId += 1;
    this.#heart ??= setInterval(() => this.#beat(), KEEP_ALIVE_MS);
    if (this.#link?.post(call.begin(this.#lastId)) === true) return;
    this.#link?.drop();
    this.#lose(false);
  }

  #receive(frame: Frame): void {
    this.#silentBeats = 0;
    if (frame.f !== 'done' && frame.f !== 'fail' && frame.f !== 'chunk') return;
    const call = this.#numbered(frame.id);
    if (call === null) return;
    if (frame.f === 'done') this.#settle(call).succeed(frame.r);
    else if (frame.f === 'fail') this.#settle(call).fail(frame.code);
    else this.#take(call, frame.n, frame.d);
  }

  #numbered(id: number): PendingCall | null {
    for (const call of this.#calls) if (call.id === id) return call;
    return null;
  }

  #take(call: PendingCall, n: number, data: unknown): void {
    try {
      if (call.take(n, data)) this.#link?.post(call.keepAlive());
    } catch (thrown) {
      this.#abandon(call, { thrown });
    }
  }

  #beat(): void {
    this.#silentBeats += 1;
    if (this.#silentBeats > MAX_SILENT_BEATS) return this.reset();
    for (const call of this.#calls) if (call.method.chunk !== undefined) this.#link?.post(call.keepAlive());
    this.#link?.post({ f: 'ping' });
  }

  /** Tells the far end to stop, where it has started. */
  #abandon(call: PendingCall, error: 'aborted' | { readonly thrown: unknown }): void {
    if (!this.#calls.has(call)) return;
    if (call.id > 0) this.#link?.post({ f: 'abort', id: call.id });
    this.#settle(call).fail(error);
  }

  #settle(call: PendingCall): PendingCall {
    this.#calls.delete(call);
    if (this.#calls.size > 0) return call;
    this.#stopHeart();
    this.#connecting?.abort();
    this.#connecting = null;
    return call;
  }

  #lose(isWanted: boolean): void {
    const isQuick = !isWanted && Date.now() - this.#openedAtMs < QUICK_LOSS_MS;
    this.#quickLosses = isQuick ? this.#quickLosses + 1 : 0;
    this.#link = null;
    this.#stopHeart();
    for (const call of this.#calls) {
      if (call.id === 0) continue;
      call.quickLosses = isQuick && !call.hasProgress ? call.quickLosses + 1 : 0;
      call.id = 0;
      if (!call.method.idempotent || call.quickLosses > MAX_QUICK_LOSSES) this.#settle(call).fail('host.unavailable');
    }
    if (this.#calls.size > 0) this.#connect();
  }

  #stopHeart(): void {
    clearInterval(this.#heart);
    this.#heart = undefined;
  }
}
