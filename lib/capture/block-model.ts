import { CONTEXT_COUNT } from './block-context.ts';
import { FEATURE_COUNT } from './block-features.ts';
import { BLOCK_MODEL_TREES } from './block-model-trees.ts';
import { CONTEXT_MODEL_TREES } from './context-model-trees.ts';

/** Gradient-boosted trees laid out flat: a node's left child is the next one, `right` names the other. Leaves have feature −1. */
interface Trees {
  readonly feature: Int16Array;
  readonly value: Float32Array;
  readonly right: Uint16Array;
  readonly roots: Uint16Array;
}

/** `width` numbers a block, one block after the other. */
interface Rows {
  readonly numbers: Float32Array;
  readonly width: number;
}

/** Most blocks are clear cases: after so many trees a sum beyond this (92 %) no longer turns. */
const SURE_AFTER = 40;
const SURE = 2.5;

let first: Trees | null = null;
let second: Trees | null = null;

/**
 * Chances, 0 to 1, that blocks are part of what the page is about. `features` holds `FEATURE_COUNT` numbers a block (`block-features.ts`);
 * the answers go to `chances`, for blocks `from` up to `to`.
 */
export function keepChances(features: Float32Array, chances: Float32Array, from: number, to: number): void {
  first ??= parseTrees(BLOCK_MODEL_TREES);
  sumTrees(first, { numbers: features, width: FEATURE_COUNT }, chances, from, to);
}

/** The same after a second look, at `CONTEXT_COUNT` numbers a block (`block-context.ts`). */
export function chancesInContext(context: Float32Array, chances: Float32Array, from: number, to: number): void {
  second ??= parseTrees(CONTEXT_MODEL_TREES);
  sumTrees(second, { numbers: context, width: CONTEXT_COUNT }, chances, from, to);
}

/** One tight loop, since it runs once, before any compiler is warm. */
function sumTrees(
  { feature, value, right, roots }: Trees,
  { numbers, width }: Rows,
  chances: Float32Array,
  from: number,
  to: number,
): void {
  const trees = roots.length;
  for (let block = from; block < to; block++) {
    const base = block * width;
    let sum = 0;
    for (let tree = 0; tree < trees; tree++) {
      if (tree === SURE_AFTER && (sum > SURE || sum < -SURE)) break;
      let node = roots[tree] as number;
      let at = feature[node] as number;
      while (at >= 0) {
        node = (numbers[base + at] as number) <= (value[node] as number) ? node + 1 : (right[node] as number);
        at = feature[node] as number;
      }
      sum += value[node] as number;
    }
    chances[block] = 1 / (1 + Math.exp(-sum));
  }
}

/**
 * Nodes in preorder as a JSON list, two numbers each: feature and threshold of a branch (left when the feature is at most the threshold), -1 and
 * the value of a leaf.
 */
function parseTrees(list: string): Trees {
  const numbers = JSON.parse(list) as number[];
  const size = numbers.length / 2;
  const feature = new Int16Array(size);
  const value = new Float32Array(size);
  const right = new Uint16Array(size);
  const roots: number[] = [];
  const open: number[] = [];
  let due = 0; // nodes of this tree still to come
  for (let node = 0; node < size; node++) {
    if (due === 0) {
      roots.push(node);
      due = 1;
    }
    feature[node] = numbers[2 * node] as number;
    value[node] = numbers[2 * node + 1] as number;
    due += feature[node] === -1 ? -1 : 1;
    if (feature[node] !== -1) open.push(node);
    else {
      const parent = open.pop();
      if (parent !== undefined) right[parent] = node + 1;
    }
  }
  return { feature, value, right, roots: Uint16Array.from(roots) };
}
