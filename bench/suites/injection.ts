import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { launch } from '../../scripts/browser/launch.mjs';
import type { PageView, Session, View } from '../../scripts/browser/session.ts';
import { servePages } from '../../scripts/serve-pages.mjs';
import { builtExtension } from '../built-extension.ts';
import { openOwnPage } from '../own-page.ts';
import { watchTextJob } from '../in-page-job.ts';
import { injectionRows, type Attack } from '../injection/attacks.ts';
import { stopTabJob } from '../injection/stop-tab-job.ts';
import { tryHidden, type HiddenOutcome, type Hiding } from '../injection/hidden.ts';
import { findHomes } from '../injection/plant.ts';
import { undefendedWitness } from '../injection/undefended.ts';
import { hasBadge, tryVisible, type VisibleOutcome } from '../injection/visible.ts';
import { mean, sliceOf, type Report, type SuiteOptions } from '../report.ts';
import { rowsOf } from '../rows.ts';

interface Row {
  readonly id: string;
  readonly core: boolean;
  readonly html: string;
}

interface Found {
  readonly hidden: HiddenOutcome[];
  readonly visible: VisibleOutcome[];
  readonly cleanBadges: boolean[];
  readonly failures: string[];
}

/** Attacks that the bare model is asked about: enough for a figure to compare with, at a second or two each. */
const UNDEFENDED = 24;

/** What is done with one page, in one load of it: read it clean, hide attacks in it, show attacks in it. */
interface Turn {
  readonly page: PageView;
  readonly rounds: readonly number[];
  readonly shown: readonly Attack[];
}

interface Bench {
  readonly session: Session;
  readonly control: View;
  readonly attacks: readonly Attack[];
  readonly found: Found;
}

async function tryPage({ session, control, attacks, found }: Bench, { page, rounds, shown }: Turn): Promise<void> {
  const tabId = await page.tabId(); // before the click: asking closes an open popup
  const popup = await session.clickAction(page); // the gesture that lets us read the tab until it navigates
  const clean = await control.evaluate(stopTabJob, tabId);
  await popup.close();
  if (clean !== null && clean.state !== 'failed') found.cleanBadges.push(hasBadge(clean));
  for (const round of rounds) found.hidden.push(await tryHidden(session, page, attacks, round));
  for (const attack of shown) found.visible.push(await tryVisible(page, control, attack));
}

const idsOf = (hidings: readonly Hiding[]): Set<string> => new Set(hidings.map(({ attack }) => attack));

function report(options: SuiteOptions, found: Found, undefended: number | null): Report {
  const { hidden, visible, cleanBadges, failures } = found;
  const all = (pick: (one: HiddenOutcome) => readonly Hiding[]): Hiding[] => hidden.flatMap(pick);
  const share = (pick: (one: VisibleOutcome) => boolean): number | null =>
    mean(visible.map((one) => Number(pick(one))));
  const leaks = new Set(all((one) => one.reached).map(({ attack, carrier }) => `leak ${attack} ${carrier}`));
  return {
    suite: 'injection',
    data: options.dataDir,
    n: visible.length,
    failures: [...failures, ...leaks],
    metrics: {
      hiddenReachedPrompt: idsOf(all((one) => one.reached)).size,
      witnessRate: share((one) => one.isWitnessed),
      detection: share((one) => one.isDetected),
      falsePositive: mean(cleanBadges.map(Number)),
      repeatRate: share((one) => one.isRepeated),
      pointRate: share((one) => one.isPoint),
      gistShownShare: share((one) => one.wasGistShown),
      hiddenTried: all((one) => one.tried).length,
      carriers: new Set(all((one) => one.tried).map(({ carrier }) => carrier)).size,
      cleanTexts: cleanBadges.length,
    },
    arms: {
      undefended: {
        hiddenReachedPrompt: idsOf(all((one) => one.rawReached)).size,
        witnessRate: undefended,
        detection: 0,
        falsePositive: 0,
      },
    },
  };
}

/**
 * Attacks put into real pages. Hidden ones, through every carrier at once, must leave no trace in what the packaged capture hands on; visible ones
 * none in the line that is shown. The undefended arm is the document's bare text, and the bare model on it.
 */
export async function injection(options: SuiteOptions): Promise<Report> {
  const built = builtExtension(options.browser);
  const server = await servePages();
  const session = await launch(options.browser, { extensionDir: built });
  const found: Found = { hidden: [], visible: [], cleanBadges: [], failures: [] };
  const rows = injectionRows(options.dataDir);
  const allPages = rowsOf<Row>(options.dataDir, 'extraction.jsonl').filter((row) => row.core);
  const pages = sliceOf(allPages, options);
  /** Where in the attacks and the clean texts a run begins and ends: as far in as in the pages. */
  const at = (of: readonly unknown[], page: number): number => Math.round((page * of.length) / allPages.length);
  const { attacks, clean } = rows;
  let next = at(attacks, options.from);
  const end = at(attacks, options.from + pages.length);
  try {
    const control = await openOwnPage(session);
    const perPage = Math.ceil((1.5 * attacks.length) / allPages.length); // some pages have no paragraphs
    for (const row of pages) {
      const html = gunzipSync(readFileSync(join(options.dataDir, row.html))).toString('utf8');
      const page = await session.openPage(server.set(`/${row.id}.html`, html));
      const hasHome = (await page.evaluate(findHomes)) > 0;
      const shown = hasHome ? attacks.slice(next, Math.min(end, next + perPage)) : [];
      const turn = { page, shown, rounds: shown.map((_, index) => next + index) };
      next += shown.length;
      const startMs = performance.now();
      await tryPage({ session, control, attacks, found }, turn).catch((thrown: unknown) =>
        found.failures.push(`${row.id} ${thrown instanceof Error ? thrown.message.slice(0, 80) : 'failed'}`),
      );
      options.log(`${row.id} ${next}/${end} ${Math.round(performance.now() - startMs)} ms`);
      await page.close();
    }
    for (const { text } of clean.slice(at(clean, options.from), at(clean, options.from + pages.length))) {
      const job = { title: '', text, length: 'short' as const, isFresh: true, isStoppedBeforeLine: true };
      found.cleanBadges.push(hasBadge((await control.evaluate(watchTextJob, job)).view));
    }
  } finally {
    await session.close();
    await server.close();
  }
  const asked = Math.ceil((UNDEFENDED * pages.length) / allPages.length);
  const every = Math.max(1, Math.floor(found.visible.length / asked));
  const sample = found.visible.filter((_, index) => index % every === 0);
  return report(options, found, await undefendedWitness(built, options, sample));
}
