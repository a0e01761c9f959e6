import { PAGE_KINDS, type PageKind } from '../core/page-kind.ts';
import { readWeights, stepsAt } from './letter-weights.ts';
import { PAGE_KIND_BIAS, PAGE_KIND_SCALE, PAGE_KIND_WEIGHTS } from './page-kind-weights.ts';

let weights: Map<string, string> | null = null;

/** The chance of each of `PAGE_KINDS`, in their order, for a page of such signs (`page-signs.ts`). They add up to 1. */
export function kindChances(signs: Iterable<string>): number[] {
  weights ??= readWeights(PAGE_KIND_WEIGHTS);
  const sums = [...PAGE_KIND_BIAS];
  for (const sign of signs) {
    const letters = weights.get(sign);
    if (letters === undefined) continue;
    for (let kind = 0; kind < sums.length; kind++)
      sums[kind] = (sums[kind] ?? 0) + stepsAt(letters, kind) * PAGE_KIND_SCALE;
  }
  const most = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / total);
}

/** The likeliest kind. */
export function likeliest(chances: readonly number[]): PageKind {
  return PAGE_KINDS[chances.indexOf(Math.max(...chances))] ?? 'article';
}
