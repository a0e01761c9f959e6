import type { DenseObjective } from './dense-objective.ts';
import type { Candidate, PageProfile } from './page-profile.ts';
import { formWorth, type RankWeights } from './rank-weights.ts';
import { TermObjective } from './term-objective.ts';
import { whoseTurn, type Exchange } from './whose-turn.ts';

export interface SetInput {
  readonly profile: PageProfile;
  /** Those to choose from, in page order. */
  readonly candidates: readonly Candidate[];
  /** Embeddings of the candidates; null where no encoder knows the language. */
  readonly dense: DenseObjective | null;
  /** By candidate: what each is worth by itself, whatever else is chosen. */
  readonly own: readonly number[];
  /** Cosine of two candidates, 0 to 1. */
  readonly likeness: (a: number, b: number) => number;
  readonly weights: RankWeights;
  /** Already shown, so it is of the set whatever comes; null where nothing is. */
  readonly shown: number | null;
  /** Who may speak next in an exchange; null where the page is none. */
  readonly exchange: Exchange | null;
}

/** Beyond this two sentences say the same; the second comes only where nothing else is left. */
const NEAR_COPY = 0.92;
const COPY_COST = 1_000;

/**
 * Up to `count` candidates, best first. Greedy: each time the one that brings the whole set nearest to the page, which is what
 * keeps it from saying anything twice (centroid summarization by sets: Ghalandari 2017; greedy submodular choice: Lin &
 * Bilmes 2011). The first `n` are the same whatever `count` is.
 */
export function chooseSet(input: SetInput, count: number): number[] {
  const { candidates, weights, own } = input;
  const terms = new TermObjective(input.profile.terms);
  const dense = input.dense?.fresh(candidates) ?? null;
  const chosen: number[] = [];
  const left = new Set(candidates.keys());
  const nearest = candidates.map(() => 0);
  let ownSum = 0;
  while (chosen.length < count && left.size > 0) {
    let best = -1;
    let bestValue = -Infinity;
    const due = input.exchange === null ? left : whoseTurn(candidates, chosen, left, input.exchange);
    for (const i of chosen.length === 0 && input.shown !== null ? [input.shown] : due) {
      const candidate = candidates[i];
      if (candidate === undefined) continue;
      const value =
        weights.terms * terms.with(candidate) +
        (dense === null ? 0 : weights.dense * dense.with(i)) +
        (ownSum + (own[i] ?? 0)) / (chosen.length + 1) -
        ((nearest[i] ?? 0) >= NEAR_COPY ? COPY_COST : 0);
      if (value > bestValue) [best, bestValue] = [i, value];
    }
    const candidate = candidates[best];
    if (candidate === undefined) break;
    chosen.push(best);
    left.delete(best);
    terms.add(candidate);
    dense?.add(best);
    ownSum += own[best] ?? 0;
    for (const i of left) nearest[i] = Math.max(nearest[i] ?? 0, input.likeness(i, best));
  }
  return chosen;
}

/** What each candidate is worth by itself: early, near the title, echoed elsewhere, fit to stand alone. */
export function ownWorths(
  candidates: readonly Candidate[],
  likeness: (a: number, b: number) => number,
  titleOf: (index: number) => number,
  weights: RankWeights,
): number[] {
  return candidates.map((candidate, i) => {
    let echo = 0;
    for (let j = 0; j < candidates.length; j += 1) if (j !== i) echo = Math.max(echo, likeness(i, j));
    return weights.title * titleOf(i) + weights.echo * echo + formWorth(candidate, weights);
  });
}
