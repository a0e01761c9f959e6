import { FEATURE_COUNT, writeFeatures } from './block-features.ts';
import { keepChances } from './block-model.ts';
import { keepSiblings } from './keep-siblings.ts';
import type { Pace } from './pace.ts';
import { factsOf, type PageView } from './page-facts.ts';

/**
 * Which blocks are what the page is about, true for each one kept. A small model gives each block its chance; the set kept is
 * the one with the best expected F1 over words for these chances (Lipton et al. 2014, "Optimal Thresholding of Classifiers to
 * Maximize F1 Measure"), so that a page of doubtful blocks is not left empty by a fixed threshold.
 */
export async function choose(page: PageView, pace: Pace): Promise<boolean[]> {
  const count = page.blocks.length;
  const facts = factsOf(page);
  const features = new Float32Array(count * FEATURE_COUNT);
  const chances = new Float32Array(count);
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(count, from + BATCH);
    writeFeatures(page, facts, features, from, to);
    keepChances(features, FEATURE_COUNT, chances, from, to);
    if (pace.isDue()) await pace.rest();
  }
  const sizes = page.signs.map((signs) => signs.words);
  const threshold = bestThreshold(chances, sizes);
  return keepSiblings(
    page,
    Array.from(chances, (chance) => chance >= threshold),
  );
}

const BATCH = 64;

/** The chance from which on keeping gives the best expected F1, words as weights. */
function bestThreshold(chances: Float32Array, sizes: readonly number[]): number {
  const order = Array.from(chances, (_, index) => index).sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0));
  const expected = chances.reduce((sum, chance, index) => sum + chance * (sizes[index] ?? 0), 0);
  let kept = 0;
  let right = 0;
  let best = 0;
  let threshold = 1;
  for (const index of order) {
    const chance = chances[index] ?? 0;
    kept += sizes[index] ?? 0;
    right += chance * (sizes[index] ?? 0);
    const value = (2 * right) / (kept + expected + 1e-9);
    if (value >= best) [best, threshold] = [value, chance];
  }
  return threshold;
}
