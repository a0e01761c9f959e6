import { describe, expect, it } from 'vitest';
import { SidelightError } from '../../lib/core/error-code.ts';
import { blockIdAt, type JobId } from '../../lib/core/ids.ts';
import { err, ok } from '../../lib/core/result.ts';
import { newJobView } from '../../lib/core/job-view.ts';
import type { JobEvent, JobView } from '../../lib/core/job.ts';
import type { Caller } from './caller.ts';
import { JobSession } from './job-session.ts';

const ID = '00000000-0000-4000-8000-000000000001' as JobId;
const viewOf = (change: Partial<JobView> = {}): JobView => ({
  ...newJobView(
    { id: ID, kind: 'summary', scope: 'page', length: 'medium', tabId: 7, isPrivate: false, isFresh: false },
    1_000,
  ),
  page: { url: 'https://example.org/a', title: 'A', lang: 'en', words: 10 },
  ...change,
});

type Answer = (input: never, options?: { signal?: AbortSignal; onChunk?: (chunk: never) => void }) => Promise<unknown>;

/** Both ends of a session over answers of the test, with every call noted. */
function sessionOver(answers: Readonly<Record<string, Answer>>) {
  const calls: string[] = [];
  const call = (method: string, input: never, options?: never): Promise<unknown> => {
    calls.push(method);
    return answers[method]?.(input, options) ?? Promise.resolve(undefined);
  };
  const session = new JobSession(
    { call } as unknown as Caller<'control'>,
    { call } as unknown as Caller<'engine'>,
    () => 2_000,
  );
  return { session, calls };
}

const attachTo =
  (...events: JobEvent[]): Answer =>
  (_input, options) => {
    for (const event of events) options?.onChunk?.(event as never);
    return Promise.resolve(undefined);
  };

/** An answer that the test gives when it wants to. */
function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
}

