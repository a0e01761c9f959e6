import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobView } from '../../lib/core/job.ts';
import type { PageView, Session } from '../../scripts/browser/session.ts';
import { pressButton } from './support/press-button.ts';
import { servePages, type PageServer } from './support/pages.ts';
import { closePopup, latestJob, openProduct, openTab, quietly, waitForEnd, waitForStatus } from './support/product.ts';
import { framesOf, NESTED, nestedFrames, manyBlocks, manyWords } from './support/scale-pages.ts';
import { longestTaskMs, watchThread } from './support/thread-watch.ts';

const LONGEST_TASK_MS = 200;
/** Of what the page's process held before: so much may be left of a read. */
const KEPT_SHARE = 0.1;

interface Read {
  readonly status: string;
  readonly job: JobView;
  readonly taskMs: number;
  readonly heldShare: number;
}

describe('at the far end of what pages are', () => {
  let session: Session;
  let pages: PageServer;

  beforeAll(async () => {
    pages = await servePages();
    session = await openProduct();
  });
  afterAll(async () => {
    await session.close();
    await pages.close();
  });

  async function open(url: string): Promise<PageView> {
    const page = await openTab(session, url);
    await watchThread(page);
    return page;
  }

  /** Summarizes a page and tells what that was like for it. */
  async function read(page: PageView): Promise<Read> {
    const before = await page.heldBytes();
    await longestTaskMs(page);
    const popup = await session.clickAction(page);
    const isAgain = (await waitForStatus(popup, ['running', 'done', 'failed'])) !== 'running';
    if (isAgain) {
      await pressButton(popup, 'summarizeAgain');
      await waitForStatus(popup, ['running']);
    }
    const status = await waitForEnd(popup);
    const taskMs = await longestTaskMs(page);
    const job = await latestJob(popup, page);
    if (job === null) throw new Error('the tab has no job');
    await closePopup(session);
    const heldShare = (await page.heldBytes()) / before - 1;
    return { status, job, taskMs, heldShare };
  }

  function expectEasy({ status, job, taskMs, heldShare }: Read): void {
    expect([status, job.error]).toEqual(['done', null]);
    expect(job.points).toHaveLength(5);
    expect(taskMs).toBeLessThan(LONGEST_TASK_MS);
    expect(heldShare).toBeLessThan(KEPT_SHARE);
  }

  it('reads 300,000 words, the page at hand meanwhile and its memory given back', async () => {
    const page = await open(pages.put('words.html', manyWords(300_000)));
    const done = await read(page);
    expectEasy(done);
    expect(done.job.coverage?.wordsTotal).toBeGreaterThanOrEqual(300_000);
    expect(done.job.coverage?.wordsRead).toBe(done.job.coverage?.wordsTotal);
    await page.close();
  });

  it('reads 20,000 blocks, the page at hand meanwhile and its memory given back', async () => {
    const page = await open(pages.put('blocks.html', manyBlocks(20_000)));
    const done = await read(page);
    expectEasy(done);
    expect(done.job.coverage?.wordsRead).toBeGreaterThan(100_000);
    await page.close();
  });

  it('reads frames in frames, as many as the browser loads, the page at hand meanwhile and its memory given back', async () => {
    const page = await open(nestedFrames(pages));
    const first = await read(page);
    const frames = await framesOf(page);
    // Firefox itself stops at a depth of ten.
    expect(frames).toBeGreaterThanOrEqual(session.name === 'firefox' ? 9 : NESTED);
    expect(first.job.coverage?.wordsRead).toBeGreaterThanOrEqual(60 * frames);
    // The first time Chromium makes a script world of ours for each frame, which stays as long as the frame: some 50 KB.
    expectEasy({ ...first, heldShare: (await read(page)).heldShare });
    await page.close();
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session)).toEqual({ requests: [], errors: [] });
  });
});
