import { describe, expect, it, vi } from 'vitest';
import { asErrorCode, SidelightError } from '../core/error-code.ts';
import type { JobId } from '../core/ids.ts';
import { applyJobEvent } from '../core/job-view.ts';
import type { JobEvent, JobView } from '../core/job.ts';
import { openService, settled } from './fixtures/open-service.ts';
import { sampleId, samplePoint, sampleRequest } from './fixtures/sample-job.ts';

const codeOf = (promise: Promise<unknown>) => promise.then(() => null, asErrorCode);
const forever = () => new Promise<never>(() => undefined);

describe('a job', () => {
  it('is watched from view to end, and the fold of its events is what latest shows', async () => {
    const { hand, submit, watch, latest, states } = await openService();
    const seen = watch(await submit(1));
    await settled();
    hand.at(0).emit({ type: 'stage', stage: 'ranking' });
    hand.at(0).emit({ type: 'points', points: [samplePoint('One.')], atMs: 9 });
    hand.at(0).finish();
    await seen.ended;
    expect(seen.events.map((event) => event.type)).toEqual(['view', 'stage', 'points', 'end']);
    expect(seen.view()).toEqual(await latest(1));
    expect(seen.view()).toMatchObject({ state: 'done', error: null, points: [{ text: 'One.' }] });
    expect(states).toEqual([
      [1, 'queued'],
      [1, 'running'],
      [1, 'done'],
    ]);
  });

  it('replays itself to whoever comes later, during and after', async () => {
    const { hand, submit, watch } = await openService();
    const id = await submit(1);
    await settled();
    hand.at(0).emit({ type: 'token', text: 'Half', atMs: 1 });
    const during = watch(id);
    await settled();
    expect(during.view()).toMatchObject({ state: 'running', gistDraft: 'Half' });
    hand.at(0).finish();
    await during.ended;
    const after = watch(id);
    await after.ended;
    expect(after.events).toEqual([{ type: 'view', view: during.view() }]);
  });

  it('submitted twice under one id is one job', async () => {
    const { hand, submit } = await openService();
    expect(await Promise.all([submit(1), submit(1)])).toEqual([sampleId(1), sampleId(1)]);
    await settled();
    hand.at(0).finish();
    await settled();
    expect(await submit(1)).toBe(sampleId(1));
    expect(hand.started.length).toBe(1);
  });

  it('for the content of a live job of the same tab is that job', async () => {
    const { hand, submit, latest } = await openService();
    await submit(1, 'same', { tabId: 7 });
    expect(await submit(2, 'same', { tabId: 7, isFresh: true })).toBe(sampleId(1));
    expect(await submit(3, 'same', { tabId: 7, length: 'long' })).toBe(sampleId(3));
    await settled();
    expect(hand.started.length).toBe(1);
    expect((await latest(7))?.id).toBe(sampleId(3));
  });

  it('for content already read is answered from the cache, for its own tab, without a run', async () => {
    const { hand, submit, watch, latest, states } = await openService();
    await submit(1, 'same');
    await settled();
    hand.at(0).emit({ type: 'points', points: [samplePoint('One.')], atMs: 9 });
    hand.at(0).finish();
    await settled();
    const again = watch(await submit(2, 'same'));
    await again.ended;
    expect(again.view()).toMatchObject({
      id: sampleId(2),
      tabId: 2,
      state: 'done',
      notices: ['from-cache'],
      points: [{ text: 'One.' }],
    });
    expect(await latest(2)).toEqual(again.view());
    expect((await latest(1))?.notices).toEqual([]);
    expect(states.at(-1)).toEqual([2, 'done']);
    expect(hand.started.length).toBe(1);
    await submit(3, 'same', { isFresh: true });
    await settled();
    expect(hand.started.length).toBe(2);
  });

  it('waits for a twin in another tab and then takes its result', async () => {
    const { hand, submit, watch } = await openService();
    await submit(1, 'same');
    const second = watch(await submit(2, 'same'));
    await settled();
    hand.at(0).emit({ type: 'points', points: [samplePoint('One.')], atMs: 9 });
    hand.at(0).finish();
    await second.ended;
    expect(second.view()).toMatchObject({ id: sampleId(2), tabId: 2, state: 'done', notices: ['from-cache'] });
    expect(hand.started.length).toBe(1);
  });

  it('of a private window shares nothing with the others and touches no journal', async () => {
    const { hand, submit, journal, latest } = await openService();
    await submit(1, 'same', { isPrivate: true });
    await settled();
    hand.at(0).finish();
    await settled();
    await submit(2, 'same');
    await settled();
    expect(hand.started.length).toBe(2);
    expect((await journal.list()).map((row) => row.id)).toEqual([sampleId(2)]);
    expect((await latest(1))?.state).toBe('done');
  });

  it('newest first, one at a time, and no more than eight', async () => {
    const { hand, submit } = await openService();
    for (let n = 1; n <= 8; n += 1) await submit(n);
    expect(await codeOf(submit(9))).toBe('engine.busy');
    for (let n = 0; n < 8; n += 1) {
      await settled();
      expect(hand.started.length).toBe(n + 1);
      hand.at(n).finish();
    }
    expect(hand.started.map(({ view }) => view.tabId)).toEqual([1, 8, 7, 6, 5, 4, 3, 2]);
  });
});

describe('a host', () => {
  it('is busy from the first accepted job to the end of the last', async () => {
    const { hand, submit, service, busy } = await openService();
    await service.reject({ request: sampleRequest(9), error: 'page.empty' });
    await submit(1);
    await submit(2);
    await settled();
    hand.at(0).finish();
    await settled();
    expect(busy).toEqual([true]);
    hand.at(1).finish();
    await settled();
    expect(busy).toEqual([true, false]);
  });
});

