import { groupsOf } from './groups-of.ts';
import type { PageView } from './page-facts.ts';

/** How much of a block's odds are those of all that have its names. By domain any share from 0.3 to 0.6 does as well. */
const SHARE = 0.4;
/** Log odds beyond these are no surer. */
const MOST = 6;

/**
 * Lets blocks of the same names (`block-names.ts`) move towards each other, longer ones counting for more: the cards of a shelf and the replies of a
 * thread are what the page is about all together or not at all, and one by one some fall short of the line.
 */
export function agreeByName({ signs }: PageView, names: readonly unknown[], chances: Float32Array): Float32Array {
  const odds = chances.map((chance) => Math.max(-MOST, Math.min(MOST, Math.log(chance / (1 - chance)))));
  const sizes = signs.map(({ words }) => Math.max(1, words));
  const { mean } = groupsOf(names, odds, sizes);
  return odds.map((own, index) => 1 / (1 + Math.exp(-(1 - SHARE) * own - SHARE * (mean[index] ?? own))));
}
