import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { JobId } from '../core/ids.ts';
import { PROTOCOL_VERSION } from '../protocol/frames.ts';
import { memoryPorts } from './memory-port.ts';
import type { PortLike } from './port-like.ts';
import { MAX_UNACKED_CHUNKS, serve, type Handlers } from './server.ts';
import { stubHandlers } from './fixtures/stub-handlers.ts';

const id = '00000000-0000-4000-8000-000000000001' as JobId;
const token = (atMs: number) => ({ type: 'token' as const, text: 'x', atMs });

/** A raw client end: sends frames as they are, keeps what comes back. */
function rawClient(handlers: Partial<Handlers<'engine'>>, caller: 'page' | 'background' = 'page') {
  const [client, server] = memoryPorts('engine', { copy: 'json' });
  const received: unknown[] = [];
  client.onMessage.addListener((message) => received.push(message));
  serve(server, { portName: 'engine', caller, handlers: stubHandlers(handlers) });
  return { client, received, hello: () => client.postMessage({ f: 'hello', v: PROTOCOL_VERSION }) };
}

/** Lets every promise that can go on go on. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('serve', () => {
  it('answers a call after the handshake', async () => {
    const { client, received, hello } = rawClient({ 'job.latest': () => Promise.resolve(null) });
    hello();
    client.postMessage({ f: 'call', id: 1, m: 'job.latest', p: { tabId: 4 } });
    await settled();
    expect(received).toEqual([
      { f: 'welcome', v: PROTOCOL_VERSION },
      { f: 'done', id: 1, r: null },
    ]);
  });

  it.each([
    ['an unknown method', 'job.fly', undefined, 'protocol.invalid'],
    ['a method of the other port', 'host.ensure', undefined, 'protocol.invalid'],
    ['a property every object has', 'constructor', undefined, 'protocol.invalid'],
    ['the prototype', '__proto__', undefined, 'protocol.invalid'],
    ['bad input', 'job.latest', { tabId: 'four' }, 'protocol.invalid'],
    ['input with more than was asked for', 'job.latest', { tabId: 4, x: 1 }, 'protocol.invalid'],
    ['input above the size cap', 'job.cancel', { id, x: 'a'.repeat(70_000) }, 'protocol.invalid'],
    ['a method this caller may not call', 'host.open', { journalKey: 'k' }, 'protocol.refused'],
  ])('fails %s', async (_name, m, p, code) => {
    const { client, received, hello } = rawClient({});
    hello();
    client.postMessage({ f: 'call', id: 1, m, p });
    await settled();
    expect(received.at(-1)).toEqual({ f: 'fail', id: 1, code });
  });

  it('fails calls before the handshake, and with protocol.version after a mismatch', async () => {
    const { client, received } = rawClient({});
    client.postMessage({ f: 'call', id: 1, m: 'job.latest', p: { tabId: 4 } });
    client.postMessage({ f: 'hello', v: PROTOCOL_VERSION + 1 });
    client.postMessage({ f: 'call', id: 2, m: 'job.latest', p: { tabId: 4 } });
    await settled();
    expect(received).toEqual([
      { f: 'fail', id: 1, code: 'protocol.invalid' },
      { f: 'welcome', v: PROTOCOL_VERSION },
      { f: 'fail', id: 2, code: 'protocol.version' },
    ]);
  });

  it('sends a code only, whatever the handler throws', async () => {
    const { client, received, hello } = rawClient({
      'engine.warm': () => Promise.reject(new Error('text of a page')),
      'engine.status': () => Promise.resolve({ wrong: true } as never),
    });
    hello();
    client.postMessage({ f: 'call', id: 1, m: 'engine.warm' });
    client.postMessage({ f: 'call', id: 2, m: 'engine.status' });
    await settled();
    expect(received.slice(1)).toEqual([
      { f: 'fail', id: 1, code: 'internal' },
      { f: 'fail', id: 2, code: 'internal' },
    ]);
  });

  it('lets at most 256 chunks go unacknowledged, in order, then done', async () => {
    let emitted = 0;
    const { client, received, hello } = rawClient({
      'job.attach': async (_input, { emit }) => {
        for (; emitted < 600; emitted += 1) await emit(token(emitted));
      },
    });
    hello();
    client.postMessage({ f: 'call', id: 1, m: 'job.attach', p: { id } });
    await settled();
    expect(emitted).toBe(MAX_UNACKED_CHUNKS);
    client.postMessage({ f: 'ack', id: 1, n: 9_999 });
    await settled();
    expect(emitted).toBe(MAX_UNACKED_CHUNKS);
    client.postMessage({ f: 'ack', id: 1, n: 100 });
    await settled();
    expect(emitted).toBe(MAX_UNACKED_CHUNKS + 100);
    for (const n of [356, 600]) {
      client.postMessage({ f: 'ack', id: 1, n });
      await settled();
    }
    const chunks = received.slice(1, -1) as { n: number; d: { atMs: number } }[];
    expect(chunks.map((chunk) => [chunk.n, chunk.d.atMs])).toEqual(Array.from({ length: 600 }, (_, i) => [i + 1, i]));
    expect(received.at(-1)).toEqual({ f: 'done', id: 1 });
  });

  it.each(['abort', 'disconnect'])('on %s tells the handler, frees its emit and says no more', async (how) => {
    const { client, received, hello } = rawClient({
      'job.attach': async (_input, { emit, signal }) => {
        signal.addEventListener('abort', () => (isAborted = true));
        for (;;) await emit(token(1)).catch((error: unknown) => Promise.reject((thrown = error)));
      },
    });
    let isAborted = false;
    let thrown: unknown;
    hello();
    client.postMessage({ f: 'call', id: 1, m: 'job.attach', p: { id } });
    await settled();
    const before = received.length;
    if (how === 'abort') client.postMessage({ f: 'abort', id: 1 });
    else client.disconnect();
    await settled();
    expect(isAborted).toBe(true);
    expect(thrown).toMatchObject({ code: 'aborted' });
    expect(received.length).toBe(before);
  });

  it('never throws and never runs a handler on garbage', () => {
    const handler = vi.fn<() => Promise<null>>(() => Promise.resolve(null));
    const key = fc.constantFrom('f', 'id', 'm', 'p', 'n', 'd', 'v', '__proto__', 'constructor');
    const value = fc.oneof(
      fc.constantFrom(
        'hello',
        'call',
        'ack',
        'abort',
        'job.latest',
        'toString',
        '__proto__',
        'hasOwnProperty',
        1,
        2,
        -1,
        1.5,
        Number.NaN,
      ),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.dictionary(key, value), fc.anything()), { maxLength: 20 }), (messages) => {
        const listeners: ((message: unknown) => void)[] = [];
        const port: PortLike = {
          name: 'engine',
          onMessage: { addListener: (listener) => void listeners.push(listener) },
          onDisconnect: { addListener: () => undefined },
          postMessage: () => undefined,
          disconnect: () => expect.unreachable('a server never disconnects'),
        };
        serve(port, { portName: 'engine', caller: 'page', handlers: stubHandlers({ 'job.latest': handler }) });
        for (const message of messages) for (const listener of listeners) listener(message);
      }),
    );
    expect(handler).not.toHaveBeenCalled();
  });
});
