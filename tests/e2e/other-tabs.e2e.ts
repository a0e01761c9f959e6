import { describe, expect, it } from 'vitest';
import type { PageView, View } from '../../scripts/browser/session.ts';
import { ask } from './support/ask.ts';
import { chooseFirstTab } from './support/choose-tab.ts';
import { endedTurns, markedText, pressIn, withPanel } from './support/conversation.ts';
import { HARBOUR } from './support/harbour.ts';
import { errorWords, message } from './support/messages.ts';
import { quietly } from './support/product.ts';
import { AUK, TERN } from './support/shops.ts';

const OTHER = HARBOUR.replaceAll('Lindau', 'Bregenz')
  .replace('139 steps', '212 steps')
  .replace('Anna Brandt', 'Ida Moos');

const TERN_TITLE = 'Tern 20 L folding pannier';
const AUK_TITLE = TERN_TITLE.replace('Tern', 'Auk');

interface Shown {
  readonly titles: readonly string[];
  readonly texts: readonly string[];
}

describe('asking several tabs', () => {
  const { session, openPage, besidePanel } = withPanel();

  /** A page that a gesture has granted, and the panel beside another. */
  async function twoTabs(first: string, second: string, name: string) {
    const other = await besidePanel(`${name}-other.html`, second);
    const { page, panel } = await besidePanel(`${name}.html`, first);
    return { page, panel, other: other.page };
  }

  const answersIn = (panel: View): Promise<Shown> =>
    panel.evaluate(() => {
      const last = [...document.querySelectorAll('.turn')].at(-1);
      const sections = [...(last?.querySelectorAll<HTMLElement>('.page-answer') ?? [])];
      return {
        titles: sections.map((one) => one.querySelector('h4')?.textContent ?? ''),
        texts: sections.map((one) => one.innerText),
      };
    });

  const inFront = (page: PageView): Promise<unknown> =>
    page.waitFor(() => document.visibilityState === 'visible' || null, { timeoutMs: 5_000, what: 'the tab in front' });

  it('answers for each under its own title, and shows each sentence in its own tab', async () => {
    const { page, panel, other } = await twoTabs(HARBOUR, OTHER, 'asked-both');
    await chooseFirstTab(panel);
    await ask(panel, 'How many steps do visitors climb?');
    const [turn] = await endedTurns(panel, 1);
    const shown = await answersIn(panel);
    expect(shown.titles).toEqual(['The harbour of Lindau', 'The harbour of Bregenz']);
    expect([shown.texts[0]?.includes('139 steps'), shown.texts[1]?.includes('212 steps')]).toEqual([true, true]);
    expect(turn?.state).toBe('done');
    await pressIn(panel, '.page-answer:last-child .passage__body');
    expect(await markedText(other)).toContain('212 steps');
    await inFront(other);
    // The conversation is still that of the first tab.
    expect((await answersIn(panel)).titles).toEqual(shown.titles);
    await pressIn(panel, '.page-answer:first-child .passage__body');
    expect(await markedText(page)).toContain('139 steps');
    await ask(panel, 'Who was the keeper?');
    await endedTurns(panel, 2);
    const next = await answersIn(panel);
    expect([next.texts[0]?.includes('Anna Brandt'), next.texts[1]?.includes('Ida Moos')]).toEqual([true, true]);
  });

  it('names a page that cannot be read any more, and the others answer', async () => {
    const { panel, other } = await twoTabs(HARBOUR, OTHER, 'gone');
    await chooseFirstTab(panel);
    // Another site, as browsers see it: the grant has ended.
    await other.goto((await other.url()).replace('127.0.0.1', 'localhost'));
    await ask(panel, 'How many steps do visitors climb?');
    await endedTurns(panel, 1);
    const { titles, texts } = await answersIn(panel);
    expect(titles).toEqual(['The harbour of Lindau', 'The harbour of Bregenz']);
    expect(texts[0]).toContain('139 steps');
    expect(texts[1]).toContain(errorWords('page.denied'));
  });

  it('is answered by the others where the own page cannot be read any more, and that is named', async () => {
    const { page, panel } = await twoTabs(HARBOUR, OTHER, 'own-gone');
    await page.goto((await page.url()).replace('127.0.0.1', 'localhost'));
    await chooseFirstTab(panel);
    await ask(panel, 'How many steps do visitors climb?');
    const [turn] = await endedTurns(panel, 1);
    const { titles, texts } = await answersIn(panel);
    expect([turn?.state, titles.at(-1)]).toEqual(['done', 'The harbour of Bregenz']);
    expect(texts[0]).toContain(errorWords('page.denied'));
    expect(texts[1]).toContain('212 steps');
  });

  it('lists no tab that nobody has granted, and says how one comes into the list', async () => {
    await openPage('never-granted.html', OTHER);
    const { panel } = await besidePanel('only-one.html', HARBOUR);
    await pressIn(panel, '.composer [aria-expanded=false]');
    const list = await panel.waitFor(() => document.querySelector<HTMLElement>('.tab-choice')?.innerText ?? null, {
      timeoutMs: 5_000,
      what: 'the list of tabs',
    });
    expect(list).toContain(message('otherTabsHow'));
    expect(list).not.toContain('Bregenz');
    await ask(panel, 'Compare with the other tab');
    const [turn] = await endedTurns(panel, 1);
    expect(turn?.text).toContain(message('compareAlone'));
  });

  it('compares two shops: prices and properties side by side, each cell in its own tab', async () => {
    const { panel, other } = await twoTabs(TERN, AUK, 'shops');
    const label = message('compareWith').replace('$PAGE$', `${AUK_TITLE} - Northway Cycle Goods`);
    await panel.waitFor(
      (wanted: string) => {
        const chip = [...document.querySelectorAll<HTMLElement>('.suggestions .chip')].find(
          ({ textContent }) => textContent === wanted,
        );
        chip?.click();
        return chip === undefined ? null : true;
      },
      { timeoutMs: 5_000, what: label },
      label,
    );
    await endedTurns(panel, 1);
    const table = await panel.evaluate(() =>
      [...document.querySelectorAll('.table tr')].map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
      ),
    );
    expect(table).toEqual([
      [message('column_property'), TERN_TITLE, AUK_TITLE],
      [message('row_price'), '€74.00', '€59.50'],
      ['Volume', '20 litres, load limit 9 kilograms', '24 litres, load limit 9 kilograms'],
      ['Weight', '780 grams with hooks and strap', '910 grams with hooks and strap'],
      ['Size', '42 by 30 by 17 centimetres, folded 42 by 30 by 4', '42 by 30 by 17 centimetres, folded 42 by 30 by 4'],
    ]);
    await pressIn(panel, 'tbody tr:nth-child(3) td:last-child button');
    expect(await markedText(other)).toBe('910 grams with hooks and strap');
    await ask(panel, 'Which is cheaper?');
    const [, second] = await endedTurns(panel, 2);
    expect(second?.short).toBe(`Costs least: ${AUK_TITLE}, €59.50`);
    await ask(panel, 'Compare what the fabric is');
    await endedTurns(panel, 3);
    const { texts } = await answersIn(panel);
    expect([texts[0]?.includes('recycled polyester'), texts[1]?.includes('waxed cotton')]).toEqual([true, true]);
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session())).toEqual({ requests: [], errors: [] });
  });
});
