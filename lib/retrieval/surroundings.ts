import type { Passage } from './passages-of.ts';

/** A stretch of this many passages under one heading, or under none, has topics that nothing marks. */
const LONG_STRETCH = 30;
/** How far a topic reaches, in passages to either side, and what they count. */
const REACH = 5;
const WEIGHT = 1.2;

/**
 * Scores of passages with what their surroundings score, where a stretch is long: of two passages that say the asked-for words, the one in the
 * midst of the topic is the better. Stands in for the headings that talk, transcripts and old pages lack. Scores are in units of their spread.
 */
export function withSurroundings(scores: Float64Array, passages: readonly Passage[]): Float64Array {
  const stretch = new Map<number, number>();
  for (const { section } of passages) stretch.set(section, (stretch.get(section) ?? 0) + 1);
  const isNear = (at: number, near: number): boolean =>
    near !== at && passages[near]?.section === passages[at]?.section;
  return scores.map((score, at) => {
    if ((stretch.get(passages[at]?.section ?? -1) ?? 0) < LONG_STRETCH) return score;
    let [sum, weights] = [0, 0];
    for (let near = Math.max(0, at - REACH); near <= Math.min(scores.length - 1, at + REACH); near++) {
      if (!isNear(at, near)) continue;
      const weight = 1 / (1 + Math.abs(near - at));
      sum += weight * Math.max(0, scores[near] as number);
      weights += weight;
    }
    return score + (WEIGHT * sum) / Math.max(1, weights);
  });
}
