import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EngineStatus } from '../../lib/core/engine-status.ts';
import type { PageView, Session, View } from '../../scripts/browser/session.ts';
import { errorWords, message } from './support/messages.ts';
import { servePages, type PageServer } from './support/pages.ts';
import {
  closePopup,
  JOB_TIMEOUT_MS,
  latestJob,
  openProduct,
  openTab,
  quietly,
  summarize,
  waitForEnd,
} from './support/product.ts';
import { prose } from './support/prose.ts';
import { remoteCall } from './support/remote-call.ts';

/** `DEFAULT_LIMITS` of the engine: between two signs of life, and while a session is made. */
const STEP_LIMIT_MS = 15_000;
const LONG_STEP_LIMIT_MS = 60_000;
/** The watchdog's ticks and a busy machine on top. */
const SLACK_MS = 10_000;

const shownText = (view: View): Promise<string> => view.evaluate(() => document.body.innerText);
const engineStatus = (view: View): Promise<EngineStatus> =>
  view.evaluate(remoteCall, { port: 'engine' as const, method: 'engine.status' }) as Promise<EngineStatus>;

describe('the engine', () => {
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
  function newUrl(words = 260): string {
    made += 1;
    const body = Array.from({ length: Math.ceil(words / 65) }, (_, n) => `<p>${prose(65, made * 40 + n * 9)}</p>`).join(
      '',
    );
    return pages.put(
      `p${made}.html`,
      `<!doctype html><html lang="en"><title>Ledger ${made}</title><article><h1>Ledger ${made}</h1>${body}</article></html>`,
    );
  }

  async function expectWholeSummary(): Promise<void> {
    const next = await summarize(session, newUrl());
    page = next.page;
    expect([next.status, next.job.error]).toEqual(['done', null]);
    expect(next.job.points).toHaveLength(5);
    expect(next.job.gist).toMatchObject({ hidden: null, shown: true });
  }

  it(
    'is loaded once: a second page has its line much sooner, and both models stand ready',
    { timeout: 2 * JOB_TIMEOUT_MS },
    async () => {
      const cold = await summarize(session, newUrl());
      await cold.page.close();
      const warm = await summarize(session, newUrl());
      page = warm.page;
      expect([cold.status, warm.status]).toEqual(['done', 'done']);
      expect(warm.job.notices).not.toContain('from-cache');
      // The reader between them has nothing to do in a summary.
      expect((await engineStatus(warm.popup)).models.map(({ state }) => state)).toEqual(['ready', 'idle', 'ready']);
      // The first point waits for no model.
      const lineMs = [cold, warm].map(({ job }) => job.timings.gistFirstTokenMs ?? 0);
      expect(lineMs[1]).toBeGreaterThan(0);
      expect(lineMs[1]).toBeLessThan((2 / 3) * (lineMs[0] ?? 0));
    },
  );

  it('hung before the job: it ends in words, and the next one is whole', { timeout: 3 * JOB_TIMEOUT_MS }, async () => {
    page = await openTab(session, newUrl());
    await session.hangEngine();
    const startMs = performance.now();
    const popup = await session.clickAction(page);
    expect(await waitForEnd(popup)).toBe('failed');
    const ms = performance.now() - startMs;
    expect(ms).toBeLessThan(STEP_LIMIT_MS + SLACK_MS);
    expect((await latestJob(popup, page))?.error).toBe('engine.hung');
    expect(await shownText(popup)).toContain(errorWords('engine.hung'));
    await closePopup(session);
    await page.close();
    await expectWholeSummary();
  });

  it(
    'hung while the line is written: the points stay, the line is a sentence of the page, and the next one is whole',
    { timeout: 3 * JOB_TIMEOUT_MS },
    async () => {
      await expectWholeSummary(); // both models are loaded, or the hang would hit a load
      await page?.close();
      page = await openTab(session, newUrl(600));
      const popup = await session.clickAction(page);
      await popup.waitFor(() => document.querySelectorAll('button.point__body').length === 5, {
        timeoutMs: JOB_TIMEOUT_MS,
        what: 'all points',
      });
      await session.hangEngine();
      const startMs = performance.now();
      expect(await waitForEnd(popup)).toBe('done');
      const ms = performance.now() - startMs;
      expect(ms).toBeLessThan(LONG_STEP_LIMIT_MS + SLACK_MS);
      const job = await latestJob(popup, page);
      expect(job?.points).toHaveLength(5);
      expect(job?.gist).toMatchObject({ shown: false, hidden: 'engine' });
      expect(await shownText(popup)).toContain(message('gistHidden_engine'));
      await closePopup(session);
      await page.close();
      await expectWholeSummary();
    },
  );

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session)).toEqual({ requests: [], errors: [] });
  });
});
