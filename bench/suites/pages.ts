import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { launch } from '../../scripts/browser/launch.mjs';
import type { PageView, Session, View } from '../../scripts/browser/session.ts';
import type { JobView } from '../../lib/core/job.ts';
import { followJob, installEngineCaller } from '../../scripts/browser/job-client.mjs';
import { servePages } from '../../scripts/serve-pages.mjs';
import { PROTOCOL_VERSION } from '../../lib/protocol/frames.ts';
import { builtExtension } from '../built-extension.ts';
import { asServed } from '../extraction/page-source.ts';
import { mean, type Report, type SuiteOptions } from '../report.ts';
import { rowsOf } from '../rows.ts';

interface Row {
  readonly id: string;
  readonly core: boolean;
  readonly page_type: string | null;
  readonly html: string;
}

/** What one page came to. */
interface Outcome {
  readonly kind: 'summary' | 'nothing' | 'failed';
  readonly points: number;
  readonly verbatim: number;
  readonly highlighted: number;
  /** What of the tree changed from the click until the last point was shown. */
  readonly changes: readonly string[];
  /** It changes without the page's scripts too. */
  readonly isChangeOurs: boolean;
  readonly wasGistShown: boolean;
  readonly code: string | null;
}

interface Followed {
  readonly view: JobView | null;
  readonly error: string | null;
}

const JOB_TIMEOUT_MS = 120_000;
/** Without white space and what no reader sees (soft hyphens, zero-width marks): a quote is folded, the page is not. */
const squeezed = (text: string): string => text.replaceAll(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu, '');

/** Notes what changes in the page's tree from now on: kind of change, element, attribute, never text. Sent into the page as source. */
function watchTree(): void {
  const scope = window as unknown as { treeChanges: string[] };
  scope.treeChanges = [];
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName } of records)
      if (scope.treeChanges.length < 1_000) scope.treeChanges.push(`${type} ${target.nodeName} ${attributeName ?? ''}`);
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** The marked text once it is `quote`, white space aside; else null. Sent into the page as source. */
function markedText(quote: string): string | null {
  const found: string[] = [];
  const look = (view: Window & typeof globalThis): void => {
    const marked = view.CSS.highlights.get('sidelight') as Iterable<Range> | undefined;
    for (const range of marked ?? []) found.push(range.toString());
    for (const frame of Array.from(view.document.querySelectorAll('iframe'))) {
      try {
        if (frame.contentWindow) look(frame.contentWindow as Window & typeof globalThis);
      } catch {
        continue;
      }
    }
  };
  look(window);
  const bare = (text: string): string => text.replaceAll(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu, '');
  return bare(found.join('')) === bare(quote) ? quote : null;
}

async function highlightedPoints(page: PageView, popup: View, job: JobView): Promise<number> {
  let right = 0;
  for (const [index, point] of job.points.entries()) {
    await popup.evaluate(
      (nth: number) => document.querySelectorAll<HTMLElement>('button.point__body')[nth]?.click(),
      index,
    );
    const shown = await page.waitFor(markedText, { timeoutMs: 4_000 }, point.quote).catch(() => null);
    if (shown !== null) right += 1;
  }
  return right;
}

/** What changed, each kind once. */
const treeChanges = async (page: PageView): Promise<string[]> => [
  ...new Set(await page.evaluate(() => (window as unknown as { treeChanges: string[] }).treeChanges)),
];

/**
 * Reads a page. One that changed meanwhile is read once more without its scripts: what changes then is our doing, and what does
 * not was the page's own, which hears of scrolling, of focus lost to the popup and of time going by.
 */
async function readOne(session: Session, set: (html: string) => string, html: string): Promise<Outcome> {
  const outcome = await summarizeOne(session, set(html));
  if (outcome.changes.length === 0) return outcome;
  const { changes } = await summarizeOne(session, set(asServed(html)));
  return { ...outcome, isChangeOurs: changes.length > 0 };
}