describe('the end of a job', () => {
  it.each([
    ['the code of what its runner threw', new SidelightError('model.missing'), 'model.missing'],
    ['internal for a bug', new Error('text of a page'), 'internal'],
    ['internal for an abort nobody asked for', new DOMException('x', 'AbortError'), 'internal'],
  ])('is failed with %s', async (_name, thrown, error) => {
    const { hand, submit, latest } = await openService();
    await submit(1);
    await settled();
    hand.at(0).fail(thrown);
    await settled();
    expect(await latest(1)).toMatchObject({ state: 'failed', error });
  });

  it('comes once: what the runner says afterwards is ignored', async () => {
    const { service, hand, submit, watch } = await openService();
    const seen = watch(await submit(1));
    await settled();
    await service.cancel({ id: sampleId(1) });
    hand.at(0).emit({ type: 'token', text: 'late', atMs: 1 });
    hand.at(0).emit({ type: 'end', state: 'done', error: null, atMs: 1 });
    hand.at(0).finish();
    await service.cancel({ id: sampleId(1) });
    await seen.ended;
    expect(seen.events.filter((event) => event.type === 'end')).toMatchObject([{ state: 'cancelled', error: null }]);
    expect(hand.at(0).signal.aborted).toBe(true);
    expect(seen.view()?.gistDraft).toBe('');
  });

  it('does not wait for a runner that does not stop, nor does the next job for long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { service, submit, latest } = await openService({ runner: forever });
    await submit(1);
    await submit(2);
    await settled();
    await service.cancel({ id: sampleId(1) });
    expect((await latest(1))?.state).toBe('cancelled');
    expect((await latest(2))?.state).toBe('queued');
    await vi.advanceTimersByTimeAsync(2_000);
    await settled();
    expect((await latest(2))?.state).toBe('running');
    vi.useRealTimers();
  });

  it('can be cancelled before it ran', async () => {
    const { service, hand, submit, latest } = await openService();
    await submit(1);
    await submit(2);
    await service.cancel({ id: sampleId(2) });
    hand.at(0).finish();
    await settled();
    expect((await latest(2))?.state).toBe('cancelled');
    expect(hand.started.length).toBe(1);
  });

  it('of an unknown job is job.unknown', async () => {
    const { service, watch } = await openService();
    expect(await codeOf(service.cancel({ id: sampleId(5) }))).toBe('job.unknown');
    expect(await codeOf(watch(sampleId(5)).ended)).toBe('job.unknown');
  });
});

describe('a rejected request', () => {
  it('is a failed job every view can show, and does not touch a job that exists', async () => {
    const { service, watch, submit, latest } = await openService();
    await service.reject({ request: sampleRequest(1), error: 'page.restricted' });
    const seen = watch(sampleId(1));
    await seen.ended;
    expect(seen.view()).toMatchObject({ state: 'failed', error: 'page.restricted' });
    expect(await latest(1)).toEqual(seen.view());
    await submit(2);
    await service.reject({ request: sampleRequest(2), error: 'page.denied' });
    expect((await latest(2))?.error).toBeNull();
  });
});

describe('following a tab', () => {
  it('tells the newest job, then each that comes, of that tab only', async () => {
    const { service, submit } = await openService();
    await submit(1, 'a', { tabId: 7 });
    await submit(2, 'b', { tabId: 7 });
    const ids: JobId[] = [];
    const abort = new AbortController();
    const following = service.follow(
      { tabId: 7 },
      { emit: ({ id }) => Promise.resolve(void ids.push(id)), signal: abort.signal },
    );
    await submit(3, 'c', { tabId: 8 });
    await submit(4, 'd', { tabId: 7 });
    await service.reject({ request: sampleRequest(5, { tabId: 7 }), error: 'page.empty' });
    await settled();
    expect(ids).toEqual([2, 4, 5].map(sampleId));
    abort.abort();
    await following;
  });
});

describe('erasing', () => {
  it('ends what runs, forgets everything, and takes new jobs', async () => {
    const { service, hand, submit, watch, latest, journal } = await openService();
    await submit(1);
    await submit(2, 'x', { isPrivate: true });
    const seen = watch(sampleId(1));
    await settled();
    await service.erase();
    await seen.ended;
    expect(seen.view()?.state).toBe('cancelled');
    expect([await latest(1), await latest(2), await journal.list()]).toEqual([null, null, []]);
    expect(await codeOf(watch(sampleId(1)).ended)).toBe('job.unknown');
    hand.at(0).finish();
    await submit(3);
    await settled();
    expect(hand.started.at(-1)?.view.id).toBe(sampleId(3));
  });
});

describe('a slow watcher', () => {
  it('gets tokens joined and few events, and still the whole result', async () => {
    const { hand, service, submit } = await openService();
    await submit(1);
    await settled();
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const events: JobEvent[] = [];
    const emit = async (event: JobEvent) => {
      await gate;
      events.push(event);
    };
    const ended = service.attach({ id: sampleId(1) }, { emit, signal: new AbortController().signal });
    await settled();
    for (let i = 0; i < 3_000; i += 1) {
      if (i % 10 === 0) hand.at(0).emit({ type: 'stage', stage: i % 20 === 0 ? 'ranking' : 'writing' });
      hand.at(0).emit({ type: 'token', text: `${i} `, atMs: i });
    }
    open();
    await settled();
    const view = events.reduce<JobView | null>(
      (v, event) => (event.type === 'view' ? event.view : v && applyJobEvent(v, event)),
      null,
    );
    expect(view?.gistDraft).toBe(Array.from({ length: 3_000 }, (_, i) => `${i} `).join(''));
    expect(events.length).toBeLessThan(100);
    hand.at(0).finish();
    await ended;
  });
});
