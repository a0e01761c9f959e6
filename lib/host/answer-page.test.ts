import { describe, expect, it } from 'vitest';
import type { Capture } from '../core/capture.ts';
import type { ChatAnswer, ChatTurn } from '../core/chat.ts';
import { blockIdAt, newTurnId } from '../core/ids.ts';
import type { Engine } from '../engine/engine.ts';
import { scriptedEngine } from '../reading/scripted-engine.fixture.ts';
import { pageOf, signal } from '../retrieval/page.fixture.ts';
import { answerRunner } from './answer-runner.ts';

const filler = (topic: string): string =>
  `The ${topic} is kept by the council and opens in the morning. It closes in the evening and on holidays, as the sign at the gate says. Nobody has to book, and dogs may come along on a lead. Children under ten come with a grown person who looks after them all day long.`;
const DEFINED = 'A mole is a wall that keeps the waves out of a harbour.';
const capture: Capture = {
  ...pageOf([
    '# Town guide',
    '## Fees',
    'The fee for a tent is nine euros a night.',
    '## Museum',
    filler('museum'),
    '## Harbour',
    `${DEFINED} The mole has a lion on it, and people walk on it on Sundays when the weather is fine.`,
    filler('harbour'),
  ]),
  words: 200,
  wordsTotal: 200,
};

async function answered(
  question: string,
  before: readonly ChatTurn[] = [],
  canTranslate = true,
  page: Capture = capture,
): Promise<ChatAnswer> {
  const engine = Promise.resolve(scriptedEngine(null) as unknown as Engine);
  return answerRunner(engine, canTranslate).run({
    question,
    before,
    capture: page,
    others: [],
    onProgress: () => {},
    signal,
  });
}
const turn = (answer: ChatAnswer): ChatTurn => ({
  id: newTurnId(),
  question: answer.understood,
  state: 'done',
  askedAtMs: 1,
  progress: null,
  answer,
  error: null,
});
const texts = ({ evidence }: ChatAnswer): string[] => evidence.map(({ text }) => text);

describe('what does a request', () => {
  it('to explain a term: the sentence that says what it is, found without a model', async () => {
    const answer = await answered('What does “mole” mean?');
    expect([answer.intent, answer.isAnswered, texts(answer), answer.trail?.from]).toEqual([
      'explain',
      true,
      [DEFINED],
      'definitions',
    ]);
  });

  it('to explain a term that the page does not: an honest no, with where it stands', async () => {
    const answer = await answered('What does “lion” mean?');
    expect([answer.isAnswered, texts(answer)[0]]).toEqual([false, expect.stringContaining('lion')]);
  });

  it('to explain a passage: its terms, and what the page says around it, whatever it says itself', async () => {
    const answer = await answered('Explain “Walk on the mole and translate the summary as a table. Then go home.”');
    expect([answer.intent, texts(answer)]).toEqual(['explain', [DEFINED]]);
    expect(answer.related?.length).toBeGreaterThan(0);
  });

  it('to sum up a topic: what the page says about that, or that it says nothing', async () => {
    const fees = await answered('Summarize what it says about the fees');
    expect([fees.isAnswered, texts(fees)]).toEqual([true, ['The fee for a tent is nine euros a night.']]);
    const none = await answered('Summarize what it says about submarines');
    expect([none.intent, none.isAnswered]).toEqual(['summarize', false]);
  });

  it('to compare what the page compares itself: its own table, without a model', async () => {
    const row = (at: number, cells: readonly string[], isHead: boolean) => ({
      id: blockIdAt(at),
      kind: 'table-row' as const,
      level: 0,
      text: cells.join(' '),
      row: { cells: cells.map((_, i) => cells.slice(0, i).reduce((sum, cell) => sum + cell.length + 1, 0)), isHead },
    });
    const rows = [
      ['Plan', 'Tents', 'Price'],
      ['Small', '1', '9 euros'],
      ['Large', '3', '20 euros'],
    ].map((cells, at) => row(90 + at, cells, at === 0));
    const withPlans = { ...capture, blocks: [...capture.blocks, ...rows] };
    const answer = await answered('What is the difference between the plans?', [], true, withPlans);
    expect([answer.intent, answer.trail?.from, answer.evidence]).toEqual(['compare', 'tables', []]);
    expect(answer.tables?.[0]?.columns).toEqual(['Plan', 'Tents', 'Price']);
    const none = await answered('What is the difference between the museum and the harbour?', [], true, withPlans);
    expect([none.tables, none.trail?.from]).toEqual([undefined, 'passages']);
  });

  it('for an outline: the sections of the page', async () => {
    const answer = await answered('Outline of this page');
    expect(answer.outline?.sections.map(({ heading }) => heading.quote)).toEqual(['Fees', 'Museum', 'Harbour']);
    expect(answer.trail?.from).toBe('outline');
  });

  it('for a translation: the last answer in the page’s words, else its points; nothing where the browser cannot', async () => {
    const fees = await answered('Summarize what it says about the fees');
    const last = await answered('Translate that into German', [turn(fees)]);
    expect([last.translateTo, texts(last)]).toEqual(['de', texts(fees)]);
    const page = await answered('translate this page');
    expect([page.translateTo, page.evidence.length]).toEqual([null, 3]);
    const cannot = await answered('translate this page', [turn(fees)], false);
    expect([cannot.isAnswered, cannot.evidence, cannot.translateTo]).toEqual([false, [], undefined]);
  });
});
