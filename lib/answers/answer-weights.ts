import learnt from './answer-weights.json';
import { SENTENCE_FEATURES, type SentenceFeatures } from './sentence-features.ts';

/** Learnt by `scripts/answer-model`; docs/decisions/0012-answers.md says from what. One set with the models, one by words alone. */
export interface AnswerWeights {
  readonly sentence: Readonly<Record<string, number>>;
  readonly decline: Readonly<Record<string, number>>;
}

const SETS: Readonly<Record<'read' | 'words', AnswerWeights>> = learnt;

export const weightsFor = (isRead: boolean): AnswerWeights => (isRead ? SETS.read : SETS.words);

export const sentenceScore = (features: SentenceFeatures, weights: AnswerWeights): number =>
  SENTENCE_FEATURES.reduce((sum, name) => sum + (weights.sentence[name] ?? 0) * features[name], 0);
