import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asErrorCode, SidelightError } from '../core/error-code.ts';
import type { JobId } from '../core/ids.ts';
import type { JobEvent } from '../core/job.ts';
import { PROTOCOL_VERSION } from '../protocol/frames.ts';
import { createClient, type ClientOptions } from './client.ts';
import { memoryPorts, type MessageCopy } from './memory-port.ts';
import type { PortLike } from './port-like.ts';
import { serve, type Handlers } from './server.ts';
import { stubHandlers } from './fixtures/stub-handlers.ts';

const id = '00000000-0000-4000-8000-000000000001' as JobId;
const token = (atMs: number): JobEvent => ({ type: 'token', text: 'x', atMs });

/** A host that can be reached over any number of ports, each of which can be cut. */
function world(
  handlers: Partial<Handlers<'engine'>>,
  options: { copy?: MessageCopy; client?: Partial<ClientOptions> } = {},
) {
  const served: PortLike[] = [];
  const frames: unknown[] = [];
  const connect = () => {
    const [near, far] = memoryPorts('engine', { copy: options.copy ?? 'json' });
    far.onMessage.addListener((frame) => frames.push(frame));
    if (host.isUp) serve(far, { portName: 'engine', caller: 'page', handlers: stubHandlers(handlers) });
    served.push(far);
    return near;
  };
  const host = { isUp: true };
  const client = createClient('engine', { connect, ...options.client });
  return { client, host, served, frames, cut: () => served.at(-1)?.disconnect() };
}

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }),
);
afterEach(() => void vi.useRealTimers());
const codeOf = (promise: Promise<unknown>) => promise.then(() => null, asErrorCode);
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a client', () => {
  it.each(['json', 'clone'] as const)('calls over a port that copies as %s', async (copy) => {
    const { client, served } = world(
      { 'job.latest': () => Promise.resolve(null), 'engine.warm': () => Promise.resolve(undefined) },
      { copy },
    );
    await expect(client.call('job.latest', { tabId: 1 })).resolves.toBeNull();
    await expect(client.call('engine.warm', undefined)).resolves.toBeUndefined();
    expect(served.length).toBe(1);
  });

  it('tries again until the host is there, and lets go of each dead port', async () => {
    const { client, host, served } = world({ 'job.latest': () => Promise.resolve(null) });
    host.isUp = false;
    const call = client.call('job.latest', { tabId: 1 });
    await settled();
    const cut = vi.fn<() => void>();
    served[0]?.onDisconnect.addListener(cut);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(served.length).toBeGreaterThan(1);
    expect(cut).toHaveBeenCalledOnce();
    host.isUp = true;
    await vi.advanceTimersByTimeAsync(4_000);
    await expect(call).resolves.toBeNull();
  });

  it('gives up with protocol.timeout when no host ever answers, and works again once one does', async () => {
    const { client, host } = world({ 'job.latest': () => Promise.resolve(null) });
    host.isUp = false;
    const failed = codeOf(client.call('job.latest', { tabId: 1 }));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await failed).toBe('protocol.timeout');
    host.isUp = true;
    await expect(client.call('job.latest', { tabId: 1 })).resolves.toBeNull();
  });

  it('fails at once with protocol.version against another build', async () => {
    const connect = () => {
      const [near, far] = memoryPorts('engine');
      far.onMessage.addListener(() => far.postMessage({ f: 'welcome', v: PROTOCOL_VERSION + 1 }));
      return near;
    };
    const client = createClient('engine', { connect });
    await expect(client.call('engine.warm', undefined)).rejects.toMatchObject({ code: 'protocol.version' });
  });

  it('has the host started before each attempt and says why it could not be', async () => {
    const beforeConnect = vi.fn<() => Promise<void>>(() => Promise.reject(new SidelightError('aborted')));
    const { client, served } = world({}, { client: { beforeConnect, giveUpAfterMs: 1_000 } });
    const failed = codeOf(client.call('engine.warm', undefined));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await failed).toBe('aborted');
    expect(beforeConnect.mock.calls.length).toBeGreaterThan(2);
    expect(served.length).toBe(0);
  });

  it('does not wait for ever for a host that is never said to be started', async () => {
    const beforeConnect = () => new Promise<void>(() => undefined);
    const { client } = world({}, { client: { beforeConnect, giveUpAfterMs: 1_000 } });
    const failed = codeOf(client.call('engine.warm', undefined));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await failed).toBe('host.unavailable');
  });

  it('repeats a stream for ever on a host that keeps dying, but takes its time', async () => {
    let runs = 0;
    const { client, cut } = world({
      'job.attach': async (_input, { emit }) => {
        await emit(token(++runs));
        await settled();
        cut();
      },
    });
    const failed = codeOf(client.call('job.attach', { id }));
    for (let i = 0; i < 200; i += 1) await settled();
    expect(runs).toBe(21);
    await vi.advanceTimersByTimeAsync(1_000);
    for (let i = 0; i < 20; i += 1) await settled();
    expect(runs).toBe(22);
    client.close();
    expect(await failed).toBe('aborted');
  });

  it('repeats an idempotent call when its port is lost', async () => {
    let runs = 0;
    const { client, cut } = world({
      'job.latest': () => (++runs === 1 ? new Promise(() => undefined) : Promise.resolve(null)),
    });
    const call = client.call('job.latest', { tabId: 1 });
    await settled();
    cut();
    await expect(call).resolves.toBeNull();
    expect(runs).toBe(2);
  });

  it('stops repeating a call on which the host dies every time', async () => {
    let runs = 0;
    const { client, cut } = world({ 'engine.warm': () => new Promise(() => (cut(), (runs += 1))) });
    await expect(client.call('engine.warm', undefined)).rejects.toMatchObject({ code: 'host.unavailable' });
    expect(runs).toBe(6);
  });

  it('reconnects on reset, as after the back/forward cache', async () => {
    let runs = 0;
    const { client, served } = world({
      'job.latest': () => (++runs === 1 ? new Promise(() => undefined) : Promise.resolve(null)),
    });
    const call = client.call('job.latest', { tabId: 1 });
    await settled();
    client.reset();
    await expect(call).resolves.toBeNull();
    expect(served.length).toBe(2);
  });

  it('acks every 32 chunks, and every 5 s while a stream is open; then falls silent', async () => {
    const { client, frames } = world({
      'job.attach': async (_input, { emit, signal }) => {
        for (let i = 0; i < 70; i += 1) await emit(token(i));
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
    });
    const acks = () =>
      frames.filter((frame) => (frame as { f: string }).f === 'ack').map((frame) => (frame as { n: number }).n);
    const abort = new AbortController();
    const call = client.call('job.attach', { id }, { signal: abort.signal });
    const ended = codeOf(call);
    await settled();
    expect(acks()).toEqual([32, 64]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(acks()).toEqual([32, 64, 70, 70]);
    abort.abort();
    expect(await ended).toBe('aborted');
    const before = frames.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(frames.slice(before)).toEqual([]);
    expect(frames.at(-1)).toEqual({ f: 'abort', id: 1 });
  });

  it('takes half a minute of silence for a dead port', async () => {
    const { client, served } = world({ 'job.latest': () => new Promise(() => undefined) });
    const call = client.call('job.latest', { tabId: 1 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(served.length).toBe(1);
    // The port now answers no more but does not disconnect either.
    vi.spyOn(served[0] as PortLike, 'postMessage').mockImplementation(() => undefined);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(served.length).toBe(2);
    client.close();
    await expect(call).rejects.toMatchObject({ code: 'aborted' });
  });

  it('refuses chunks out of order and data that is not in the contract', async () => {
    for (const chunk of [
      { f: 'chunk', id: 1, n: 2, d: token(1) },
      { f: 'chunk', id: 1, n: 1, d: { type: 'view' } },
    ]) {
      const connect = () => {
        const [near, far] = memoryPorts('engine');
        far.onMessage.addListener((frame) =>
          far.postMessage((frame as { f: string }).f === 'hello' ? { f: 'welcome', v: PROTOCOL_VERSION } : chunk),
        );
        return near;
      };
      const client = createClient('engine', { connect });
      await expect(client.call('job.attach', { id })).rejects.toMatchObject({ code: 'protocol.invalid' });
    }
  });

  it('sees a whole replay, in order, however often the port is cut', async () => {
    const play = fc.record({
      length: fc.integer({ min: 0, max: 400 }),
      cuts: fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(play, async ({ length, cuts }) => {
        const { client, cut } = world({
          'job.attach': async (_input, { emit }) => {
            for (let i = 0; i < length; i += 1) await emit(token(i));
          },
        });
        let seen: number[] = [];
        let left = [...cuts];
        const onChunk = (event: JobEvent) => {
          if (event.type !== 'token') return;
          if (event.atMs === 0) seen = [];
          seen.push(event.atMs);
          if (seen.length !== left[0]) return;
          left = left.slice(1);
          cut();
        };
        await client.call('job.attach', { id }, { onChunk });
        expect(seen).toEqual(Array.from({ length }, (_, i) => i));
        client.close();
      }),
      { numRuns: 40 },
    );
  });
});
