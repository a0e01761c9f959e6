import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBatches } from './plan-batches.ts';

describe('planBatches', () => {
  it('takes every row once and keeps to the budget unless a row alone exceeds it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 400 })), fc.integer({ min: 1, max: 1_000 }), (lengths, budget) => {
        const batches = planBatches(lengths, budget);
        expect(batches.flat().sort((a, b) => a - b)).toEqual(lengths.map((_, row) => row));
        const sizes = batches
          .filter((rows) => rows.length > 1)
          .map((rows) => rows.length * Math.max(...rows.map((row) => lengths[row] ?? 0)));
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(budget);
      }),
    );
  });
});
