import { CONTEXT_COUNT } from './block-context.ts';
import { FEATURE_COUNT } from './block-features.ts';
import { BLOCK_MODEL_TREES } from './block-model-trees.ts';
import { CONTEXT_MODEL_TREES } from './context-model-trees.ts';

/**
 * Gradient-boosted trees laid out flat. A node's left child is the next one; its link holds the right one's place and, in its last 8 bits, the feature asked for (there are fewer than 256):
 * one read less at each of the 190,000 steps of a usual page. Leaves have link −1.
 */
interface Trees {
  readonly links: Int32Array;
  readonly value: Float32Array;
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

function sumTrees(
  { links, value, roots }: Trees,
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
      sum += value[leafOf(links, value, numbers, base, roots[tree] as number)] as number;
    }
    chances[block] = 1 / (1 + Math.exp(-sum));
  }
}

/**
 * The leaf of one tree that a row ends in. A function of its own: engines keep fast code for what is called often, and begin anew with loops in loops after a garbage
 * collection. No larger one: of a block's whole sum Chromium left the fast code 42 times a page for that of its loop. And until there is fast code, each step
 * leaves two numbers to be collected.
 */
function leafOf(links: Int32Array, value: Float32Array, numbers: Float32Array, base: number, root: number): number {
  let node = root;
  let link = links[node] as number;
  while (link >= 0) {
    node = (numbers[base + (link & 255)] as number) <= (value[node] as number) ? node + 1 : link >> 8;
    link = links[node] as number;
  }
  return node;
}

/**
 * Nodes in preorder as a JSON list, two numbers each: feature and threshold of a branch (left when the feature is at most the threshold), -1 and
 * the value of a leaf.
 */
function parseTrees(list: string): Trees {
  const numbers = JSON.parse(list) as number[];
  const size = numbers.length / 2;
  const links = new Int32Array(size);
  const value = new Float32Array(size);
  const roots: number[] = [];
  const open: number[] = [];
  let due = 0; // nodes of this tree still to come
  for (let node = 0; node < size; node++) {
    if (due === 0) {
      roots.push(node);
      due = 1;
    }
    const feature = numbers[2 * node] as number;
    links[node] = feature;
    value[node] = numbers[2 * node + 1] as number;
    due += feature === -1 ? -1 : 1;
    if (feature !== -1) open.push(node);
    else {
      const parent = open.pop();
      if (parent !== undefined) links[parent] = (links[parent] as number) | ((node + 1) << 8);
    }
  }
  return { links, value, roots: Uint16Array.from(roots) };
}
