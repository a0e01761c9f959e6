import type { Reading } from '../reading/engine-port.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Hit } from '../retrieval/page-index.ts';
import type { WeightedTerms } from '../retrieval/term-index.ts';
import { typeMatch } from './answer-type.ts';
import type { QuestionKind } from './question-kind.ts';

export const SENTENCE_FEATURES = [
  'covered',
  'coveredAround',
  'coveredPassage',
  'meaning',
  'passageMeaning',
  'type',
  'pairs',
  'length',
  'rank',
  'relevance',
  'span',
  'isSpan',
] as const;

export type SentenceFeatures = Readonly<Record<(typeof SENTENCE_FEATURES)[number], number>>;

/** What is asked, made ready to be compared with many sentences. */
export interface Asked {
  readonly question: string;
  readonly kind: QuestionKind;
  /** Terms with their rarity on the page; those the page does not have count as the rarest. */
  readonly weights: WeightedTerms;
  /** Terms in the order of the question. */
  readonly order: readonly string[];
}

/** A sentence that may answer, with what it stands in. */
export interface Candidate {
  readonly sentence: Sentence;
  readonly hit: Hit;
  /** Place of the passage among those found, from 0. */
  readonly rank: number;
  readonly terms: readonly string[];
  readonly termsAround: ReadonlySet<string>;
  readonly termsPassage: ReadonlySet<string>;
  /** Cosine with the question; 0 where the encoder does not know the language. */
  readonly meaning: number;
  /** Of the text it was read in; null where it was not read. */
  readonly reading: Reading | null;
  /** Whether the words found lie in this sentence. */
  readonly holdsSpan: boolean;
}

/** Weighted share of the asked terms that are among `terms`, 0 to 1. */
export function coverage(asked: WeightedTerms, terms: ReadonlySet<string>): number {
  let [all, covered] = [0, 0];
  for (const [term, weight] of asked) {
    all += weight;
    if (terms.has(term)) covered += weight;
  }
  return all === 0 ? 0 : covered / all;
}

/** Share of neighbouring terms of the question that also stand near each other here. */
function pairShare(order: readonly string[], terms: readonly string[]): number {
  if (order.length < 2) return 0;
  let found = 0;
  for (let i = 1; i < order.length; i += 1) {
    const [a, b] = [order[i - 1], order[i]];
    if (terms.some((term, at) => term === a && terms.slice(Math.max(0, at - 3), at + 4).includes(b as string)))
      found += 1;
  }
  return found / (order.length - 1);
}

/** What speaks for a sentence as the answer; every value about 0 to 1, log-odds scaled down. */
export function sentenceFeatures(candidate: Candidate, asked: Asked): SentenceFeatures {
  const { sentence, hit, reading } = candidate;
  return {
    covered: coverage(asked.weights, new Set(candidate.terms)),
    coveredAround: coverage(asked.weights, candidate.termsAround),
    coveredPassage: coverage(asked.weights, candidate.termsPassage),
    meaning: candidate.meaning,
    passageMeaning: Number.isNaN(hit.cosine) ? 0 : hit.cosine,
    type: typeMatch(asked.kind, asked.question, sentence.text),
    pairs: pairShare(asked.order, candidate.terms),
    length: Math.min(1, Math.log1p(sentence.words.length) / 4),
    rank: 1 / (1 + candidate.rank),
    relevance: reading === null ? 0 : squashed(reading.relevance),
    span: reading !== null && candidate.holdsSpan ? squashed(reading.spanScore / 2) : 0,
    isSpan: Number(reading !== null && candidate.holdsSpan),
  };
}

/** Log-odds as a value about -1 to 1. */
const squashed = (logOdds: number): number => Math.tanh(logOdds / 6);
