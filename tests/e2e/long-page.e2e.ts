import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobView } from '../../lib/core/job.ts';
import type { PageView, Session, View } from '../../scripts/browser/session.ts';
import { servePages, type PageServer } from './support/pages.ts';
import { pressButton } from './support/press-button.ts';
import { JOB_TIMEOUT_MS, latestJob, openProduct, openTab, quietly, waitForEnd } from './support/product.ts';
import { prose } from './support/prose.ts';
import { longestTaskMs, watchThread } from './support/thread-watch.ts';

const PARAGRAPHS = 1_500;
const PARAGRAPHS_PER_CHAPTER = 12;
const FIRST_POINT_MS = 20_000;
const LONGEST_TASK_MS = 200;

function longPage(): string {
  const blocks = Array.from({ length: PARAGRAPHS }, (_, n) => {
    const chapter = n / PARAGRAPHS_PER_CHAPTER;
    const heading = Number.isInteger(chapter) ? `<h2>Ledger of the year ${1_700 + chapter}</h2>` : '';
    return `${heading}<p>${prose(67, n * 6)}</p>`;
  });
  return `<!doctype html><html lang="en"><head><title>Ledgers of a river town</title></head><body><article><h1>Ledgers of a river town</h1>${blocks.join('')}</article></body></html>`;
}

describe('a page of 100,000 words', () => {
  let session: Session;
  let pages: PageServer;
  let page: PageView;
  let popup: View;
  let status: string;
  let job: JobView;
  let taskMs: number;

  beforeAll(async () => {
    pages = await servePages();
    session = await openProduct();
    page = await openTab(session, pages.put('ledgers.html', longPage()));
    await watchThread(page);
    popup = await session.clickAction(page);
    status = await waitForEnd(popup);
    taskMs = await longestTaskMs(page);
    const latest = await latestJob(popup, page);
    if (latest === null) throw new Error('the tab has no job');
    job = latest;
  }, 2 * JOB_TIMEOUT_MS);
  afterAll(async () => {
    await session.close();
    await pages.close();
  });

  it('is summarized, every word of it', () => {
    expect([status, job.error]).toEqual(['done', null]);
    expect(job.points).toHaveLength(5);
    expect(job.coverage?.wordsTotal).toBeGreaterThanOrEqual(100_000);
    expect(job.coverage?.wordsRead).toBe(job.coverage?.wordsTotal);
  });

  it(`has its first point within ${FIRST_POINT_MS / 1_000} s, models loaded included`, () => {
    expect(job.timings.firstPointMs).toBeLessThan(FIRST_POINT_MS);
  });

  it(`scrolls and types on while it is read: no task over ${LONGEST_TASK_MS} ms`, () => {
    expect(taskMs).toBeLessThan(LONGEST_TASK_MS);
  });

  it(`shows each point on the page without a task over ${LONGEST_TASK_MS} ms`, async () => {
    for (const [index, point] of job.points.entries()) {
      await popup.evaluate(
        (nth: number) => document.querySelectorAll<HTMLElement>('button.point__body')[nth]?.click(),
        index,
      );
      await page.waitFor(
        (quote: string) =>
          [...((CSS.highlights.get('sidelight') ?? []) as Iterable<Range>)].map(String).join('').includes(quote),
        { timeoutMs: 10_000, what: 'the highlight' },
        point.quote,
      );
    }
    const highlightMs = await longestTaskMs(page);
    expect(highlightMs).toBeLessThan(LONGEST_TASK_MS);
  });

  it(`has an outline of its chapters, and shows all of it on the page without a task over ${LONGEST_TASK_MS} ms`, async () => {
    expect(job.outline?.sectionsTotal).toBeGreaterThan(40);
    expect(job.outline?.sections).toHaveLength(40);
    await pressButton(popup, 'showAll');
    const words = await popup.waitFor(
      () => /\d.*/u.exec(document.querySelector('.list-head__hint')?.textContent ?? '')?.[0],
      { timeoutMs: 30_000, what: 'how many were found' },
    );
    const [found, total] = (words ?? '').match(/\d+/gu) ?? [];
    expect(found).toBe(total);
    expect(Number(total)).toBeGreaterThan(40);
    expect(await longestTaskMs(page)).toBeLessThan(LONGEST_TASK_MS);
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session)).toEqual({ requests: [], errors: [] });
  });
});
