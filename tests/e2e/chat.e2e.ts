import { describe, expect, it } from 'vitest';
import { ask } from './support/ask.ts';
import { HARBOUR as ARTICLE } from './support/harbour.ts';
import { endedTurns, markedText, pressIn, turnsOf, withPanel } from './support/conversation.ts';
import { longPage } from './support/long-page.ts';
import { errorWords, message } from './support/messages.ts';
import { browserName, JOB_TIMEOUT_MS, quietly } from './support/product.ts';

const OTHER = ARTICLE.replaceAll('Lindau', 'Bregenz').replace('139 steps', '212 steps');

describe('asking the page', () => {
  const { session, openPage, besidePanel } = withPanel();

  it('answers in the words of the page, shows where they stand, and understands what follows', async () => {
    const { page, panel } = await besidePanel('lindau.html', ARTICLE);
    await ask(panel, 'How many steps do visitors climb?');
    const [first] = await endedTurns(panel, 1);
    expect(first).toMatchObject({ question: 'How many steps do visitors climb?', state: 'done' });
    expect(first?.short).toContain('139');
    expect(first?.passages[0]).toContain('who climb 139 steps');
    await panel.click('button.passage__body');
    expect(await markedText(page)).toBe(first?.passages[0]);
    await ask(panel, 'Who was the keeper?');
    const [, second] = await endedTurns(panel, 2);
    expect(second?.passages[0]).toContain('Anna Brandt');
  });

  it('says so when the page does not say', async () => {
    const { panel } = await besidePanel('unsaid.html', ARTICLE);
    await ask(panel, 'What does a hotel room with breakfast cost per night?');
    const [turn] = await endedTurns(panel, 1);
    expect(turn?.text).toContain(message('chatNotFound'));
    expect(turn?.short).toBeNull();
  });

  it('sums the page up when it is asked to, and knows small talk and what it cannot do', async () => {
    const { page, panel } = await besidePanel('intents.html', ARTICLE);
    await ask(panel, 'Please summarize this page');
    const [summary] = await endedTurns(panel, 1);
    const text = await page.evaluate(() => document.body.textContent ?? '');
    expect(summary?.passages).toHaveLength(3);
    for (const passage of summary?.passages ?? []) expect(text).toContain(passage);
    await ask(panel, 'Thank you!');
    await ask(panel, 'Book me a table for two');
    const [, talk, other] = await endedTurns(panel, 3);
    expect(talk?.text).toContain(message('chatSmallTalk'));
    expect(other?.text).toContain(message('chatOther'));
  });

  it('keeps a conversation for each tab and page, and loses none when the panel is closed', async () => {
    const lindau = await besidePanel('kept.html', ARTICLE);
    await ask(lindau.panel, 'How many steps are there?');
    await endedTurns(lindau.panel, 1);
    await session().closePanel();
    const bregenz = await besidePanel('other.html', OTHER);
    expect(await turnsOf(bregenz.panel)).toEqual([]);
    await ask(bregenz.panel, 'How many steps are there?');
    const [other] = await endedTurns(bregenz.panel, 1);
    expect(other?.passages[0]).toContain('212 steps');
    await session().closePanel();
    await session().contextMenu({ menuItemId: 'summarize-page', page: lindau.page });
    const again = await session().panel();
    const [kept] = await endedTurns(again, 1);
    expect(kept?.passages[0]).toContain('139 steps');
  });

  it('stays on a page that it is pinned to, and brings that back where something of it is shown', async () => {
    const { page, panel } = await besidePanel('pinned.html', ARTICLE);
    await ask(panel, 'How many steps do visitors climb?');
    await endedTurns(panel, 1);
    await pressIn(panel, '.summary__header [aria-pressed=false]');
    const other = await openPage('beside-pinned.html', OTHER);
    await other.evaluate(() => document.title);
    expect((await turnsOf(panel)).map(({ question }) => question)).toEqual(['How many steps do visitors climb?']);
    await ask(panel, 'Who was the keeper?');
    const [, second] = await endedTurns(panel, 2);
    expect(second?.passages[0]).toContain('Anna Brandt');
    await pressIn(panel, 'li.turn:last-child button.passage__body');
    expect(await markedText(page)).toContain('Anna Brandt');
    await page.waitFor(() => document.visibilityState === 'visible' || null, {
      timeoutMs: 5_000,
      what: 'the page in front',
    });
    await pressIn(panel, '.summary__header [aria-pressed=true]');
    expect(await turnsOf(panel)).toHaveLength(2);
  });

  it('asks the page that is there now, and says that the one before has gone', async () => {
    const { page, panel } = await besidePanel('changing.html', ARTICLE);
    await ask(panel, 'How many steps are there?');
    await endedTurns(panel, 1);
    await page.evaluate(() => {
      document.querySelectorAll('p').forEach((p) => p.replaceChildren(p.textContent?.replace('139', '140') ?? ''));
    });
    await ask(panel, 'How many steps do visitors climb today?');
    const [, second] = await endedTurns(panel, 2);
    expect(second?.passages[0]).toContain('140 steps');
  });

  it('stops at Escape, and answers the next question all the same', async () => {
    const { panel } = await besidePanel('long.html', longPage(4_000, 7));
    await ask(panel, 'Who wrote the winter timetable in the ledger?');
    // Something to read is there while the page is made ready.
    await panel.waitFor(() => document.querySelector('.turn[data-state=running] .passage') !== null || null, {
      timeoutMs: JOB_TIMEOUT_MS,
      what: 'the nearest passages of a question at work',
    });
    await panel.press('Escape');
    const [stopped] = await endedTurns(panel, 1);
    expect([stopped?.state, stopped?.text.includes(message('chatStopped'))]).toEqual(['stopped', true]);
    await ask(panel, 'Who wrote the winter timetable in the ledger?');
    const [, second] = await endedTurns(panel, 2);
    expect(second?.state).toBe('done');
  });

  it('outlives the death of the host, and goes on', async () => {
    const { panel } = await besidePanel('outlives.html', ARTICLE);
    await ask(panel, 'How many steps are there?');
    await endedTurns(panel, 1);
    await (browserName === 'firefox' ? session().stopBackground() : session().closeOffscreen());
    await ask(panel, 'Who was the keeper?');
    const [first, second] = await endedTurns(panel, 2);
    expect(first?.passages[0]).toContain('139 steps');
    expect(second?.passages[0]).toContain('Anna Brandt');
  });

  it('loses no question when the engine dies in the middle of an answer: it says so, and answers when it is asked again', async () => {
    const { panel } = await besidePanel('dies.html', longPage(4_000, 9));
    await ask(panel, 'Who wrote the winter timetable in the ledger?');
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
      ['Who wrote the winter timetable in the ledger?', 'failed'],
      ['Who wrote the winter timetable in the ledger?', 'done'],
    ]);
  });

  it('clears a conversation after asking back', async () => {
    const { panel } = await besidePanel('cleared.html', ARTICLE);
    await ask(panel, 'How many steps are there?');
    await endedTurns(panel, 1);
    await pressIn(panel, '.chat .chip');
    await pressIn(panel, 'dialog[open] .button--wrong');
    await panel.waitFor(() => document.querySelector('.turn') === null || null, {
      timeoutMs: 5_000,
      what: 'no questions',
    });
    expect(await turnsOf(panel)).toEqual([]);
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session())).toEqual({ requests: [], errors: [] });
  });
});
