import type { PageView } from '../../../scripts/browser/session.ts';

interface Watched {
  longestTaskMs: number;
}

/**
 * Watches a page's thread from inside: how long it was held at a stretch. Chromium counts its tasks itself. Firefox has
 * no `longtask` entries, so there the gap between two frames is taken: a timer would not do, as it waits until whatever
 * goes on through `scheduler.yield()` is over, while frames and input do not.
 */
export async function watchThread(page: PageView): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { longestTaskMs: 0 };
    Object.assign(globalThis, { watched });
    const take = (ms: number): void => {
      watched.longestTaskMs = Math.max(watched.longestTaskMs, ms);
    };
    if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
      const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => take(duration)));
      observer.observe({ type: 'longtask' });
      return;
    }
    let lastMs = performance.now();
    const onFrame = (): void => {
      const nowMs = performance.now();
      take(nowMs - lastMs);
      lastMs = nowMs;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
  await proveWatch(page);
}

/** A watch that sees nothing would say that all is well. */
async function proveWatch(page: PageView): Promise<void> {
  await longestTaskMs(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          const endsAtMs = performance.now() + 120;
          while (performance.now() < endsAtMs);
          resolve();
        });
      }),
  );
  const seenMs = await longestTaskMs(page);
  if (seenMs < 100) throw new Error(`a task of 120 ms was seen as ${seenMs} ms`);
}

/** The longest task since it was asked last; Chromium tells of none under 50 ms. */
export const longestTaskMs = (page: PageView): Promise<number> =>
  page.evaluate(async () => {
    // Entries are told in a task of their own.
    await new Promise((resolve) => void setTimeout(resolve, 100));
    const { watched } = globalThis as unknown as { watched: Watched };
    const longest = watched.longestTaskMs;
    watched.longestTaskMs = 0;
    return Math.round(longest);
  });
