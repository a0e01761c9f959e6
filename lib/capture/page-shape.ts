import { HINT } from './box-hints.ts';
import type { Box, RawBlock } from './raw-block.ts';
import type { TextSigns } from './text-signs.ts';

/** Sums over each box of a page (indexed by `Box.index`) and the box that reads most like an article. */
export interface PageShape {
  readonly chars: Float64Array;
  readonly linkChars: Float64Array;
  readonly blocks: Float64Array;
  readonly sentences: Float64Array;
  /** Readability's content score, link density taken off. */
  readonly score: Float64Array;
  readonly topScore: number;
  /** Steps up from a box to the nearest one that holds the top box; 0 for those. */
  readonly stepsToTop: Uint16Array;
  readonly isInTop: Uint8Array;
  /** Boxes between a box and the nearest with such a name, itself included; 20 where there is none. */
  readonly badSteps: Uint8Array;
  readonly goodSteps: Uint8Array;
  readonly top: Box | null;
}

const FAR = 20;
/** Shares of a paragraph's score that its box, the next one up and those above get (Readability `_grabArticle`). */
const SCORE_LEVELS = 5;
const MIN_SCORED_CHARS = 25;

export function shapePage(boxes: readonly Box[], blocks: readonly RawBlock[], signs: readonly TextSigns[]): PageShape {
  const size = boxes.length;
  const shape = {
    chars: new Float64Array(size),
    linkChars: new Float64Array(size),
    blocks: new Float64Array(size),
    sentences: new Float64Array(size),
    score: new Float64Array(size),
  };
  for (let index = 0; index < blocks.length; index++) addBlock(shape, blocks[index], signs[index]);
  for (let index = size - 1; index > 0; index--) sumUp(shape, boxes[index] as Box);
  return { ...shape, ...findTop(boxes, shape), ...nameSteps(boxes) };
}

type BoxSums = Pick<PageShape, 'chars' | 'linkChars' | 'blocks' | 'sentences' | 'score'>;

function addBlock(shape: BoxSums, block: RawBlock | undefined, own: TextSigns | undefined): void {
  if (block === undefined || own === undefined) return;
  const at = block.box.index;
  shape.chars[at] = (shape.chars[at] ?? 0) + own.chars;
  shape.linkChars[at] = (shape.linkChars[at] ?? 0) + Math.min(own.chars, block.linkChars);
  shape.blocks[at] = (shape.blocks[at] ?? 0) + 1;
  shape.sentences[at] = (shape.sentences[at] ?? 0) + own.sentences;
  if (own.chars >= MIN_SCORED_CHARS && block.kind !== 'heading') addScore(shape.score, block.box, own);
}

function addScore(score: Float64Array, box: Box, signs: TextSigns): void {
  const points = 1 + signs.commas + Math.min(3, signs.chars / 100);
  let at: Box | null = box;
  for (let level = 0; at !== null && level < SCORE_LEVELS; level++, at = at.parent) {
    const share = level <= 1 ? 1 : level === 2 ? 0.5 : 1 / (level * 3);
    score[at.index] = (score[at.index] ?? 0) + points * share;
  }
}

/** Adds a box's sums to its parent's. Parents stand before children, so one pass from the end will do; half of a page's boxes hold no text. */
function sumUp({ chars, linkChars, blocks, sentences }: BoxSums, { index, parent }: Box): void {
  const own = blocks[index] as number;
  if (own === 0 || parent === null) return;
  const up = parent.index;
  blocks[up] = (blocks[up] as number) + own;
  chars[up] = (chars[up] as number) + (chars[index] as number);
  linkChars[up] = (linkChars[up] as number) + (linkChars[index] as number);
  sentences[up] = (sentences[up] as number) + (sentences[index] as number);
}

interface Sums {
  readonly chars: Float64Array;
  readonly linkChars: Float64Array;
  readonly score: Float64Array;
}

function findTop(boxes: readonly Box[], { chars, linkChars, score }: Sums) {
  let top: Box | null = null;
  let topScore = 0;
  for (const box of boxes) {
    const i = box.index;
    const points = score[i] ?? 0;
    if (points === 0) continue;
    const named = (box.ownHints & HINT.goodName ? 25 : 0) - (box.ownHints & HINT.badName ? 25 : 0);
    const value = (points + named) * (1 - (linkChars[i] ?? 0) / Math.max(1, chars[i] ?? 0));
    score[i] = value;
    if (value > topScore) [top, topScore] = [box, value];
  }
  return { top, topScore, ...stepsTo(boxes, top) };
}

function stepsTo(boxes: readonly Box[], top: Box | null) {
  const stepsToTop = new Uint16Array(boxes.length);
  const isInTop = new Uint8Array(boxes.length);
  const holders = new Set<Box>();
  for (let at = top; at !== null; at = at.parent) holders.add(at);
  for (const box of boxes) {
    const parent = box.parent;
    stepsToTop[box.index] = holders.has(box) || parent === null ? 0 : (stepsToTop[parent.index] ?? 0) + 1;
    isInTop[box.index] = box === top || (parent !== null && isInTop[parent.index] === 1) ? 1 : 0;
  }
  return { stepsToTop, isInTop };
}

function nameSteps(boxes: readonly Box[]) {
  const badSteps = new Uint8Array(boxes.length);
  const goodSteps = new Uint8Array(boxes.length);
  for (const { index, parent, ownHints } of boxes) {
    badSteps[index] = ownHints & HINT.badName ? 0 : stepsAbove(badSteps, parent);
    goodSteps[index] = ownHints & HINT.goodName ? 0 : stepsAbove(goodSteps, parent);
  }
  return { badSteps, goodSteps };
}

const stepsAbove = (steps: Uint8Array, parent: Box | null): number =>
  parent === null ? FAR : Math.min(FAR, (steps[parent.index] ?? FAR) + 1);
