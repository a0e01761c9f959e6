import { formWorth, type RankWeights } from './rank-weights.ts';
import type { Candidate, PageProfile } from './page-profile.ts';
import { TermObjective } from './term-objective.ts';

/** What may be embedded for one summary: the time to the first point is nearly all embedding. */
export interface EmbedBudget {
  readonly sentences: number;
  readonly chars: number;
  /** A sentence's head says what it is about; its tail only costs time. */
  readonly charsEach: number;
}

/**
 * The candidates worth a closer look, in page order: half of them the best of the whole page by terms, place and title, half the
 * best of each of as many equal stretches, so that no part of a long page is out of the running. Linear in the page.
 */
export function firstCut(profile: PageProfile, budget: EmbedBudget, weights: RankWeights): Candidate[] {
  const { candidates } = profile;
  const terms = new TermObjective(profile.terms);
  const scores = candidates.map(
    (one) => weights.terms * terms.with(one) + weights.title * one.title + formWorth(one, weights),
  );
  const byScore = [...candidates.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const chosen = new Set<number>();
  let chars = 0;
  for (const i of interleaved(byScore, bestOfStretches(byScore, Math.ceil(budget.sentences / 2)))) {
    if (chosen.size >= budget.sentences || chars >= budget.chars) break;
    if (chosen.has(i)) continue;
    chosen.add(i);
    chars += Math.min(candidates[i]?.sentence.text.length ?? 0, budget.charsEach);
  }
  return candidates.filter((_, i) => chosen.has(i));
}

/** The best index of each of `count` equal stretches, best first. */
function bestOfStretches(byScore: readonly number[], count: number): number[] {
  const best = new Map<number, number>();
  for (const i of byScore) {
    const stretch = Math.floor((i * count) / byScore.length);
    if (!best.has(stretch)) best.set(stretch, i);
  }
  return [...best.values()];
}

function* interleaved(a: readonly number[], b: readonly number[]): Generator<number> {
  for (let i = 0; i < a.length; i += 1) {
    const [first, second] = [a[i], b[i]];
    if (first !== undefined) yield first;
    if (second !== undefined) yield second;
  }
}
