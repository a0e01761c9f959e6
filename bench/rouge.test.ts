import { describe, expect, it } from 'vitest';
import { rouge } from './rouge.ts';

describe('rouge', () => {
  it('is 1 for the same words in the same order, whatever case and marks', () => {
    expect(rouge('The cat, sat!', ['the cat sat'])).toEqual({ rouge1: 1, rouge2: 1, rougeL: 1 });
  });

  it('counts a repeated word as often as the reference has it', () => {
    expect(rouge('the the the', ['the cat']).rouge1).toBeCloseTo(2 / 5);
  });

  it('scores words, pairs and order apart', () => {
    const scores = rouge('sat the cat', ['the cat sat']);
    expect(scores.rouge1).toBe(1);
    expect(scores.rouge2).toBeCloseTo(1 / 2);
    expect(scores.rougeL).toBeCloseTo(2 / 3);
  });

  it('takes the best reference for each measure', () => {
    expect(rouge('a b c', ['x y', 'a b c d']).rouge1).toBeCloseTo(6 / 7);
  });

  it('is 0 against nothing', () => {
    expect(rouge('', ['a'])).toEqual({ rouge1: 0, rouge2: 0, rougeL: 0 });
    expect(rouge('a', [])).toEqual({ rouge1: 0, rouge2: 0, rougeL: 0 });
  });
});
