import { beforeAll, describe, expect, it } from 'vitest';
import { makePdf, type PdfText } from '../../lib/pdf/make-pdf.fixture.ts';
import type { PageView, View } from '../../scripts/browser/session.ts';
import { ask } from './support/ask.ts';
import { barriersInBothThemes } from './support/axe.ts';
import { HARBOUR } from './support/harbour.ts';
import { chooseFirstTab } from './support/choose-tab.ts';
import { chooseFile } from './support/choose-file.ts';
import { endedTurns, setLength, turnsOf } from './support/conversation.ts';
import { message } from './support/messages.ts';
import { browserName, JOB_TIMEOUT_MS, quietly, waitForEnd, waitForStatus } from './support/product.ts';
import { prose } from './support/prose.ts';
import { withProduct } from './support/with-product.ts';

const PAGES = 6;
const TOLD_ON = 4;
const STEPS = 'How many steps do visitors climb?';

function pageOf(number: number, told: string): PdfText[] {
  const lines = prose(220, number).match(/.{1,70}(?: |$)/gu) ?? [];
  return [...(number === TOLD_ON ? [told] : []), ...lines].map((text, at) => ({ x: 60, y: 740 - at * 14, text }));
}
const pdfOf = (steps: number): Uint8Array =>
  makePdf({
    title: `The tower of ${steps} steps`,
    pages: Array.from({ length: PAGES }, (_, at) => pageOf(at + 1, `Visitors climb ${steps} steps to the gallery.`)),
  });

describe('asking a PDF', () => {
  const { session, pages, tab } = withProduct();
  beforeAll(() => session().evaluateBackground(setLength, 'outline'));

  /** A PDF tab and the panel beside it; `isKept`: the browser may keep the file, so that it can hand it over. */
  async function besidePdf(name: string, bytes: Uint8Array, isKept: boolean): Promise<{ page: PageView; panel: View }> {
    const url = pages().put(name, (_request, response) => {
      const kept = isKept ? 'max-age=600' : 'no-store';
      response.writeHead(200, { 'content-type': 'application/pdf', 'cache-control': kept });
      response.end(bytes);
    });
    const page = await tab(url);
    await session().command('summarize-in-panel', page);
    const panel = await session().panel();
    await waitForEnd(panel);
    return { page, panel };
  }

  it('wants the file where the browser keeps it, then answers what waits by itself, with the page; another file is another conversation', async () => {
    const { panel } = await besidePdf('kept-back.pdf', pdfOf(139), false);
    await ask(panel, STEPS);
    const [waiting] = await endedTurns(panel, 1);
    expect(waiting?.text).toContain(message('chatNeedsFile'));
    expect(await panel.evaluate(() => document.querySelector('.turn input[type=file]') !== null)).toBe(true);
    expect(await barriersInBothThemes(panel)).toEqual({ light: [], dark: [] });
    await chooseFile(panel, 'saved.pdf', pdfOf(139), true);
    await answeredTurn(panel, '139');
    const [first, ...more] = await endedTurns(panel, 1);
    expect([first?.question, first?.short, more]).toEqual([STEPS, expect.stringContaining('139'), []]);
    expect(first?.text).toContain(`p. ${TOLD_ON}`);
    await panel.click('.turn button.passage__body');
    await panel.waitFor(() => document.querySelector('.turn .point__mark') !== null);
    expect((await turnsOf(panel))[0]?.text).toContain(message('pointOnPage').replace('$PAGE$', String(TOLD_ON)));
    await ask(panel, 'And who climbs them?');
    expect((await endedTurns(panel, 2)).map(({ state }) => state)).toEqual(['done', 'done']);

    await waitForStatus(panel, ['done']);
    await chooseFile(panel, 'other.pdf', pdfOf(212), true);
    await panel.waitFor(() => document.querySelector('h1')?.textContent?.includes('212') === true, {
      timeoutMs: JOB_TIMEOUT_MS,
      what: 'the other file',
    });
    await ask(panel, STEPS);
    await answeredTurn(panel, '212');
    expect(await turnsOf(panel)).toHaveLength(1);
  });

  it.runIf(browserName === 'chromium')(
    'reads the file of the tab by itself where the browser hands it over',
    async () => {
      const { panel } = await besidePdf('kept.pdf', pdfOf(139), true);
      await waitForStatus(panel, ['done']);
      // A panel that was opened anew has read nothing yet.
      await reloaded(panel);
      await waitForStatus(panel, ['done']);
      await ask(panel, STEPS);
      await answeredTurn(panel, '139');
      const turns = await endedTurns(panel, 1);
      expect(turns[0]?.text).toContain(`p. ${TOLD_ON}`);
    },
  );

  it.runIf(browserName === 'chromium')('asks one in another tab together with the page', async () => {
    await besidePdf('beside.pdf', pdfOf(212), true);
    await session().closePanel();
    const page = await tab(pages().put('beside-pdf.html', HARBOUR));
    await session().contextMenu({ menuItemId: 'summarize-page', page });
    const panel = await session().panel();
    await waitForEnd(panel);
    await chooseFirstTab(panel);
    await ask(panel, STEPS);
    const [turn] = await endedTurns(panel, 1);
    expect([turn?.text.includes('139 steps'), turn?.text.includes('212 steps')]).toEqual([true, true]);
    expect(turn?.text).toContain(`p. ${TOLD_ON}`);
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session())).toEqual({ requests: [], errors: [] });
  });
});

/** The old document goes on answering for a while: its mark is gone when the new one is there. */
async function reloaded(view: View): Promise<void> {
  await view.evaluate(() => {
    document.documentElement.dataset['isOld'] = '';
    location.reload();
  });
  await view.waitFor(() => !('isOld' in document.documentElement.dataset), { what: 'a view opened anew' });
}

const answeredTurn = (panel: View, short: string): Promise<unknown> =>
  panel.waitFor(
    (wanted: string) => document.querySelector('.turn .answer__short')?.textContent?.includes(wanted) === true,
    { timeoutMs: JOB_TIMEOUT_MS, what: `an answer with ${short}` },
    short,
  );
