import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asErrorCode, SidelightError } from '../core/error-code.ts';
import type { Journal } from './journal.ts';
import { MemoryJournal } from './memory-journal.ts';
import { openService, settled } from './fixtures/open-service.ts';
import { sampleId, samplePoint, sampleRequest } from './fixtures/sample-job.ts';

const codeOf = (promise: Promise<unknown>) => promise.then(() => null, asErrorCode);

describe('before the journal is open', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('calls wait, and fail with host.unavailable when it takes too long', async () => {
    const { service, submit, latest } = await openService({ isClosed: true });
    const failing = codeOf(latest(1));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await failing).toBe('host.unavailable');
    const waiting = submit(1);
    await service.open({ journalKey: 'k' });
    expect(await waiting).toBe(sampleId(1));
  });

  it('calls that wait hear at once why it cannot be opened, and a later opening counts', async () => {
    const { service, latest } = await openService({ isClosed: true, failures: 1 });
    const failing = codeOf(latest(1));
    expect(await codeOf(service.open({ journalKey: 'k' }))).toBe('storage.full');
    expect(await failing).toBe('storage.full');
    await service.open({ journalKey: 'k' });
    expect(await latest(1)).toBeNull();
  });
});

describe('a journal that cannot be written', () => {
  /** Fails the given method from now on. */
  function brokenAt(method: keyof Journal): Journal {
    const journal: Journal = new MemoryJournal();
    vi.spyOn(journal, method).mockRejectedValue(new SidelightError('storage.full'));
    return journal;
  }

  it('refuses the job at submit, and the refusal can still be shown', async () => {
    const journal = brokenAt('accept');
    vi.spyOn(journal, 'end').mockRejectedValue(new SidelightError('storage.full'));
    const { service, submit, latest, hand } = await openService({ journal });
    expect(await codeOf(submit(1))).toBe('storage.full');
    expect(await latest(1)).toBeNull();
    await service.reject({ request: sampleRequest(1), error: 'storage.full' });
    expect(await latest(1)).toMatchObject({ state: 'failed', error: 'storage.full' });
    expect(hand.started.length).toBe(0);
  });

  it('ends the job as storage.full before it starts', async () => {
    const { hand, submit, latest } = await openService({ journal: brokenAt('save') });
    await submit(1);
    await settled();
    expect(await latest(1)).toMatchObject({ state: 'failed', error: 'storage.full' });
    expect(hand.started.length).toBe(0);
  });

  it('ends a job as storage.full whose end cannot be written, and leaves no row that would run again', async () => {
    const { hand, submit, latest, journal } = await openService({ journal: brokenAt('end') });
    await submit(1);
    await settled();
    hand.at(0).finish();
    await settled();
    expect(await latest(1)).toMatchObject({ state: 'failed', error: 'storage.full' });
    expect(await journal.list()).toEqual([]);
  });
});

describe('a new host over an old journal', () => {
  it('runs an interrupted job once more, from the points it had; the second death ends it', async () => {
    const journal = new MemoryJournal();
    const first = await openService({ journal });
    await first.submit(1);
    await settled();
    first.hand.at(0).emit({ type: 'points', points: [samplePoint('One.')], atMs: 9 });
    await settled();

    const second = await openService({ journal });
    await settled();
    expect(second.hand.at(0).view).toMatchObject({ notices: ['resumed'], points: [{ text: 'One.' }] });

    const third = await openService({ journal });
    expect(await third.latest(1)).toMatchObject({
      state: 'failed',
      error: 'job.interrupted',
      points: [{ text: 'One.' }],
    });
    expect(third.hand.started.length).toBe(0);
  });

  it('runs a job that never ran as if nothing had happened, and keeps finished ones, cache included', async () => {
    const journal = new MemoryJournal();
    const first = await openService({ journal });
    await first.submit(1);
    await settled();
    first.hand.at(0).finish();
    await settled();
    await first.submit(2);
    await first.submit(3);
    const second = await openService({ journal });
    expect((await second.latest(3))?.notices).toEqual([]);
    expect((await second.latest(1))?.state).toBe('done');
    const again = second.watch(await second.submit(4, 'text 1'));
    await again.ended;
    expect(again.view()?.notices).toEqual(['from-cache']);
  });

  it('opens even if a job cannot be put back', async () => {
    const journal = new MemoryJournal();
    await (await openService({ journal })).submit(1);
    vi.spyOn(journal, 'save').mockRejectedValue(new SidelightError('storage.full'));
    const second = await openService({ journal });
    expect(await second.latest(1)).toMatchObject({ state: 'failed', error: 'storage.full' });
  });
});
