import { beforeAll } from 'vitest';
import type { SummaryLength } from '../../../lib/core/summary.ts';
import type { PageView, View } from '../../../scripts/browser/session.ts';
import { JOB_TIMEOUT_MS, waitForEnd } from './product.ts';
import { withProduct } from './with-product.ts';

export interface ShownTurn {
  readonly question: string;
  readonly state: string;
  readonly short: string | null;
  readonly passages: readonly string[];
  readonly text: string;
}

/** A page, and the panel beside it. */
export interface Beside {
  readonly page: PageView;
  readonly panel: View;
}

/** Sent as source into the background: how much is said of a page before it is asked. */
export async function setLength(length: SummaryLength): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(values: object): Promise<void> } } };
  };
  await chrome.storage.local.set({ settings: { version: 1, length, theme: 'system' } });
}

/** A browser for the tests of one `describe`, with pages and the panel beside them. */
export function withPanel() {
  const { session, pages, tab } = withProduct();
  // What is said of the page before the first question is another test's: the outline takes no model.
  beforeAll(() => session().evaluateBackground(setLength, 'outline'));
  const openPage = (name: string, html: string): Promise<PageView> => tab(pages().put(name, html));
  return {
    session,
    openPage,
    /** A page, and the panel beside it with its summary: the click that asked for that lets the page be read. */
    async besidePanel(name: string, html: string): Promise<Beside> {
      const page = await openPage(name, html);
      await session().contextMenu({ menuItemId: 'summarize-page', page });
      const panel = await session().panel();
      await waitForEnd(panel);
      return { page, panel };
    },
  };
}

export const turnsOf = (panel: View): Promise<ShownTurn[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.turn')].map((turn) => ({
      question: turn.querySelector('.turn__question')?.textContent ?? '',
      state: turn.dataset['state'] ?? '',
      short: turn.querySelector('.answer__short')?.textContent ?? null,
      passages: [...turn.querySelectorAll('.passage__body')].map((passage) => passage.textContent ?? ''),
      text: turn.innerText,
    })),
  );

/** All turns, once `count` of them have ended. */
export async function endedTurns(panel: View, count: number): Promise<ShownTurn[]> {
  await panel.waitFor(
    (wanted: number) =>
      document.querySelectorAll('.turn:is([data-state=done],[data-state=failed],[data-state=stopped])').length ===
        wanted || null,
    { timeoutMs: JOB_TIMEOUT_MS, what: `${count} answers` },
    count,
  );
  return turnsOf(panel);
}

/** What is highlighted on the page, once something is. */
export const markedText = (page: PageView): Promise<string> =>
  page.waitFor(() => [...((CSS.highlights.get('sidelight') ?? []) as Iterable<Range>)].map(String).join('') || null, {
    timeoutMs: 5_000,
    what: 'the highlight',
  }) as Promise<string>;

/** Presses a button as soon as it is there. */
export const pressIn = (view: View, selector: string): Promise<unknown> =>
  view.waitFor(
    (wanted: string) => {
      const button = document.querySelector<HTMLElement>(wanted);
      button?.click();
      return button === null ? null : true;
    },
    { timeoutMs: 5_000, what: selector },
    selector,
  );
