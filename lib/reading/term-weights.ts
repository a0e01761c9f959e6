import type { Sentence } from './sentence.ts';

/** How often each term occurs: stop words left out. */
export type TermCounts = ReadonlyMap<string, number>;

export function termCounts(words: readonly string[], stops: ReadonlySet<string>): TermCounts {
  const counts = new Map<string, number>();
  for (const word of words) if (!stops.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Cosine of two term vectors, 0 to 1. */
export function termCosine(a: TermCounts, b: TermCounts): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [word, weight] of small) product += weight * (large.get(word) ?? 0);
  return product === 0 ? 0 : product / (normOf(a) * normOf(b));
}

export function normOf(vector: TermCounts): number {
  let square = 0;
  for (const weight of vector.values()) square += weight * weight;
  return Math.sqrt(square);
}

/**
 * Words that the page uses in so many sentences that they mean nothing here: the stop words of a language without a list. Only
 * pages long enough to tell have any.
 */
export function commonWords(sentences: readonly Sentence[], stops: ReadonlySet<string>): ReadonlySet<string> {
  if (stops.size > 0 || sentences.length < 12) return stops;
  const frequencies = new Map<string, number>();
  for (const { words } of sentences) {
    for (const word of new Set(words)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  const common = new Set<string>();
  for (const [word, count] of frequencies) if (count > sentences.length * COMMON_SHARE) common.add(word);
  return common;
}

const COMMON_SHARE = 0.2;
