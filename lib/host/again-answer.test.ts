import { describe, expect, it } from 'vitest';
import type { ChatAnswer, ChatTurn } from '../core/chat.ts';
import { blockIdAt, newTurnId } from '../core/ids.ts';
import { captureFromText } from '../reading/capture-from-text.ts';
import { againAnswer } from './again-answer.ts';

const point = (text: string) => ({ text, quote: text, blockId: blockIdAt(0), prefix: '', suffix: '' });
const ANSWER: ChatAnswer = {
  intent: 'question',
  isAnswered: true,
  short: 'in 1874',
  evidence: [point('It was built in 1874.'), point('The tower is white.')],
  understood: 'When was it built?',
  trail: { routedBy: 'rules', from: 'passages', passages: 3, tookMs: 5 },
};
const turn = (answer: ChatAnswer | null): ChatTurn => ({
  id: newTurnId(),
  question: 'When was it built?',
  state: 'done',
  askedAtMs: 0,
  progress: null,
  answer,
  error: null,
});
const asked = (question: string, answers: readonly (ChatAnswer | null)[] = [ANSWER]) =>
  againAnswer({
    question,
    before: answers.map(turn),
    capture: captureFromText('', ''),
    others: [],
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });

describe('a wish for the last answer in another form', () => {
  it.each(['shorter', 'make it shorter please', 'in one sentence', 'kürzer bitte'])(
    '%s: its first sentence',
    (question) => {
      expect(asked(question)).toMatchObject({ short: 'in 1874', evidence: [ANSWER.evidence[0]] });
      expect(asked(question)?.evidence).toHaveLength(1);
    },
  );

  it('repeats it as it was, where that is asked', () => {
    expect(asked('again')?.evidence).toEqual(ANSWER.evidence);
  });

  it('is about the last answer that was one', () => {
    expect(asked('shorter', [ANSWER, { ...ANSWER, isAnswered: false, short: null }])?.short).toBe('in 1874');
  });

  it.each([
    ['shorter', []],
    ['shorter', [null]],
    ['Is the short one better?', [ANSWER]],
  ] as const)('%s: nothing to say again', (question, answers) => expect(asked(question, answers)).toBeNull());
});
