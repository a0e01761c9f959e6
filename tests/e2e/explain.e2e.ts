import { describe, expect, it } from 'vitest';
import type { PageView, View } from '../../scripts/browser/session.ts';
import { ask } from './support/ask.ts';
import { endedTurns, markedText, pressIn, turnsOf, withPanel } from './support/conversation.ts';
import { message } from './support/messages.ts';
import { quietly } from './support/product.ts';

const DEFINED = 'A mantle is a small net of ash that glows in burning gas.';
const FEE = 'Visitors pay a fee of four euros at the foot of the tower.';
const PAGE = `<!doctype html><html lang="en"><title>The light of Lindau</title><article><h1>The light of Lindau</h1>
<p id="selected">The keeper Anna Brandt lit the mantle each evening, and Anna Brandt wrote down the hour. She had a time to live (TTL) by the sea.</p>
<p>${DEFINED} The mantle was bought in Vienna. It broke in many storms, and a new one came by train within the week.</p>
<h2>Fees</h2><p>${FEE} The fee has been the same since the tower was opened again after the war.</p>
<h2>Opening hours</h2><p>The tower opens at ten in the morning. It closes when the sun goes down, in winter as in summer, and on stormy days.</p>
<h2>The harbour</h2><p>Steamers carried grain across the lake. The harbour was rebuilt in 1856 with a stone lion on one of its moles.</p>
</article></html>`;

const listed = (panel: View): Promise<string[]> =>
  panel.waitFor(
    () => {
      const options = [...document.querySelectorAll('.completions__option')].map((one) => one.textContent ?? '');
      return options.length > 0 ? options : null;
    },
    { timeoutMs: 10_000, what: 'ways to go on' },
  ) as Promise<string[]>;
const written = (panel: View): Promise<string> =>
  panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('.composer__field')?.value ?? '');
const select = (page: PageView, word: string): Promise<unknown> =>
  page.evaluate((wanted: string) => {
    const text = document.querySelector('#selected')?.firstChild;
    const from = text?.textContent?.indexOf(wanted) ?? -1;
    if (text && from >= 0) getSelection()?.setBaseAndExtent(text, from, text, from + wanted.length);
  }, word);

describe('explaining, completing, acting at once', () => {
  const { session, openPage, besidePanel } = withPanel();

  it('explains a selection by a right click, in the panel, with the sentence that says what it is', async () => {
    const page = await openPage('menu.html', PAGE);
    await select(page, 'mantle');
    await session().contextMenu({ menuItemId: 'explain-selection', page, selectionText: 'mantle' });
    const panel = await session().panel();
    const [turn] = await endedTurns(panel, 1);
    expect(turn).toMatchObject({ question: 'Explain “mantle”', passages: [DEFINED] });
    await pressIn(panel, 'button.passage__body');
    expect(await markedText(page)).toBe(DEFINED);
    await session().closePanel();
  });

  it('says what letters stand for, what the page does not explain, and what it says about one thing', async () => {
    const { panel } = await besidePanel('terms.html', PAGE);
    await ask(panel, 'What does TTL mean?');
    await ask(panel, 'What does “steamers” mean?');
    await ask(panel, 'Summarize what it says about the fees');
    const [letters, unknown, fees] = await endedTurns(panel, 3);
    expect(letters?.short).toBe('time to live');
    expect(unknown?.text).toContain(message('chatNotExplained'));
    expect(unknown?.passages[0]).toContain('Steamers');
    expect(fees?.passages).toHaveLength(1);
    expect(fees?.passages[0]).toContain('fee');
    await session().closePanel();
  });

  it('completes what is written from the page and from earlier questions, by keyboard, moving nothing', async () => {
    const { panel } = await besidePanel('completing.html', PAGE);
    const height = (): Promise<number> =>
      panel.evaluate(() => document.querySelector('.composer')?.getBoundingClientRect().top ?? 0);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.composer__field')?.focus());
    await panel.press('A');
    const before = await height();
    for (const key of ['n', 'n']) await panel.press(key);
    expect(await listed(panel)).toEqual(['Anna Brandt']);
    expect(await height()).toBe(before);
    await panel.press('Escape');
    expect(await panel.evaluate(() => document.querySelector('.completions'))).toBeNull();
    await panel.press('a');
    await listed(panel);
    await panel.press('ArrowDown');
    await panel.press('Enter');
    await expect.poll(() => written(panel)).toBe('Anna Brandt');
    await panel.press('Enter');
    await endedTurns(panel, 1);
    for (const key of ['A', 'n', 'n']) await panel.press(key);
    await listed(panel);
    await panel.press('ArrowRight');
    await expect.poll(() => written(panel)).toBe('Anna Brandt');
    await session().closePanel();
  });

  it('does what is most wanted by one press: outline, find, and what is selected', async () => {
    const { page, panel } = await besidePanel('actions.html', PAGE);
    await pressIn(panel, '.suggestions--quick li:nth-child(2) button');
    const [outline] = await endedTurns(panel, 1);
    for (const heading of ['Fees', 'Opening hours', 'The harbour']) expect(outline?.text).toContain(heading);
    await pressIn(panel, '.suggestions--quick li:nth-child(3) button');
    await expect.poll(() => written(panel)).toBe(`${message('quickFindRequest')} `);
    await panel.press('Backspace');
    await select(page, 'mantle');
    await panel.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('.composer__field');
      if (field !== null) field.value = '';
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      window.dispatchEvent(new Event('focus'));
    });
    await panel.waitFor(() => document.querySelectorAll('.suggestions--quick li').length === 5 || null, {
      timeoutMs: 10_000,
      what: 'the action for a selection',
    });
    await pressIn(panel, '.suggestions--quick li:first-child button');
    await endedTurns(panel, 2);
    expect((await turnsOf(panel))[1]).toMatchObject({ question: 'Explain “mantle”', passages: [DEFINED] });
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session())).toEqual({ requests: [], errors: [] });
  });
});
