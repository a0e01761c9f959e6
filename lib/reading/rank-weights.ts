import learnt from './rank-weights.json' with { type: 'json' };
import type { SentenceMarks } from './sentence-marks.ts';

/**
 * What makes a set of sentences a summary of its page. Learnt from descriptions that pages give of themselves
 * (scripts/models/learn-rank-weights.mjs, docs/decisions/0009-ranking.md); only ratios count.
 */
export interface RankWeights {
  /** Likeness of the set's embedding to the page's; 0 where there is none. */
  readonly dense: number;
  /** Likeness of the set's terms to the page's. */
  readonly terms: number;
  /** Being early. */
  readonly position: number;
  /** Closeness to title and description. */
  readonly title: number;
  /** Being said elsewhere on the page too: a standfirst, a caption, an opinion shared. */
  readonly echo: number;
  /** Being fit to stand alone. */
  readonly worth: number;
  readonly long: number;
  readonly names: number;
  readonly contrast: number;
  readonly quote: number;
}

/** With embeddings of the candidates. */
export const DENSE_WEIGHTS: RankWeights = learnt.dense;
/** By terms alone: the first cut, the first point, languages that the encoder does not know. */
export const TERM_WEIGHTS: RankWeights = learnt.terms;

/** Sentences until an opening's weight has fallen to a third, and the share that every later sentence keeps. */
const OPENING_SENTENCES = 10;
const LATER_SHARE = 0.1;

/** How much the sentence at `order` says about what the page is about: pages say it early. */
export const openingWeight = (order: number): number => Math.max(LATER_SHARE, Math.exp(-order / OPENING_SENTENCES));

interface FormOfSentence {
  readonly opening: number;
  readonly worth: number;
  readonly marks: SentenceMarks;
}

/** What a sentence's place and form are worth, whatever the page is about. */
export function formWorth({ opening, worth, marks }: FormOfSentence, weights: RankWeights): number {
  return (
    weights.position * opening +
    weights.worth * worth +
    weights.long * marks.long +
    weights.names * marks.names +
    weights.contrast * marks.contrast +
    weights.quote * marks.quote
  );
}
