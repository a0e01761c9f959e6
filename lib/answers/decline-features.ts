import type { Asked } from './sentence-features.ts';
import type { Scored } from './rank-candidates.ts';

export const DECLINE_FEATURES = [
  'bias',
  'covered',
  'coveredAround',
  'coveredBest',
  'meaning',
  'meaningBest',
  'passageMeaning',
  'type',
  'pairs',
  'margin',
  'score',
  'relevance',
  'span',
  'fewTerms',
] as const;

export type DeclineFeatures = Readonly<Record<(typeof DECLINE_FEATURES)[number], number>>;

/** What tells an answer from the nearest thing to one: of the best sentence, and of all candidates. `ranked` best first, not empty. */
export function declineFeatures(ranked: readonly Scored[], asked: Asked): DeclineFeatures {
  const top = ranked[0] as Scored;
  const second = ranked.find((one) => one !== top) ?? top;
  const most = (pick: (one: Scored) => number): number => Math.max(...ranked.map(pick));
  return {
    bias: 1,
    covered: top.features.covered,
    coveredAround: top.features.coveredAround,
    coveredBest: most((one) => one.features.coveredPassage),
    meaning: top.features.meaning,
    meaningBest: most((one) => one.features.meaning),
    passageMeaning: top.features.passageMeaning,
    type: top.features.type,
    pairs: top.features.pairs,
    margin: Math.min(1, (top.score - second.score) / 4),
    score: Math.tanh(top.score / 10),
    relevance: most((one) => one.features.relevance),
    span: top.features.span,
    fewTerms: 1 / (1 + asked.order.length),
  };
}

/** Chance that the page answers, 0 to 1, by a logistic model. */
export function answerChance(features: DeclineFeatures, weights: Readonly<Record<string, number>>): number {
  const sum = DECLINE_FEATURES.reduce((total, name) => total + (weights[name] ?? 0) * features[name], 0);
  return 1 / (1 + Math.exp(-sum));
}
