import { describe, expect, it } from 'vitest';
import { pointCount } from './point-count.ts';

describe('pointCount', () => {
  it.each([
    ['short', 'prose', 900, 3],
    ['medium', 'narrative', 9_000, 5],
    ['long', 'prose', 9_000, 8],
    ['long', 'dialogue', 9_000, 8],
    ['long', 'narrative', 1_000, 8],
    ['long', 'narrative', 4_400, 20],
    ['long', 'narrative', 100_000, 24],
  ] as const)('%s, %s of %i words: %i points', (length, form, words, count) => {
    expect(pointCount(length, form, words)).toBe(count);
  });
});