describe('a job session', () => {
  it('shows the running job of the tab instead of asking for another', async () => {
    const running = viewOf({ state: 'running' });
    const { session, calls } = sessionOver({
      'job.latest': async () => running,
      'job.attach': attachTo({ type: 'view', view: running }),
    });
    await session.open(7, 'https://example.org/a', 'medium');
    expect(calls).toEqual(['job.latest', 'job.attach']);
    expect(session.view.value).toEqual(running);
  });

  it.each([
    ['of another page', viewOf({ state: 'done' }), 'https://example.org/b', 'medium'],
    ['of another length', viewOf({ state: 'done' }), 'https://example.org/a', 'short'],
    ['that failed', viewOf({ state: 'failed', error: 'page.empty' }), 'https://example.org/a', 'medium'],
    [
      'of half an hour ago',
      viewOf({ state: 'done', startedAtMs: 2_000 - 31 * 60_000 }),
      'https://example.org/a',
      'medium',
    ],
  ] as const)('asks anew over a job %s', async (_name, latest, url, length) => {
    const { session, calls } = sessionOver({ 'job.latest': async () => latest, 'job.start': async () => ({ id: ID }) });
    await session.open(7, url, length);
    expect(calls).toEqual(['job.latest', 'job.start', 'job.attach']);
  });

  it('stopped before the tab was even asked for, starts nothing', async () => {
    const asked = deferred<JobView | null>();
    const { session, calls } = sessionOver({ 'job.latest': () => asked.promise });
    const opened = session.open(7, null, 'medium');
    await session.stop();
    asked.resolve(null);
    await opened;
    expect(calls).toEqual(['job.latest']);
    expect(session.error.value).toBe('aborted');
  });

  it('stopped while the page is being read, ends the job as soon as it has begun', async () => {
    const begun = deferred<{ id: JobId }>();
    const { session, calls } = sessionOver({ 'job.start': () => begun.promise });
    const started = session.start({ type: 'tab', tabId: 7, scope: 'page' }, 'medium', false);
    await session.stop();
    begun.resolve({ id: ID });
    await started;
    expect(calls).toEqual(['job.start', 'job.cancel']);
    expect(session.view.value).toBeNull();
  });

  it('gives up the shown job when another is asked for', async () => {
    const running = viewOf({ state: 'running' });
    const { session, calls } = sessionOver({
      'job.start': async () => ({ id: ID }),
      'job.attach': attachTo({ type: 'view', view: running }),
    });
    await session.start({ type: 'tab', tabId: 7, scope: 'page' }, 'medium', false);
    await session.start({ type: 'tab', tabId: 7, scope: 'page' }, 'short', false);
    expect(calls).toEqual(['job.start', 'job.attach', 'job.cancel', 'job.start', 'job.attach']);
  });

  it('tells that the end of a job was seen, and not its middle', async () => {
    const { session, calls } = sessionOver({
      'job.attach': attachTo(
        { type: 'view', view: viewOf({ state: 'running' }) },
        { type: 'end', state: 'done', error: null, atMs: 9 },
      ),
    });
    await session.attach(ID);
    expect(calls).toEqual(['job.attach', 'badge.show']);
  });

  it('highlights all on its tab, and takes that away there even when another job is shown by then', async () => {
    const asked: unknown[] = [];
    const { session } = sessionOver({
      'job.attach': attachTo({ type: 'view', view: viewOf({ state: 'done' }) }),
      'page.highlightAll': async (input) => {
        asked.push(input);
        return { found: 1 };
      },
    });
    const one = { blockId: blockIdAt(1), quote: 'One.', prefix: '', suffix: '' };
    expect(await session.highlightAll([one])).toBe(0);
    await session.attach(ID);
    expect(await session.highlightAll([{ ...one, page: 3 }])).toBe(1);
    session.clear();
    await session.highlightAll([]);
    await session.highlightAll([]);
    expect(asked).toEqual([
      { tabId: 7, evidence: [one] },
      { tabId: 7, evidence: [] },
    ]);
  });

  it('says that its tab went on, until something else is shown', async () => {
    const { session } = sessionOver({ 'job.attach': attachTo({ type: 'view', view: viewOf({ state: 'done' }) }) });
    session.moveOn();
    expect(session.hasMovedOn.value).toBe(false);
    await session.attach(ID);
    session.moveOn();
    expect(session.hasMovedOn.value).toBe(true);
    await session.attach(ID);
    expect(session.hasMovedOn.value).toBe(false);
  });

  describe('over a document', () => {
    const source = { type: 'text', title: '', text: 'A', isPrivate: false } as const;
    const job = { 'job.start': async () => ({ id: ID }), 'job.attach': attachTo({ type: 'view', view: viewOf() }) };

    it('says how far it is read, then asks for a job', async () => {
      const { session, calls } = sessionOver(job);
      const read = deferred<void>();
      const started = session.startDocument(async (onProgress) => {
        onProgress({ pagesRead: 3, pagesTotal: 9 });
        await read.promise;
        return ok(source);
      }, 'medium');
      expect([session.phase.value, session.progress.value]).toEqual(['capturing', { pagesRead: 3, pagesTotal: 9 }]);
      read.resolve();
      await started;
      expect(calls).toEqual(['job.start', 'job.attach']);
      expect(session.progress.value).toBeNull();
    });

    it('says why it cannot be read', async () => {
      const { session, calls } = sessionOver(job);
      await session.startDocument(async () => err('pdf.password'), 'medium');
      expect([session.error.value, calls]).toEqual(['pdf.password', []]);
    });

    it('stops reading on Stop', async () => {
      const { session, calls } = sessionOver(job);
      const started = session.startDocument(
        (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(err('aborted')))),
        'medium',
      );
      await session.stop();
      await started;
      expect([session.error.value, calls]).toEqual(['aborted', []]);
    });

    it('goes on when the view turns to something else, and is a job all the same', async () => {
      const { session, calls } = sessionOver(job);
      const read = deferred<void>();
      const started = session.startDocument(async () => {
        await read.promise;
        return ok(source);
      }, 'medium');
      session.clear();
      read.resolve();
      await started;
      expect(calls).toEqual(['job.start']);
      expect([session.view.value, session.phase.value]).toEqual([null, 'idle']);
    });
  });

  it('says a failure by its code', async () => {
    const { session } = sessionOver({ 'job.start': () => Promise.reject(new SidelightError('host.unavailable')) });
    await session.start({ type: 'tab', tabId: 7, scope: 'page' }, 'medium', false);
    expect(session.error.value).toBe('host.unavailable');
  });
});
