import { BLOCK_MODEL_TREES } from './block-model-trees.ts';

/** Gradient-boosted trees laid out flat: a node's left child is the next one, `right` names the other. Leaves have feature −1. */
interface Trees {
  readonly feature: Int16Array;
  readonly value: Float32Array;
  readonly right: Uint16Array;
  readonly roots: Uint16Array;
}

/** Most blocks are clear cases: after so many trees a sum beyond this (92 %) no longer turns. */
const SURE_AFTER = 40;
const SURE = 2.5;

let known: Trees | null = null;

/**
 * Chances, 0 to 1, that blocks are part of what the page is about. `features` holds `width` numbers a block (`block-features.ts`);
 * the answers go to `chances`, for blocks `from` up to `to`. One tight loop, since it runs once, before any compiler is warm.
 */
export function keepChances(
  features: Float32Array,
  width: number,
  chances: Float32Array,
  from: number,
  to: number,
): void {
  known ??= parseTrees(BLOCK_MODEL_TREES);
  const { feature, value, right, roots } = known;
  const trees = roots.length;
  for (let block = from; block < to; block++) {
    const base = block * width;
    let sum = 0;
    for (let tree = 0; tree < trees; tree++) {
      if (tree === SURE_AFTER && (sum > SURE || sum < -SURE)) break;
      let node = roots[tree] as number;
      let at = feature[node] as number;
      while (at >= 0) {
        node = (features[base + at] as number) <= (value[node] as number) ? node + 1 : (right[node] as number);
        at = feature[node] as number;
      }
      sum += value[node] as number;
    }
    chances[block] = 1 / (1 + Math.exp(-sum));
  }
}

/**
 * One tree a line, nodes in preorder: `feature:threshold` for a branch (left when the feature is at most the threshold),
 * `=n` for a leaf, in thousandths.
 */
function parseTrees(lines: readonly string[]): Trees {
  const tokens = lines.map((line) => line.split(' '));
  const size = tokens.reduce((sum, line) => sum + line.length, 0);
  const feature = new Int16Array(size).fill(-1);
  const value = new Float32Array(size);
  const right = new Uint16Array(size);
  const roots = new Uint16Array(lines.length);
  let node = 0;
  for (const [tree, line] of tokens.entries()) {
    roots[tree] = node;
    const open: number[] = [];
    for (const token of line) {
      const colon = token.indexOf(':');
      if (colon > 0) {
        feature[node] = Number(token.slice(0, colon));
        value[node] = Number(token.slice(colon + 1));
        open.push(node);
      } else {
        value[node] = Number(token.slice(1)) / 1_000;
        const parent = open.pop();
        if (parent !== undefined) right[parent] = node + 1;
      }
      node++;
    }
  }
  return { feature, value, right, roots };
}
