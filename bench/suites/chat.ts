import { launch } from '../../scripts/browser/launch.mjs';
import type { PageView, Session, View } from '../../scripts/browser/session.ts';
import { servePages } from '../../scripts/serve-pages.mjs';
import { builtExtension } from '../built-extension.ts';
import { meetingPages, type AskedPage } from '../chat/meeting-pages.ts';
import { timedTurn, type TimedTurn } from '../chat/timed-turn.ts';
import { mean, quantile, type Figures, type Report, type SuiteOptions } from '../report.ts';

const PAGES = 8;
/** Asked of each page: the first, and what follows. */
const QUESTIONS = 4;

interface Talk {
  readonly first: TimedTurn;
  readonly followUps: readonly TimedTurn[];
  /** The follow-ups again, each of a page that has changed by a paragraph: nothing the first left is of use. */
  readonly fresh: readonly TimedTurn[];
}

/** The page, and the panel beside it with its summary: the models are warm, and nothing of the page is indexed. */
async function besidePage(session: Session, url: string): Promise<{ page: PageView; panel: View }> {
  const page = await session.openPage(url);
  await session.command('summarize-in-panel', page);
  const panel = await session.panel();
  await panel.waitFor(() => document.querySelector('main')?.dataset['status'] === 'done', {
    timeoutMs: 120_000,
    what: 'the summary',
  });
  return { page, panel };
}

async function talk({ page, panel }: { page: PageView; panel: View }, questions: readonly string[]): Promise<Talk> {
  const [opening = '', ...rest] = questions;
  const first = await timedTurn(panel, opening);
  const followUps: TimedTurn[] = [];
  const fresh: TimedTurn[] = [];
  for (const question of rest) {
    followUps.push(await timedTurn(panel, question));
    await page.evaluate(addParagraph);
    fresh.push(await timedTurn(panel, question));
  }
  return { first, followUps, fresh };
}

function addParagraph(): void {
  const added = document.createElement('p');
  added.textContent = `The minutes were read once more, for the time number ${document.querySelectorAll('p').length}.`;
  document.querySelector('article')?.append(added);
}

const evidenceMs = (turn: TimedTurn): number => turn.evidenceMs ?? turn.doneMs;
const shareOf = (turn: TimedTurn): number => evidenceMs(turn) / turn.doneMs;
const answerMs = (turn: TimedTurn): number => turn.answerMs ?? turn.doneMs;
const told = (turn: TimedTurn): string => `${Math.round(evidenceMs(turn))}/${Math.round(answerMs(turn))}`;
const medianOf = (turns: readonly TimedTurn[]): number | null => quantile(turns.map(answerMs), 0.5);

/** Follow-ups against the first turn of the same page, in the same run. */
const perPage = (talks: readonly Talk[], pick: (one: Talk) => readonly TimedTurn[]): number | null =>
  mean(talks.map((one) => (mean(pick(one).map(answerMs)) ?? 0) / answerMs(one.first)));

function figures(talks: readonly Talk[], pick: (one: Talk) => readonly TimedTurn[]): Figures {
  const turns = talks.flatMap(pick);
  // A decline may have nothing to show.
  const shown = turns.filter((turn) => turn.evidenceMs !== null);
  const early = shown.filter((turn) => evidenceMs(turn) < answerMs(turn));
  return {
    followUpShare: perPage(talks, pick),
    followUpEvidenceShare: mean(shown.map(shareOf)),
    followUpEvidenceMs: quantile(shown.map(evidenceMs), 0.5),
    followUpMs: medianOf(turns),
    // Where rules answer, the answer itself is there as soon as anything could be.
    earlyShare: mean(shown.map((turn) => Number(early.includes(turn)))),
    earlyEvidenceShare: mean(early.map(shareOf)),
    bareFollowUps: turns.length - shown.length,
  };
}

/**
 * How long a conversation in the panel takes: long pages, a first question and what follows, as the view shows it. `followUpShare` is the time to
 * an answer's first word over the first turn's, `firstEvidenceShare` the time until there is something of the page to read over that
 * until the answer is whole. The arm `fresh` asks what follows of a page that has just changed.
 */
export async function chat(options: SuiteOptions): Promise<Report> {
  const server = await servePages();
  const session = await launch(options.browser, { extensionDir: builtExtension(options.browser) });
  const talks: Talk[] = [];
  const failures: string[] = [];
  const run = async ({ id, html, questions }: AskedPage): Promise<void> => {
    const beside = await besidePage(session, server.set(`/${id}.html`, html));
    const one = await talk(beside, questions);
    const bad = [one.first, ...one.followUps, ...one.fresh].filter(({ state }) => state !== 'done');
    if (bad.length === 0) talks.push(one);
    else failures.push(`${id} ${bad.map(({ state }) => state).join(' ')}`);
    options.log(
      `${id}: first ${told(one.first)}, then ${one.followUps.map(told).join(', ')}; changed ${one.fresh.map(told).join(', ')} (ms to evidence / answer)`,
    );
    await session.closePanel();
    await beside.page.close();
  };
  try {
    for (const page of meetingPages(options.dataDir, QUESTIONS).slice(0, options.limit ?? PAGES))
      await run(page).catch((thrown: unknown) => failures.push(`${page.id} ${String(thrown).slice(0, 80)}`));
  } finally {
    await session.close();
    await server.close();
  }
  const firsts = talks.map(({ first }) => first);
  return {
    suite: 'chat',
    data: options.dataDir,
    n: talks.length,
    failures,
    metrics: {
      firstEvidenceShare: mean(firsts.map(shareOf)),
      firstEvidenceMs: quantile(firsts.map(evidenceMs), 0.5),
      firstMs: medianOf(firsts),
      ...figures(talks, ({ followUps }) => followUps),
    },
    arms: { fresh: figures(talks, ({ fresh }) => fresh) },
  };
}
