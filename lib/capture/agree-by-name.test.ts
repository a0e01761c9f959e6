import { describe, expect, it } from 'vitest';
import { agreeByName } from './agree-by-name.ts';
import type { PageView } from './page-facts.ts';

const agreed = (names: readonly string[], chances: readonly number[], words: readonly number[]): number[] => {
  const page = { signs: words.map((count) => ({ words: count })) } as unknown as PageView;
  return [...agreeByName(page, names, Float32Array.from(chances))];
};

describe('blocks of the same names', () => {
  it('move towards each other: a card among likely cards becomes likely', () => {
    const [first, last, other] = agreed(['card', 'card', 'menu'], [0.95, 0.45, 0.45], [9, 9, 9]);
    expect(first).toBeLessThan(0.95);
    expect(last).toBeGreaterThan(0.55);
    expect(other).toBeCloseTo(0.45);
  });

  it('keep their order, and longer ones count for more', () => {
    const [low, high] = agreed(['card', 'card'], [0.2, 0.9], [4, 400]);
    expect(low).toBeLessThan(high ?? 0);
    expect(0.9 - (high ?? 0)).toBeLessThan((low ?? 0) - 0.2);
  });

  it('stay numbers where a chance is 0 or 1', () => {
    for (const chance of agreed(['a', 'a', 'a'], [0, 1, 0.5], [1, 1, 0])) expect(chance).toBeGreaterThan(0);
  });
});
