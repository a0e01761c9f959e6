import { describe, expect, it } from 'vitest';
import { readWeights, stepsAt } from './letter-weights.ts';

describe('a table of weights in letters', () => {
  it('gives each word its letters', () => {
    const weights = readWeights('main Zay price AZy');
    expect([...weights]).toEqual([
      ['main', 'Zay'],
      ['price', 'AZy'],
    ]);
  });

  it('counts from -25 at A over 0 at Z to 25 at y', () => {
    expect([0, 1, 2, 3].map((at) => stepsAt('AZay', at))).toEqual([-25, 0, 1, 25]);
  });

  it('is empty where the string is', () => {
    expect(readWeights('').size).toBe(0);
  });
});
