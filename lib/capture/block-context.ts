import { AROUND_COUNT, writeAround } from './chances-around.ts';
import { bestThreshold, type BestThreshold } from './best-threshold.ts';
import { groupsOf, type Groups } from './groups-of.ts';
import type { PageFacts, PageView } from './page-facts.ts';

/** Those of this module; behind them stand those of `chances-around.ts`. */
const OWN_COUNT = 21;
/** Numbers a block; their order is the second model's (`context-model-trees.ts`), so a change here needs a new training. */
export const CONTEXT_COUNT = OWN_COUNT + AROUND_COUNT;
const STEPS = [-3, -2, -1, 1, 2, 3] as const;
/** Stands for a block before the first or behind the last. */
const NOTHING = -6;
/** Log odds of 0.9999. */
const MOST = 9.21;
const SURE = 0.6;
const FAR = 40;

/** What tells blocks that are alike. */
interface Alike extends Pick<PageFacts, 'families'> {
  readonly names: readonly unknown[];
}

/**
 * What the first model's chances say of the page around each block: its neighbours', those of blocks by the same template, how far it
 * stands above or below the line, how much of what is expected lies before it, how far it is to a block that is sure.
 */
export function contextOf(page: PageView, { families, names }: Alike, chances: Float32Array): Float32Array {
  const count = chances.length;
  const out = new Float32Array(count * CONTEXT_COUNT);
  const sizes = page.signs.map(({ words }) => Math.max(1, words));
  const odds = chances.map((chance) => Math.max(-MOST, Math.min(MOST, Math.log(chance / (1 - chance)))));
  const best = bestThreshold(chances, sizes);
  const named = groupsOf(names, chances, sizes);
  const templates = groupsOf(families, chances, sizes);
  let most = 0;
  for (let index = 0; index < count; index++) most = Math.max(most, chances[index] ?? 0);
  const line = Math.log(best.threshold / (1 - best.threshold));
  const pageWide = Float32Array.of(best.value, best.expected / best.words, Math.log1p(best.expected), most);
  const told: Told = { chances, odds, sizes, best, names: named, templates, line, most, pageWide };
  let before = 0;
  for (let index = 0; index < count; index++) before = writeOwn(out, told, index, before);
  writeSteps(out, chances);
  writeAround(out, { from: OWN_COUNT, width: CONTEXT_COUNT }, page, { chances, odds, sizes });
  return out;
}

/** What the chances of a page are compared with. */
interface Told {
  readonly chances: Float32Array;
  readonly odds: Float32Array;
  readonly sizes: readonly number[];
  readonly best: BestThreshold;
  readonly names: Groups;
  readonly templates: Groups;
  readonly line: number;
  readonly most: number;
  /** The numbers that are the same for every block. */
  readonly pageWide: Float32Array;
}

/** Writes what this module knows of one block. Takes and answers how much is expected of the blocks before. */
function writeOwn(out: Float32Array, told: Told, index: number, before: number): number {
  const { odds, best, names, templates } = told;
  const at = index * CONTEXT_COUNT;
  const chance = told.chances[index] ?? 0;
  const own = odds[index] ?? 0;
  out[at] = own;
  for (let step = 0; step < STEPS.length; step++) {
    const near = index + (STEPS[step] as number);
    out[at + 1 + step] = near >= 0 && near < odds.length ? (odds[near] as number) : NOTHING;
  }
  out[at + 7] = names.mean[index] ?? 0;
  out[at + 8] = templates.mean[index] ?? 0;
  out[at + 9] = Math.log(names.size[index] ?? 1);
  out[at + 10] = Math.log(templates.size[index] ?? 1);
  out[at + 11] = own - told.line;
  out[at + 12] = best.above[index] ?? 0;
  out[at + 13] = chance / told.most;
  const sum = before + chance * (told.sizes[index] ?? 0);
  out[at + 14] = sum / best.expected;
  out.set(told.pageWide, at + 15);
  return sum;
}

/** Blocks since the last sure one, and up to the next; 0 for a sure one itself. */
function writeSteps(out: Float32Array, chances: Float32Array): void {
  let steps = FAR;
  for (let index = 0; index < chances.length; index++) {
    steps = (chances[index] ?? 0) >= SURE ? 0 : Math.min(FAR, steps + 1);
    out[index * CONTEXT_COUNT + 19] = steps;
  }
  steps = FAR;
  for (let index = chances.length - 1; index >= 0; index--) {
    steps = (chances[index] ?? 0) >= SURE ? 0 : Math.min(FAR, steps + 1);
    out[index * CONTEXT_COUNT + 20] = steps;
  }
}
