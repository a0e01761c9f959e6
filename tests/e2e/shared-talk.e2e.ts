import { describe, expect, it } from 'vitest';
import type { View } from '../../scripts/browser/session.ts';
import { ask } from './support/ask.ts';
import { endedTurns, pressIn, withPanel } from './support/conversation.ts';
import { HARBOUR } from './support/harbour.ts';
import { longPage } from './support/long-page.ts';
import { errorWords } from './support/messages.ts';
import { browserName, JOB_TIMEOUT_MS, quietly } from './support/product.ts';

const STEPS = 'How many steps do visitors climb?';
const KEEPER = 'Who was the keeper?';

/** As `ask`, where the document may stand behind another and gets no keys. */
async function submit(panel: View, question: string): Promise<void> {
  await panel.evaluate((words: string) => {
    const field = document.querySelector<HTMLTextAreaElement>('.composer__field');
    if (field === null) throw new Error('there is nowhere to ask');
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, question);
  await pressIn(panel, '.composer [type=submit]:enabled');
}

describe('a conversation in two panels', () => {
  const { session, besidePanel } = withPanel();

  it('is one: asked in either and in both at once, nothing is lost or doubled; cleared in one, it is in neither', async () => {
    const { page, panel } = await besidePanel('shared.html', HARBOUR);
    // The panel's own document in a tab; it follows the tab in front as another window's panel does.
    const other = await session().extensionPage('sidepanel.html');
    await page.bringToFront();
    for (const view of [panel, other])
      await view.waitFor(() => document.querySelector('h1')?.textContent === 'The harbour of Lindau', {
        timeoutMs: 10_000,
        what: 'the page in the panel',
      });
    await ask(panel, STEPS);
    const [first] = await endedTurns(panel, 1);
    expect(await endedTurns(other, 1)).toEqual([first]);
    await Promise.all([submit(panel, KEEPER), submit(other, 'When was the harbour rebuilt?')]);
    const turns = await endedTurns(panel, 3);
    expect(turns.map(({ question }) => question).toSorted()).toEqual(
      [KEEPER, STEPS, 'When was the harbour rebuilt?'].toSorted(),
    );
    expect(turns.every(({ state }) => state === 'done')).toBe(true);
    expect(await endedTurns(other, 3)).toEqual(turns);
    await pressIn(other, '.chat .chip');
    await pressIn(other, 'dialog[open] .button--wrong');
    for (const view of [panel, other])
      await view.waitFor(() => document.querySelector('.turn') === null, { timeoutMs: 5_000, what: 'no questions' });
    await other.close();
  });

  it('loses no question when the engine dies in the middle of an answer: it says so, and the next is answered', async () => {
    const { panel } = await besidePanel('dies.html', longPage(4_000, 9));
    await ask(panel, 'What is in the ledger?');
    await panel.waitFor(() => document.querySelector('.turn[data-state=running] .passage') !== null, {
      timeoutMs: JOB_TIMEOUT_MS,
      what: 'a question at work',
    });
    await (browserName === 'firefox' ? session().stopBackground() : session().closeOffscreen());
    const [interrupted] = await endedTurns(panel, 1);
    expect([interrupted?.state, interrupted?.text.includes(errorWords('job.interrupted'))]).toEqual(['failed', true]);
    await pressIn(panel, '.turn .turn__actions .chip');
    const turns = await endedTurns(panel, 2);
    expect(turns.map(({ question, state }) => [question, state])).toEqual([
      ['What is in the ledger?', 'failed'],
      ['What is in the ledger?', 'done'],
    ]);
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session())).toEqual({ requests: [], errors: [] });
  });
});
