import { sentenceScore, type AnswerWeights } from './answer-weights.ts';
import { sentenceFeatures, type Asked, type Candidate, type SentenceFeatures } from './sentence-features.ts';

/** A candidate with what speaks for it, and all that as one number. */
export interface Scored {
  readonly candidate: Candidate;
  readonly features: SentenceFeatures;
  readonly score: number;
}

/** Candidates, the likeliest answer first. */
export function rankCandidates(candidates: readonly Candidate[], asked: Asked, weights: AnswerWeights): Scored[] {
  return candidates
    .map((candidate) => {
      const features = sentenceFeatures(candidate, asked);
      return { candidate, features, score: sentenceScore(features, weights) };
    })
    .sort((a, b) => b.score - a.score || a.candidate.sentence.index - b.candidate.sentence.index);
}
