import { PAGE_KINDS, type PageKind } from '../core/page-kind.ts';
import { readWeights, stepsAt } from './letter-weights.ts';
import { PAGE_KIND_BIAS, PAGE_KIND_SCALE, PAGE_KIND_SHARES, PAGE_KIND_WEIGHTS } from './page-kind-weights.ts';

let weights: Map<string, string> | null = null;
/** No page of the training set has fewer signs: of what is told by less, the model knows less than that most pages are articles. */
const ENOUGH_SIGNS = 180;

/** The chance of each of `PAGE_KINDS`, in their order, for a page of such signs (`page-signs.ts`). They add up to 1. */
export function kindChances(signs: readonly string[]): number[] {
  weights ??= readWeights(PAGE_KIND_WEIGHTS);
  const steps = new Int32Array(PAGE_KIND_BIAS.length);
  for (const sign of signs) {
    const letters = weights.get(sign);
    if (letters === undefined) continue;
    for (let kind = 0; kind < steps.length; kind++) steps[kind] = (steps[kind] as number) + stepsAt(letters, kind);
  }
  const sums = PAGE_KIND_BIAS.map((bias, kind) => bias + (steps[kind] as number) * PAGE_KIND_SCALE);
  const most = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / total);
}

/**
 * The likeliest kind of a page of so many signs. Six in ten pages of the training set are articles and few are listings, and its chances lean
 * that way; half of that is taken off (Saerens et al. 2002, "Adjusting the Outputs of a Classifier to New a Priori Probabilities"; all of it would
 * call too many articles something else).
 */
export function likeliest(chances: readonly number[], signs: number): PageKind {
  const known = Math.min(1, signs / ENOUGH_SIGNS) ** 2;
  let best = 0;
  let most = 0;
  for (let kind = 0; kind < chances.length; kind++) {
    const share = PAGE_KIND_SHARES[kind] ?? 1;
    const worth = (known * (chances[kind] ?? 0) + (1 - known) * share) / Math.sqrt(share);
    if (worth > most) [best, most] = [kind, worth];
  }
  return PAGE_KINDS[best] ?? 'article';
}
