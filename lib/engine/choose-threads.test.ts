import { describe, expect, it } from 'vitest';
import { chooseThreads } from './choose-threads.ts';

describe('chooseThreads', () => {
  it.each([
    [1, 1],
    [2, 1],
    [4, 3],
    [8, 3],
    [12, 5],
    [16, 7],
    [64, 8],
  ])('gives %i logical cores %i threads', (cores, threads) => {
    expect(chooseThreads(cores, true)).toBe(threads);
  });

  it('gives one thread without isolation', () => {
    expect(chooseThreads(16, false)).toBe(1);
  });
});
