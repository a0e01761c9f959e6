import type { Hit, PageIndex } from './page-index.ts';

/** Passages as alike as this say the same twice: syndicated paragraphs, quotations, repeated notices. */
const SAME = 0.95;

const wordsKey = (hit: Hit): string => hit.passage.sentences.flatMap((sentence) => sentence.words).join(' ');

/**
 * The same hits with repetitions behind: a passage that says what a better one said, or that stands right beside one (its text is
 * shown with it anyway), waits until the others were heard. Order is kept otherwise.
 */
export function spreadHits(hits: readonly Hit[], index: Pick<PageIndex, 'likeness'>): Hit[] {
  const first: Hit[] = [];
  const later: Hit[] = [];
  for (const hit of hits) {
    const repeats = first.some(
      (other) =>
        Math.abs(other.passage.index - hit.passage.index) <= 1 ||
        wordsKey(other) === wordsKey(hit) ||
        index.likeness(other.passage, hit.passage) > SAME,
    );
    (repeats ? later : first).push(hit);
  }
  return [...first, ...later];
}