async function summarizeOne(session: Session, url: string): Promise<Outcome> {
  // One that is closing by itself (its tab is gone) may be found and lost between the two calls.
  if (await session.hasPopup())
    await session.popup({ timeoutMs: 1_000 }).then(
      (popup) => popup.close(),
      () => undefined,
    );
  const page = await session.openPage(url);
  try {
    await page.evaluate(watchTree);
    const text = squeezed(await page.evaluate(() => document.documentElement.textContent ?? ''));
    const popup = await session.clickAction(page);
    await popup.evaluate(installEngineCaller, PROTOCOL_VERSION);
    const followed: Followed = await popup.evaluate(followJob, PROTOCOL_VERSION, JOB_TIMEOUT_MS);
    const { view, error } = followed;
    if (view === null || view.state !== 'done') {
      const code = error ?? view?.error ?? 'no-answer';
      return {
        kind: code === 'page.empty' ? 'nothing' : 'failed',
        points: 0,
        verbatim: 0,
        highlighted: 0,
        changes: [],
        isChangeOurs: false,
        wasGistShown: false,
        code,
      };
    }
    return {
      kind: 'summary',
      points: view.points.length,
      verbatim: view.points.filter((point) => text.includes(squeezed(point.text))).length,
      highlighted: await highlightedPoints(page, popup, view),
      changes: await treeChanges(page),
      isChangeOurs: false,
      wasGistShown: view.gist?.shown === true,
      code: null,
    };
  } finally {
    await page.close();
  }
}

function report(
  options: SuiteOptions,
  outcomes: ReadonlyMap<string, Outcome>,
  session: { errors: number; requests: number },
): Report {
  const all = [...outcomes.values()];
  const of = (kind: Outcome['kind']): Outcome[] => all.filter((outcome) => outcome.kind === kind);
  const sum = (pick: (outcome: Outcome) => number): number => all.reduce((total, outcome) => total + pick(outcome), 0);
  const points = sum((outcome) => outcome.points);
  return {
    suite: 'pages',
    data: options.dataDir,
    n: all.length,
    failures: [...outcomes]
      .filter(([, outcome]) => outcome.kind === 'failed')
      .map(([id, outcome]) => `${id} ${outcome.code}`),
    metrics: {
      summaries: of('summary').length,
      nothingToRead: of('nothing').length,
      failed: of('failed').length,
      points,
      verbatimShare: sum((outcome) => outcome.verbatim) / Math.max(1, points),
      highlightShare: sum((outcome) => outcome.highlighted) / Math.max(1, points),
      pagesChanged: sum((outcome) => Number(outcome.isChangeOurs)),
      pagesChangedThemselves: sum((outcome) => Number(outcome.changes.length > 0 && !outcome.isChangeOurs)),
      gistShownShare: mean(of('summary').map((outcome) => Number(outcome.wasGistShown))),
      uncaughtErrors: session.errors,
      requests: session.requests,
    },
    arms: {},
  };
}

/** The core pages, each opened, summarized by a true click and every point clicked, with everything else blocked. */
export async function pages(options: SuiteOptions): Promise<Report> {
  const server = await servePages();
  const session = await launch(options.browser, { extensionDir: builtExtension(options.browser) });
  const outcomes = new Map<string, Outcome>();
  try {
    const rows = rowsOf<Row>(options.dataDir, 'extraction.jsonl').filter((row) => row.core);
    for (const row of rows.slice(0, options.limit ?? rows.length)) {
      const html = gunzipSync(readFileSync(join(options.dataDir, row.html))).toString('utf8');
      const outcome = await readOne(session, (source) => server.set(`/${row.id}.html`, source), html);
      outcomes.set(row.id, outcome);
      options.log(
        `${row.id} ${outcome.kind} ${outcome.code ?? ''} ${outcome.verbatim}/${outcome.highlighted}/${outcome.points}`,
      );
      if (outcome.changes.length > 0)
        options.log(
          `  changed by ${outcome.isChangeOurs ? 'us' : 'the page itself'}: ${outcome.changes.slice(0, 5).join(', ')}`,
        );
    }
    const counts = { errors: (await session.errors()).length, requests: (await session.requests()).length };
    return report(options, outcomes, counts);
  } finally {
    await session.close();
    await server.close();
  }
}
