/** The set of blocks with the best expected F1. */
export interface BestThreshold {
  /** The least chance in it. */
  readonly threshold: number;
  /** Its expected F1. */
  readonly value: number;
  /** Words on the page, and those of them that are expected. */
  readonly words: number;
  readonly expected: number;
  /** For each block: the share of words in blocks at least as likely. */
  readonly above: Float32Array;
}

/**
 * The chance from which on keeping gives the best expected F1, words as weights (Lipton et al. 2014, "Optimal Thresholding of Classifiers
 * to Maximize F1 Measure").
 */
export function bestThreshold(chances: Float32Array, sizes: readonly number[]): BestThreshold {
  const count = chances.length;
  // Numbers sort without a callback: each chance in millionths and its block's place in one.
  const order = new Float64Array(count);
  const above = new Float32Array(count);
  let expected = 0;
  let words = 0;
  for (let index = 0; index < count; index++) {
    const chance = chances[index] ?? 0;
    order[index] = Math.round(chance * 1e6) * count + index;
    expected += chance * (sizes[index] ?? 0);
    words += sizes[index] ?? 0;
  }
  order.sort();
  let kept = 0;
  let right = 0;
  let value = 0;
  let threshold = 1;
  for (let at = count - 1; at >= 0; at--) {
    const index = (order[at] ?? 0) % count;
    const chance = chances[index] ?? 0;
    kept += sizes[index] ?? 0;
    right += chance * (sizes[index] ?? 0);
    above[index] = words > 0 ? kept / words : 1;
    const found = (2 * right) / (kept + expected + 1e-9);
    if (found >= value) [value, threshold] = [found, chance];
  }
  return { threshold, value, words, expected, above };
}
