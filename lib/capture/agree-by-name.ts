import type { PageView } from './page-facts.ts';

/** How much of a block's odds are those of all that have its names. By domain any share from 0.3 to 0.6 does as well. */
const SHARE = 0.4;
/** Log odds beyond these are no surer. */
const MOST = 6;

interface Group {
  sum: number;
  weight: number;
}

/**
 * Lets blocks of the same names (`block-names.ts`) move towards each other, longer ones counting for more: the cards of a shelf and the replies of a
 * thread are what the page is about all together or not at all, and one by one some fall short of the line.
 */
export function agreeByName({ signs }: PageView, names: readonly unknown[], chances: Float32Array): Float32Array {
  const groups = new Map<unknown, Group>();
  const odds = chances.map((chance) => Math.max(-MOST, Math.min(MOST, Math.log(chance / (1 - chance)))));
  const of = names.map((name, index) => {
    let group = groups.get(name);
    if (group === undefined) groups.set(name, (group = { sum: 0, weight: 0 }));
    const weight = Math.sqrt(Math.max(1, signs[index]?.words ?? 0));
    group.sum += weight * (odds[index] ?? 0);
    group.weight += weight;
    return group;
  });
  return odds.map((own, index) => {
    const { sum, weight } = of[index] ?? { sum: own, weight: 1 };
    return 1 / (1 + Math.exp(-(1 - SHARE) * own - (SHARE * sum) / weight));
  });
}
