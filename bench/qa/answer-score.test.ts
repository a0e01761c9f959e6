import { describe, expect, it } from 'vitest';
import { answerF1, isExact } from './answer-score.ts';

describe('answer scores', () => {
  it('leave articles, case and punctuation out', () => {
    expect(isExact('The Eiffel Tower.', ['eiffel tower'])).toBe(true);
    expect(isExact('Eiffel', ['eiffel tower'])).toBe(false);
  });

  it('share words with the best right answer', () => {
    expect(answerF1('in the late 1990s', ['late 1990s', '2003'])).toBeCloseTo(0.8, 6);
    expect(answerF1('', ['x'])).toBe(0);
  });

  it('compare Chinese letter by letter', () => {
    expect(answerF1('一九四九年', ['一九四九'])).toBeCloseTo(8 / 9, 6);
  });
});
