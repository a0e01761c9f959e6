import { describe, expect, it } from 'vitest';
import { wordsOf } from './words-of.ts';

describe('wordsOf', () => {
  it('lower-cases and keeps inner apostrophes and points', () => {
    expect(wordsOf("Don't pay $3.5 in the U.S.")).toEqual(["don't", 'pay', '3.5', 'in', 'the', 'u.s']);
  });
  it('gives pairs of characters where words are not spaced', () => {
    expect(wordsOf('我喜欢 tea')).toEqual(['我喜', '喜欢', 'tea']);
  });
});
