import { describe, expect, it } from 'vitest';
import type { Passage } from './passages-of.ts';
import { withSurroundings } from './surroundings.ts';

const passages = (count: number, sections = 1): Passage[] =>
  Array.from({ length: count }, (_, index) => ({
    index,
    sentences: [],
    text: '',
    headings: [],
    section: Math.floor((index * sections) / count),
  }));
/** Passage 5 is met alone; passage 25 a little less, in the midst of others that are met too. */
const scoresOf = (count: number): Float64Array => {
  const scores = new Float64Array(count).fill(-0.5);
  scores[5] = 3;
  for (const at of [23, 24, 26, 27]) scores[at] = 2;
  scores[25] = 2.8;
  return scores;
};
const best = (scores: Float64Array): number => scores.indexOf(Math.max(...scores));

describe('scores with surroundings', () => {
  it('prefer, in a long stretch without headings, what stands in the midst of its topic', () => {
    expect(best(withSurroundings(scoresOf(60), passages(60)))).toBe(25);
  });

  it('are left as they are where headings tell topics apart', () => {
    expect(withSurroundings(scoresOf(60), passages(60, 6))).toEqual(scoresOf(60));
  });

  it('do not reach over a heading', () => {
    const scores = new Float64Array(80).fill(0);
    scores[39] = 5;
    const after = withSurroundings(scores, passages(80, 2));
    expect(after[38]).toBeGreaterThan(0);
    expect(after[40]).toBe(0);
  });
});
