import { describe, expect, it } from 'vitest';
import type { AskedOther, TurnInput } from '../chat/turn-runner.ts';
import type { Capture } from '../core/capture.ts';
import type { TurnProgress } from '../core/chat.ts';
import { SidelightError } from '../core/error-code.ts';
import { blockIdAt, newTurnId } from '../core/ids.ts';
import type { Sourced } from './answer-kinds.ts';
import { askPages, type AskPage } from './ask-pages.ts';
import { compareAnswer } from './compare-pages.ts';

const capture = (title: string, price?: string): Capture => ({
  scope: 'page',
  url: '',
  title,
  lang: 'en',
  author: null,
  date: null,
  description: null,
  ...(price !== undefined && { price: { blockId: blockIdAt(0), quote: price } }),
  blocks: [{ id: blockIdAt(0), kind: 'paragraph', level: 0, text: price ?? title }],
  words: 1,
  wordsTotal: 1,
  dropped: [],
  captureMs: 1,
});
const other = (tabId: number, title: string, price?: string): AskedOther => ({
  page: { tabId, url: '', title, lang: 'en', error: null },
  capture: capture(title, price),
});
const GONE: AskedOther = { page: { tabId: 9, url: '', title: 'Gone', lang: null, error: 'page.gone' }, capture: null };

function input(question: string, others: readonly AskedOther[], price?: string) {
  const told: TurnProgress[] = [];
  const control = new AbortController();
  const turn: TurnInput = {
    question,
    before: [],
    capture: capture('Own', price),
    others,
    onProgress: (progress) => void told.push(progress),
    signal: control.signal,
  };
  return { turn, told, control };
}
const said = (text: string, understood: string): Sourced => ({
  isAnswered: true,
  short: null,
  evidence: [{ text, quote: text, blockId: blockIdAt(0), prefix: '', suffix: '' }],
  understood,
  from: 'passages',
});
/** Says what it was asked, by the title of the page. */
const echo: AskPage = (one) => Promise.resolve(said(`${one.capture.title}: ${one.question}`, one.question));
const textsOf = (answer: { evidence: readonly { text: string }[] }) => answer.evidence.map(({ text }) => text);

describe('asking several pages', () => {
  it('asks the own one first, each of the others after it, and tells what is there meanwhile', async () => {
    const { turn, told } = input('Why?', [other(2, 'Two'), GONE, other(3, 'Three')]);
    const answer = await askPages(turn, 'question', echo);
    expect(textsOf(answer)).toEqual(['Own: Why?']);
    expect(answer.others.map((one) => [one.page.tabId, one.page.error, ...textsOf(one)])).toEqual([
      [2, null, 'Two: Why?'],
      [9, 'page.gone'],
      [3, null, 'Three: Why?'],
    ]);
    expect(told.map(({ soFar }) => soFar?.others?.length)).toEqual([0, 1, 2]);
    expect(textsOf(told[0]?.soFar ?? { evidence: [] })).toEqual(['Own: Why?']);
  });

  it('asks the others where the own one cannot be read, and names that', async () => {
    const { turn } = input('Why?', [other(2, 'Two')]);
    const silent: AskPage = (one) =>
      one.capture.title === 'Own' ? Promise.reject(new SidelightError('page.empty')) : echo(one);
    const answer = await askPages({ ...turn, unread: 'page.denied' }, 'question', silent);
    expect([answer.isAnswered, answer.unread, answer.others.map(textsOf)]).toEqual([
      false,
      'page.denied',
      [['Two: Why?']],
    ]);
    expect((await askPages(turn, 'question', silent)).unread).toBe('page.empty');
    await expect(askPages({ ...turn, others: [GONE] }, 'question', silent)).rejects.toMatchObject({
      code: 'page.empty',
    });
    const crashed: AskPage = () => Promise.reject(new SidelightError('engine.crashed'));
    await expect(askPages(turn, 'question', crashed)).rejects.toMatchObject({ code: 'engine.crashed' });
  });

  it('names what keeps one from answering, and the rest answer', async () => {
    const { turn } = input('Why?', [other(2, 'Two'), other(3, 'Three')]);
    const answer = await askPages(turn, 'question', (one) =>
      one.capture.title === 'Two' ? Promise.reject(new SidelightError('page.empty')) : echo(one),
    );
    expect(answer.others.map(({ page, isAnswered }) => [page.error, isAnswered])).toEqual([
      ['page.empty', false],
      [null, true],
    ]);
  });

  it('stops for all when it is stopped', async () => {
    const { turn, control } = input('Why?', [other(2, 'Two')]);
    const asking = askPages(turn, 'question', (one) => {
      if (one.capture.title !== 'Two') return echo(one);
      control.abort();
      return Promise.reject(control.signal.reason as Error);
    });
    await expect(asking).rejects.toThrow('aborted');
  });

  it('takes a follow-up by what that page said before', async () => {
    const { turn } = input('And then?', [other(2, 'Two')]);
    const before = {
      id: newTurnId(),
      question: 'When?',
      state: 'done' as const,
      askedAtMs: 0,
      progress: null,
      error: null,
      answer: {
        intent: 'question' as const,
        ...said('in 1890', 'When?'),
        others: [{ page: other(2, 'Two').page, ...said('in 1900', 'When?'), isRepeat: false }],
      },
    };
    const heard: string[] = [];
    await askPages({ ...turn, before: [before] }, 'question', (one) => {
      heard.push(one.before[0]?.answer?.evidence[0]?.text ?? '');
      return echo(one);
    });
    expect(heard).toEqual(['in 1890', 'in 1900']);
  });
});

