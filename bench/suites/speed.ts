import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../scripts/browser/launch.mjs';
import { builtExtension } from '../built-extension.ts';
import { openOwnPage } from '../own-page.ts';
import { watchTextJob, type WatchedJob } from '../in-page-job.ts';
import { mean, quantile, type Report, type SuiteOptions } from '../report.ts';
import { rowsOf } from '../rows.ts';
import { addSpeedPage } from '../speed-page/add-speed-page.mjs';
import { measureSpeed } from '../speed-page/measure-speed.mjs';

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly document: string;
}

/** The page the issue speaks of: about 1,000 words. Longer documents are cut there, shorter ones left out. */
const PAGE_WORDS = 1_000;
const PAGES = 6;

function pagesOf(options: SuiteOptions): { title: string; text: string }[] {
  return rowsOf<Row>(options.dataDir, 'summarization.jsonl')
    .map(({ title, document }) => ({ title: title ?? '', words: document.split(' ') }))
    .filter(({ words }) => words.length >= PAGE_WORDS)
    .slice(0, options.limit ?? PAGES)
    .map(({ title, words }) => ({ title, text: words.slice(0, PAGE_WORDS).join(' ') }));
}

interface Timed {
  readonly first: WatchedJob;
  readonly again: WatchedJob;
}

const median = (values: readonly (number | null)[]): number | null =>
  quantile(
    values.filter((value) => value !== null),
    0.5,
  );

/** Whole jobs on a warm engine: each page for the first time, then again from the session's cache. */
async function timeJobs(dir: string, options: SuiteOptions): Promise<{ timed: Timed[]; failures: string[] }> {
  const session = await launch(options.browser, { extensionDir: dir });
  const timed: Timed[] = [];
  const failures: string[] = [];
  try {
    const page = await openOwnPage(session);
    const run = (title: string, text: string, isFresh: boolean): Promise<WatchedJob> =>
      page.evaluate(watchTextJob, { title, text, length: 'medium' as const, isFresh });
    const pages = pagesOf(options);
    // The first job loads the models and is not counted: the figures are of a warm engine.
    for (const [index, { title, text }] of [...pages.slice(0, 1), ...pages].entries()) {
      const first = await run(title, text, true);
      const again = await run(title, text, false);
      if (first.view.state !== 'done' || again.view.state !== 'done')
        failures.push(`page ${index} ${first.view.error}`);
      else if (index > 0) timed.push({ first, again });
      options.log(
        `page ${index}: points ${Math.round(first.firstPointMs ?? 0)} ms, end ${Math.round(first.endMs)} ms, again ${Math.round(again.endMs)} ms`,
      );
    }
  } finally {
    await session.close();
  }
  return { timed, failures };
}

async function speedArms(dir: string, options: SuiteOptions): ReturnType<typeof measureSpeed> {
  const session = await launch(options.browser, { extensionDir: dir });
  try {
    return await measureSpeed(await session.extensionPage('bench.html'));
  } finally {
    await session.close();
  }
}

/**
 * How fast a warm engine answers, as shares of one job's own time, and how fast the model decodes beside
 * transformers.js at its defaults with the same weights, in turns in one browser.
 */
export async function speed(options: SuiteOptions): Promise<Report> {
  const built = builtExtension(options.browser);
  const { timed, failures } = await timeJobs(built, options);
  const copy = mkdtempSync(join(tmpdir(), 'sidelight-speed-'));
  try {
    await addSpeedPage(built, copy);
    const arms = await speedArms(copy, options);
    return {
      suite: 'speed',
      data: options.dataDir,
      n: timed.length,
      failures,
      metrics: {
        firstPointShare: mean(timed.map(({ first }) => (first.firstPointMs ?? first.endMs) / first.endMs)),
        cachedShare: mean(timed.map(({ first, again }) => again.endMs / first.endMs)),
        firstPointMs: median(timed.map(({ first }) => first.firstPointMs)),
        endMs: median(timed.map(({ first }) => first.endMs)),
        ...arms.ours,
      },
      arms: { transformersjs: arms.transformersjs },
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
