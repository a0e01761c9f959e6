import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageView, Session } from '../../scripts/browser/session.ts';
import { servePages, type PageServer } from './support/pages.ts';
import {
  browserName,
  JOB_TIMEOUT_MS,
  latestJob,
  openProduct,
  openTab,
  quietly,
  waitForEnd,
  waitForStatus,
} from './support/product.ts';
import { prose } from './support/prose.ts';

const ROUNDS = 20;

/** Mulberry32: the same "random" moments in every run, so that a failure can be run again. */
function moments(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

describe('a job survives', () => {
  let session: Session;
  let pages: PageServer;
  let page: PageView | null = null;
  let made = 0;

  beforeAll(async () => {
    pages = await servePages();
    session = await openProduct();
  });
  afterEach(async () => {
    await page?.close();
    page = null;
  });
  afterAll(async () => {
    await session.close();
    await pages.close();
  });

  /** A page no job has seen before, so that no answer comes from the cache. */
  async function newPage(words = 260): Promise<PageView> {
    made += 1;
    const body = Array.from({ length: Math.ceil(words / 65) }, (_, n) => `<p>${prose(65, made * 40 + n * 9)}</p>`).join(
      '',
    );
    page = await openTab(
      session,
      pages.put(
        `p${made}.html`,
        `<!doctype html><html lang="en"><title>Ledger ${made}</title><article><h1>Ledger ${made}</h1>${body}</article></html>`,
      ),
    );
    return page;
  }

  it.runIf(browserName === 'chromium')(
    `the service worker stopped at ${ROUNDS} random moments`,
    { timeout: ROUNDS * JOB_TIMEOUT_MS },
    async () => {
      const random = moments(20261123);
      const ends: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const tab = await newPage();
        const popup = await session.clickAction(tab);
        await pause(random() * 3_500);
        await session.stopBackground();
        ends.push(await waitForEnd(popup));
        await popup.close();
        await tab.close();
      }
      page = null;
      expect(ends).toEqual(Array.from({ length: ROUNDS }, () => 'done'));
    },
  );

  it.runIf(browserName === 'firefox')('the event page idled out after the job: the result is still there', async () => {
    const tab = await newPage();
    const popup = await session.clickAction(tab);
    expect(await waitForEnd(popup)).toBe('done');
    const before = await latestJob(popup, tab);
    await popup.close();
    await session.stopBackground();
    const again = await session.clickAction(tab);
    expect(await waitForEnd(again)).toBe('done');
    const after = await latestJob(again, tab);
    expect(after?.id).toBe(before?.id);
    expect(after?.points).toEqual(before?.points);
  });

  it(`its popup closed and opened again ${ROUNDS} times`, { timeout: 3 * JOB_TIMEOUT_MS }, async () => {
    const tab = await newPage(1_500);
    let popup = await session.clickAction(tab);
    const first = await popup.waitFor(() => document.querySelector('main')?.dataset['status'] ?? null, {
      timeoutMs: 10_000,
      what: 'a view',
    });
    expect(first).not.toBeNull();
    for (let round = 0; round < ROUNDS; round += 1) {
      await popup.close();
      popup = await session.clickAction(tab);
      await waitForStatus(popup, ['running', 'done']);
    }
    expect(await waitForEnd(popup)).toBe('done');
    const job = await latestJob(popup, tab);
    expect(job?.points).toHaveLength(5);
    expect(job?.gist).not.toBeNull();
  });

  it.runIf(browserName === 'chromium')(
    'the offscreen document closed under it: it runs once more and ends',
    async () => {
      const tab = await newPage(1_500);
      const popup = await session.clickAction(tab);
      await popup.waitFor(() => document.querySelectorAll('button.point__body').length > 0, {
        timeoutMs: JOB_TIMEOUT_MS,
        what: 'points',
      });
      await session.closeOffscreen();
      expect(await waitForEnd(popup)).toBe('done');
      const job = await latestJob(popup, tab);
      expect(job?.notices).toContain('resumed');
      expect(job?.gist).not.toBeNull();
    },
  );

  it('Stop, and the job is over', async () => {
    const tab = await newPage(40_000);
    const popup = await session.clickAction(tab);
    await waitForStatus(popup, ['running']);
    await popup.press('Escape');
    expect(await waitForEnd(popup)).toBe('cancelled');
    // Stopped before the job began, there is none; else it is cancelled.
    expect((await latestJob(popup, tab))?.state ?? 'cancelled').toBe('cancelled');
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session)).toEqual({ requests: [], errors: [] });
  });
});
