import { describe, expect, it } from 'vitest';
import { completionsOf, MOST_COMPLETIONS } from './completions.ts';

const SOURCES = {
  questions: ['How many steps are there?', 'How many steps are there?', 'Who was the keeper?'],
  terms: ['Opening hours', 'Anna Brandt', 'burning mantle', 'burning', 'İstanbul', '営業時間', 'a.b(c'],
};
const drafts = (draft: string) => completionsOf(draft, SOURCES).map((one) => one.draft);

describe('how a question can go on', () => {
  it('is an earlier question that begins so, once', () => {
    expect(drafts('how m')).toEqual(['How many steps are there?']);
  });

  it('is a term of the page that begins with the last words', () => {
    expect(drafts('When are the opening h')).toEqual(['When are the Opening hours']);
    expect(drafts('Who is an')).toEqual(['Who is Anna Brandt']);
    expect(drafts('What is a burn')).toEqual(['What is a burning mantle', 'What is a burning']);
  });

  it('is a term with a word in it that begins so', () => {
    expect(drafts('Who is Bra')).toEqual(['Who is Anna Brandt']);
  });

  it('keeps a capital that was written', () => {
    expect(drafts('Burning m')).toEqual(['Burning mantle']);
  });

  it('is offered for one character where that is a word', () => {
    expect(drafts('営')).toEqual(['営業時間']);
  });

  it.each(['', ' ', 'a', 'What is ', 'burning mantle', 'Who was the keeper?', 'xyz', '(', '\\'])(
    'is nothing for %j',
    (draft) => {
      expect(drafts(draft)).toEqual([]);
    },
  );

  it('lists a few of hundreds, in a moment', () => {
    const terms = Array.from({ length: 500 }, (_, at) => `harbour number ${at}`);
    const startMs = performance.now();
    expect(completionsOf('the harb', { questions: [], terms })).toHaveLength(MOST_COMPLETIONS);
    expect(performance.now() - startMs).toBeLessThan(50);
  });
});
