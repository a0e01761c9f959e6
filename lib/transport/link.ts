import { asErrorCode, SidelightError } from '../core/error-code.ts';
import { PROTOCOL_VERSION, type Frame } from '../protocol/frames.ts';
import { parseFrame } from '../protocol/validate.ts';
import type { PortLike } from './port-like.ts';

/** One greeted port. */
export interface Link {
  /** False when the port is dead; `onLost` has been or is about to be called then. */
  post(frame: Frame): boolean;
  /** Gives the port up without a word from `onLost`. */
  drop(): void;
}

export interface LinkOptions {
  /** Makes a new port, which the link then owns. */
  readonly connect: () => PortLike;
  /** Runs before every attempt, e.g. to have the engine host started. */
  readonly beforeConnect?: ((signal: AbortSignal) => Promise<void>) | undefined;
  readonly handshakeTimeoutMs: number;
  /** No attempt begins later than this after the first, and `beforeConnect` takes no longer. */
  readonly giveUpAfterMs: number;
  /** Waits this long before the first attempt: a host that keeps dying is given time. */
  readonly firstPauseMs: number;
  readonly onFrame: (frame: Frame) => void;
  readonly onLost: () => void;
}

const FIRST_PAUSE_MS = 50;
const MAX_PAUSE_MS = 1_000;

/**
 * Connects and greets, again and again until it works: connecting before the host exists neither fails nor answers,
 * and a service worker that is being stopped takes a port and loses it. Rejects with the last attempt's error
 * (`protocol.timeout`, `host.unavailable`, whatever `beforeConnect` threw), or at once with `protocol.version`
 * or `aborted`.
 */
export async function openLink(options: LinkOptions, signal: AbortSignal): Promise<Link> {
  if (options.firstPauseMs > 0) await pause(options.firstPauseMs, signal);
  const deadlineMs = Date.now() + options.giveUpAfterMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS)) {
    try {
      await prepare(options, signal);
      return await greet(options, signal);
    } catch (thrown) {
      throwIfAborted(signal);
      if (asErrorCode(thrown) === 'protocol.version' || Date.now() + pauseMs > deadlineMs) throw thrown;
    }
    await pause(pauseMs, signal);
  }
}

async function prepare({ beforeConnect, giveUpAfterMs }: LinkOptions, signal: AbortSignal): Promise<void> {
  if (beforeConnect === undefined) return;
  const limit = new AbortController();
  const tooLate = pause(giveUpAfterMs, limit.signal).then(() => {
    throw new SidelightError('host.unavailable');
  });
  try {
    await Promise.race([beforeConnect(signal), tooLate]);
  } finally {
    tooLate.catch(() => undefined);
    limit.abort();
  }
  throwIfAborted(signal);
}

/**
 * States of a port: greeting → open → over. A welcome opens it; time-out, abort, disconnect or `drop` end it.
 */
function greet(options: LinkOptions, signal: AbortSignal): Promise<Link> {
  return new Promise((resolve, reject) => {
    let state: 'greeting' | 'open' | 'over' = 'greeting';
    const port = connected(options.connect);
    const drop = (): void => {
      state = 'over';
      disconnectQuietly(port);
    };
    const fail = (error: SidelightError): void => {
      if (state !== 'greeting') return;
      settle();
      drop();
      reject(error);
    };
    const onAbort = (): void => fail(new SidelightError('aborted'));
    const timer = setTimeout(() => fail(new SidelightError('protocol.timeout')), options.handshakeTimeoutMs);
    const settle = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
    signal.addEventListener('abort', onAbort);

    const welcome = (version: number): void => {
      if (version !== PROTOCOL_VERSION) return fail(new SidelightError('protocol.version'));
      settle();
      state = 'open';
      resolve({ post: (frame) => state === 'open' && postQuietly(port, frame), drop });
    };
    port.onMessage.addListener((message) => {
      const frame = parseFrame(message);
      if (frame === null || state === 'over') return;
      if (state === 'open') options.onFrame(frame);
      else if (frame.f === 'welcome') welcome(frame.v);
    });
    port.onDisconnect.addListener(() => {
      if (state === 'greeting') return fail(new SidelightError('host.unavailable'));
      const wasOpen = state === 'open';
      state = 'over';
      if (wasOpen) options.onLost();
    });
    if (!postQuietly(port, { f: 'hello', v: PROTOCOL_VERSION })) fail(new SidelightError('host.unavailable'));
  });
}

/** `connect` throws where the extension was updated or removed under an open document. */
function connected(connect: () => PortLike): PortLike {
  try {
    return connect();
  } catch (cause) {
    throw cause instanceof SidelightError ? cause : new SidelightError('host.unavailable', { cause });
  }
}

function postQuietly(port: PortLike, frame: Frame): boolean {
  try {
    port.postMessage(frame);
    return true;
  } catch {
    return false;
  }
}

function disconnectQuietly(port: PortLike): void {
  try {
    port.disconnect();
  } catch {
    // already gone
  }
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new SidelightError('aborted');
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(new SidelightError('aborted'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
