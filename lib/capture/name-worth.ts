import { readWeights, stepsAt } from './letter-weights.ts';
import { nameWords } from './name-words.ts';
import { NAME_SCALE, NAME_WEIGHTS } from './name-weights.ts';
import type { Box } from './raw-block.ts';

/** For each element up from a block's own, which of three weights of its words counts: its own, near, far. */
const RINGS = [0, 1, 1, 2, 2, 2, 2, 2] as const;
const LIMIT = 8;
const NONE: readonly [number, number, number] = [0, 0, 0];

let weights: Map<string, string> | null = null;
/** A page repeats its class names. Bounded, as a hostile page need not. */
const known = new Map<string, readonly [number, number, number]>();
const MAX_KNOWN = 5_000;

/**
 * What the class names and ids of a box and those around it say of the text in it, as log odds: what sites call things by is much the same
 * everywhere ("entry-content", "related-posts", "product__price"). Learnt (`scripts/page-model/names.py`).
 */
export function nameWorth(from: Box): number {
  let sum = 0;
  let box: Box | null = from;
  for (let up = 0; up < RINGS.length && box !== null; up++, box = box.parent) sum += worthOf(box.names)[RINGS[up] ?? 2];
  return Math.max(-LIMIT, Math.min(LIMIT, sum));
}

function worthOf(names: string): readonly [number, number, number] {
  if (names.length < 2) return NONE;
  const before = known.get(names);
  if (before !== undefined) return before;
  weights ??= readWeights(NAME_WEIGHTS);
  const sums: [number, number, number] = [0, 0, 0];
  for (const word of nameWords(names)) {
    const letters = weights.get(word);
    if (letters === undefined) continue;
    sums[0] += stepsAt(letters, 0) * NAME_SCALE;
    sums[1] += stepsAt(letters, 1) * NAME_SCALE;
    sums[2] += stepsAt(letters, 2) * NAME_SCALE;
  }
  if (known.size < MAX_KNOWN) known.set(names, sums);
  return sums;
}
