import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDraft } from './find-draft.ts';

describe('findDraft', () => {
  it('continues where the last tokens stood before', () => {
    expect(findDraft([1, 2, 3, 4, 5, 9, 2, 3], 3)).toEqual([4, 5, 9]);
  });

  it('prefers a longer match to a later one', () => {
    expect(findDraft([1, 2, 3, 4, 8, 3, 7, 1, 2, 3], 1)).toEqual([4]);
  });

  it('takes the latest of equal matches', () => {
    expect(findDraft([5, 1, 5, 2, 5], 1)).toEqual([2]);
  });

  it('has nothing where nothing repeats, and never more than asked for', () => {
    expect(findDraft([1, 2, 3], 4)).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.nat(5)), fc.integer({ min: 0, max: 9 }), (ids, max) => {
        expect(findDraft(ids, max).length).toBeLessThanOrEqual(max);
      }),
    );
  });
});
