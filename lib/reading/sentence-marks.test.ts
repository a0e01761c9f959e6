import { describe, expect, it } from 'vitest';
import { wordsOf } from '../core/text/words-of.ts';
import { sentenceMarks } from './sentence-marks.ts';

const marks = (text: string) => sentenceMarks({ text, words: wordsOf(text) });

describe('sentenceMarks', () => {
  it('finds none in a plain sentence', () => {
    const plain = marks('The office stopped printing its tide tables in the spring of this year.');
    expect(plain).toEqual({ long: 0, names: 0, contrast: 0, quote: 0 });
  });

  it('tells how long one is', () => {
    expect(marks('word '.repeat(45).trim()).long).toBe(1);
    expect(marks('word '.repeat(900).trim()).long).toBe(2);
  });

  it('sees names behind the first word', () => {
    expect(marks('The harbour master Ruth Penrose of Aldmouth spoke to the town.').names).toBeGreaterThan(0.5);
  });

  it.each([
    ['contrast', 'The booklet is dear, but nothing else survives a wet deck at sea.'],
    ['quote', 'The booklet “is the only copy that survives a wet deck” at sea.'],
  ] as const)('marks %s', (mark, text) => {
    expect(marks(text)[mark]).toBe(1);
  });
});
