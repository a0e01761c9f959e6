import type { Pace } from './pace.ts';
import { openingWeight } from './rank-weights.ts';
import type { Sentence } from './sentence.ts';
import { sentenceWorth } from './sentence-worth.ts';
import { commonWords, termCosine, termCounts, type TermCounts } from './term-weights.ts';

/** A sentence that may become a point, with what can be said of it in any language. */
export interface Candidate {
  readonly sentence: Sentence;
  /** Place among the candidates of the page. */
  readonly order: number;
  /** Fitness to stand alone, 0 to 1. */
  readonly worth: number;
  readonly terms: TermCounts;
  /** Term cosine to title and description, 0 to 1. */
  readonly title: number;
}

export interface PageProfile {
  readonly candidates: readonly Candidate[];
  /** The page's terms, those of its opening weighing more, damped by a logarithm. */
  readonly terms: TermCounts;
}

/** From here on a sentence can stand alone as a point. */
const FIT_WORTH = 0.3;

/**
 * Every sentence of a page that may become a point, copies left out, and the page's own terms. Sentences unfit to stand alone are
 * in only where there are fewer than `count` fit ones. Linear in the page.
 */
export async function profilePage(
  sentences: readonly Sentence[],
  titleWords: readonly string[],
  options: { readonly stops: ReadonlySet<string>; readonly count: number; readonly pace: Pace },
): Promise<PageProfile> {
  const { count, pace } = options;
  const stops = commonWords(sentences, options.stops);
  const title = termCounts(titleWords, stops);
  const worths: number[] = [];
  const seen = new Set<string>();
  for (const sentence of sentences) {
    worths.push(seen.has(sentence.text) ? 0 : sentenceWorth(sentence));
    seen.add(sentence.text);
    await pace.step();
  }
  const least = worths.filter((worth) => worth >= FIT_WORTH).length >= count ? FIT_WORTH : Number.MIN_VALUE;
  const candidates: Candidate[] = [];
  const sums = new Map<string, number>();
  for (const [i, sentence] of sentences.entries()) {
    const worth = worths[i] ?? 0;
    if (worth < least) continue;
    const order = candidates.length;
    const terms = termCounts(sentence.words, stops);
    for (const [word, times] of terms) sums.set(word, (sums.get(word) ?? 0) + times * openingWeight(order));
    candidates.push({ sentence, order, worth, terms, title: termCosine(terms, title) });
    await pace.step();
  }
  return { candidates, terms: new Map(Array.from(sums, ([word, sum]) => [word, Math.log(1 + sum)])) };
}
