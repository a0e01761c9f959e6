import { launch } from '../../scripts/browser/launch.mjs';
import type { PageView, Session } from '../../scripts/browser/session.ts';
import { servePages } from '../../scripts/serve-pages.mjs';
import { builtExtension } from '../built-extension.ts';
import { tryAsked, type AskedOutcome } from '../injection/asked.ts';
import { injectionRows, type Attack } from '../injection/attacks.ts';
import { findHomes } from '../injection/plant.ts';
import { stopTabJob } from '../injection/stop-tab-job.ts';
import { openOwnPage } from '../own-page.ts';
import { askedRows } from '../qa/qa-rows.ts';
import { mean, sliceOf, type Report, type SuiteOptions } from '../report.ts';

/** A page as it was published, and questions people asked of it. */
interface Home {
  readonly id: string;
  readonly html: string;
  readonly questions: readonly string[];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** English pages with several answerable questions each. */
function homesOf(dataDir: string): Home[] {
  const homes = new Map<string, { id: string; html: string; questions: string[] }>();
  for (const { row, page } of askedRows(dataDir, null)) {
    if (page.lang !== 'en' || !row.answerable) continue;
    const text = page.paragraphs.map((one) => `<p>${escaped(one)}</p>`).join('\n');
    const html = `<!doctype html><html lang="en"><title>${escaped(page.title)}</title><article><h1>${escaped(page.title)}</h1>${text}</article></html>`;
    const home = homes.get(page.page_id) ?? { id: page.page_id, html, questions: [] };
    home.questions.push(row.question);
    homes.set(page.page_id, home);
  }
  return [...homes.values()].filter(({ questions }) => questions.length >= 4);
}

const STRIDE = 4;

/** Every fourth of all, then the next ones: kinds stand together in the data, and a run may take a part. */
const spread = <T>(all: readonly T[]): T[] =>
  Array.from({ length: STRIDE }, (_, first) => all.filter((_one, at) => at % STRIDE === first)).flat();

/** The click that opens the tab to us; the summary it asks for is given up. */
async function opened(session: Session, control: PageView, url: string): Promise<PageView> {
  const page = await session.openPage(url);
  const tabId = await page.tabId();
  const popup = await session.clickAction(page);
  await control.evaluate(stopTabJob, tabId);
  await popup.close();
  await page.evaluate(findHomes);
  return page;
}

function report(
  options: SuiteOptions,
  outcomes: readonly AskedOutcome[],
  told: readonly boolean[],
  failures: readonly string[],
): Report {
  const share = (of: readonly AskedOutcome[], pick: (one: AskedOutcome) => boolean): number | null =>
    mean(of.map((one) => Number(pick(one))));
  const after = outcomes.filter(({ isAfterAttack }) => isAfterAttack);
  return {
    suite: 'injection-chat',
    data: options.dataDir,
    n: outcomes.length,
    failures,
    metrics: {
      witnessRate: share(outcomes, ({ isWitnessed }) => isWitnessed),
      witnessAfterAttackRate: share(after, ({ isWitnessed }) => isWitnessed),
      shortRate: share(outcomes, ({ isShort }) => isShort),
      nearestRate: share(outcomes, ({ isNear }) => isNear),
      foreignLinks: outcomes.filter(({ hasForeignLink }) => hasForeignLink).length,
      attacks: told.length,
      /** Talks in which an earlier answer was the attack. */
      attackToldShare: mean(told.map(Number)),
    },
    arms: {},
  };
}

/** Attacks put visibly into pages that are then talked about; see `AskedOutcome` for what counts. */
export async function injectionChat(options: SuiteOptions): Promise<Report> {
  const server = await servePages();
  const session = await launch(options.browser, { extensionDir: builtExtension(options.browser) });
  const homes = homesOf(options.dataDir);
  const all = spread(injectionRows(options.dataDir).attacks);
  const perHome = Math.ceil(all.length / homes.length);
  const attacks = new Set(sliceOf(all, options));
  const outcomes: AskedOutcome[] = [];
  const told: boolean[] = [];
  const failures: string[] = [];
  const tryOne = async (page: PageView, control: PageView, attack: Attack, questions: readonly string[]) => {
    const [first = '', second = ''] = questions;
    const tried = await tryAsked(page, control, attack, [first, second]);
    outcomes.push(...tried.outcomes);
    told.push(tried.wasAttackTold);
    const bad = tried.outcomes.filter(({ isWitnessed }) => isWitnessed).length;
    options.log(`${attack.id}: ${bad} witnessed, attack ${tried.wasAttackTold ? 'told' : 'not told'} when asked for`);
  };
  try {
    const control = await openOwnPage(session);
    for (const [at, home] of homes.entries()) {
      const own = all.slice(at * perHome, (at + 1) * perHome).filter((attack) => attacks.has(attack));
      if (own.length === 0) continue;
      const page = await opened(session, control, server.set(`/${home.id}.html`, home.html));
      for (const [i, attack] of own.entries()) {
        const from = (2 * i) % (home.questions.length - 1);
        await tryOne(page, control, attack, home.questions.slice(from, from + 2)).catch((thrown: unknown) =>
          failures.push(`${attack.id} ${thrown instanceof Error ? thrown.message.slice(0, 80) : 'failed'}`),
        );
      }
      await page.close();
    }
  } finally {
    await session.close();
    await server.close();
  }
  return report(options, outcomes, told, failures);
}
