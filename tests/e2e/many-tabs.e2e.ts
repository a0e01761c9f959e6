import { describe, expect, it } from 'vitest';
import type { PageView, View } from '../../scripts/browser/session.ts';
import { ask } from './support/ask.ts';
import { endedTurns, pressIn, turnsOf, withPanel } from './support/conversation.ts';
import { HARBOUR } from './support/harbour.ts';
import { JOB_TIMEOUT_MS, quietly, waitForStatus } from './support/product.ts';
import { withProduct } from './support/with-product.ts';

const TABS = 30;
const TOWNS = ['Lindau', 'Bregenz', 'Rorschach', 'Meersburg', 'Arbon', 'Hagnau'];
const STEPS = TOWNS.map((_, at) => `${130 + 7 * at} steps`);
const pageOf = (at: number): string =>
  HARBOUR.replaceAll('Lindau', TOWNS[at] ?? '').replace('139 steps', STEPS[at] ?? '');

const titleShown = (panel: View, title: string): Promise<unknown> =>
  panel.waitFor(
    (wanted: string) => document.querySelector('h1')?.textContent === wanted || null,
    {
      timeoutMs: JOB_TIMEOUT_MS,
      what: `${title} in the panel`,
    },
    title,
  );

describe('thirty open tabs', () => {
  const { session, openPage, besidePanel } = withPanel();

  it('with conversations in six of them, asked back and forth, lose and double nothing', async () => {
    for (let at = TOWNS.length; at < TABS; at++) await openPage(`idle-${at}.html`, pageOf(at % TOWNS.length));
    const talks: PageView[] = [];
    let panel: View | null = null;
    for (const [at] of TOWNS.entries()) {
      const beside = await besidePanel(`talk-${at}.html`, pageOf(at));
      talks.push(beside.page);
      panel = beside.panel;
    }
    if (panel === null) throw new Error('no panel');
    const questions = ['How many steps do visitors climb?', 'When was the harbour rebuilt?'];
    // Each is left before its answer has come.
    for (const question of questions)
      for (const [at, page] of talks.entries()) {
        await page.bringToFront();
        await titleShown(panel, `The harbour of ${TOWNS[at]}`);
        await ask(panel, question);
      }
    for (const [at, page] of talks.toReversed().entries()) {
      const own = talks.length - 1 - at;
      await page.bringToFront();
      await titleShown(panel, `The harbour of ${TOWNS[own]}`);
      const turns = await endedTurns(panel, questions.length);
      expect(turns.map(({ question, state }) => [question, state])).toEqual(questions.map((one) => [one, 'done']));
      expect(turns[0]?.passages[0]).toContain(STEPS[own]);
      expect(turns[1]?.passages[0]).toContain(`The harbour at ${TOWNS[own]} was rebuilt in 1856`);
    }
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session())).toEqual({ requests: [], errors: [] });
  });
});

describe('two panels over one page', () => {
  const { session, pages, tab, keep } = withProduct();
  const questionsIn = async (panel: View): Promise<string[]> => (await turnsOf(panel)).map(({ question }) => question);
  const shows = (panel: View, count: number): Promise<unknown> =>
    panel.waitFor(
      (wanted: number) => document.querySelectorAll('.turn').length === wanted || null,
      {
        timeoutMs: JOB_TIMEOUT_MS,
        what: `${count} questions`,
      },
      count,
    );

  it('show one conversation: asked in one, in both at once, and cleared in one', async () => {
    const page = await tab(pages().put('two-panels.html', HARBOUR));
    await session().contextMenu({ menuItemId: 'summarize-page', page });
    const first = await session().panel();
    // The panel of another window is the same document beside the same tab.
    const second = keep(await session().extensionPage('sidepanel.html'));
    await waitForStatus(second, ['idle']);
    await page.bringToFront();
    await titleShown(first, 'The harbour of Lindau');
    await titleShown(second, 'The harbour of Lindau');
    await ask(first, 'How many steps do visitors climb?');
    const [told] = await endedTurns(second, 1);
    expect(told?.passages[0]).toContain('139 steps');
    /** Asked without the keyboard, which the tab in front has. */
    async function askBehind(question: string): Promise<void> {
      await second.evaluate((words: string) => {
        const field = document.querySelector<HTMLTextAreaElement>('.composer__field');
        if (field === null) throw new Error('there is nowhere to ask');
        field.value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, question);
      await pressIn(second, '.composer [type=submit]:enabled');
    }
    await Promise.all([ask(first, 'Who was the keeper?'), askBehind('When was the harbour rebuilt?')]);
    const [inFirst, inSecond] = [await endedTurns(first, 3), await endedTurns(second, 3)];
    expect(inFirst).toEqual(inSecond);
    expect(new Set(inFirst.map(({ question, state }) => `${question} ${state}`))).toEqual(
      new Set([
        'How many steps do visitors climb? done',
        'Who was the keeper? done',
        'When was the harbour rebuilt? done',
      ]),
    );
    await pressIn(first, '.chat .list-head .chip');
    await pressIn(first, 'dialog .button--wrong');
    await shows(first, 0);
    await shows(second, 0);
    await askBehind('Who was the keeper?');
    await endedTurns(first, 1);
    expect([await questionsIn(first), await questionsIn(second)]).toEqual([
      ['Who was the keeper?'],
      ['Who was the keeper?'],
    ]);
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session())).toEqual({ requests: [], errors: [] });
  });
});