describe('comparing pages', () => {
  const teller = { ask: echo, points: (one: TurnInput) => Promise.resolve(said(`Points of ${one.capture.title}`, '')) };

  it('gives the points of each where nothing in particular is asked', async () => {
    const { turn, told } = input('Compare these', [other(2, 'Two', '$20')], '$30');
    const answer = await compareAnswer(turn, teller);
    expect(answer.comparison.table?.rows[0]?.map((cell) => cell?.text)).toEqual(['price', '$30', '$20']);
    expect([textsOf(answer), textsOf(answer.others[0] ?? answer)]).toEqual([['Points of Own'], ['Points of Two']]);
    expect(told[0]?.soFar?.comparison).toEqual(answer.comparison);
  });

  it('asks each what the request names', async () => {
    const { turn } = input('Compare the battery life', [other(2, 'Two')]);
    expect(textsOf(await compareAnswer(turn, teller))).toEqual(['Own: What is the battery life?']);
  });

  it('asks no page once more for what the table says of it, and puts that first', async () => {
    const properties = (...texts: string[]) =>
      texts.map((text, at) => ({ id: blockIdAt(at), kind: 'paragraph' as const, level: 0, text }));
    const { turn } = input('Compare the weight', [other(2, 'Two')]);
    const own = { ...turn.capture, blocks: properties('Size: S', 'Item weight: 1 kg') };
    const [two = other(2, 'Two')] = turn.others;
    const theirs = { ...two, capture: { ...own, title: 'Two', blocks: properties('Size: M', 'Weight: 2 kg') } };
    const answer = await compareAnswer({ ...turn, capture: own, others: [theirs] }, teller);
    expect(answer.comparison.table?.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
      ['Item weight', '1 kg', '2 kg'],
      ['Size', 'S', 'M'],
    ]);
    expect([textsOf(answer), answer.others.map(textsOf)]).toEqual([[], [[]]]);
  });

  it('says what costs least, and asks only the page that shows no price for it', async () => {
    const { turn } = input('Which is cheaper?', [other(2, 'Two', '$20'), other(3, 'Three')], '$30');
    const answer = await compareAnswer(turn, teller);
    expect(textsOf(answer)).toEqual([]);
    expect(answer.others.map(textsOf)).toEqual([[], ['Three: How much does it cost?']]);
    expect(answer.comparison.cheapest).toBeNull();
    const two = input('Which is cheaper?', [other(2, 'Two', '$20')], '$30');
    expect((await compareAnswer(two.turn, teller)).comparison.cheapest).toBe(2);
  });
});
