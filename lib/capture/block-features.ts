import type { BlockKind } from '../core/capture.ts';
import { PAGE_KINDS, type PageKind } from '../core/page-kind.ts';
import { HINT } from './box-hints.ts';
import { nameWorth } from './name-worth.ts';
import { wordSet, type PageFacts, type PageView } from './page-facts.ts';
import type { PageShape } from './page-shape.ts';
import type { Box, RawBlock } from './raw-block.ts';
import type { TextSigns } from './text-signs.ts';

const HINT_BITS = Object.values(HINT);
const OWN = 15;
const PLACE = 10;
const SUMS = 5;
const NEIGHBOURS = [-2, -1, 1, 2];
const PER_NEIGHBOUR = 5;
const FAMILY = 3;
const GLOBAL = 6;
const NAMES = 1;

/** Numbers a block; their order is the model's (`block-model-trees.ts`), so a change here needs a new training. */
export const FEATURE_COUNT =
  OWN +
  HINT_BITS.length +
  PLACE +
  1 +
  4 * SUMS +
  FAMILY +
  NEIGHBOURS.length * PER_NEIGHBOUR +
  GLOBAL +
  PAGE_KINDS.length +
  NAMES;

/** Ancestors looked at; deeper nesting is a script's doing. */
const MAX_CLIMB = 12;
/** Longer blocks are not compared with the title. */
const MAX_TITLE_CHARS = 150;
const KIND_NUMBER: Readonly<Record<BlockKind, number>> = {
  paragraph: 0,
  heading: 1,
  'list-item': 2,
  'table-row': 3,
  quote: 4,
  code: 5,
  caption: 6,
};

/** What is known of a page as a whole: its facts, the chances of what kind it is, and the kind. */
export interface PageJudgement {
  readonly facts: PageFacts;
  readonly kinds: readonly number[];
  /** The one it is taken for. */
  readonly kind: PageKind;
}

/** Writes the features of blocks `from` up to `to` into `out`, `FEATURE_COUNT` numbers each. */
export function writeFeatures(
  page: PageView,
  { facts, kinds }: PageJudgement,
  out: Float32Array,
  from: number,
  to: number,
): void {
  for (let index = from; index < to; index++) {
    const block = page.blocks[index];
    const signs = page.signs[index];
    if (block === undefined || signs === undefined) continue;
    let at = index * FEATURE_COUNT;
    writeOwn(out, at, block, signs);
    writeTitle(out, at, page.texts[index] ?? '', facts);
    out[at + 13] = facts.copies[index] ?? 1;
    out[at + 14] = block.box.depth;
    at += OWN;
    const { hints } = block.box;
    for (let bit = 0; bit < HINT_BITS.length; bit++) out[at + bit] = hints & (HINT_BITS[bit] ?? 0) ? 1 : 0;
    at += HINT_BITS.length;
    writePlace(out, at, page, facts, index);
    at += PLACE;
    writeClimb(out, at, page.shape, facts, block.box);
    at += 1 + 4 * SUMS;
    const family = facts.families[index];
    out[at] = log(family?.members ?? 1);
    out[at + 1] = share(family?.chars ?? 0, family?.members ?? 1);
    out[at + 2] = share(family?.linkChars ?? 0, family?.chars ?? 0);
    at += FAMILY;
    for (let step = 0; step < NEIGHBOURS.length; step++) {
      writeNeighbour(out, at, page, index + (NEIGHBOURS[step] ?? 0), block);
      at += PER_NEIGHBOUR;
    }
    out.set(facts.global, at);
    out.set(kinds, at + GLOBAL);
    out[at + GLOBAL + PAGE_KINDS.length] = nameWorth(block.box);
  }
}

const log = (value: number): number => Math.log2(1 + Math.max(0, value));
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

function writeOwn(out: Float32Array, at: number, block: RawBlock, signs: TextSigns): void {
  out[at] = log(signs.words);
  out[at + 1] = log(signs.chars);
  out[at + 2] = share(block.linkChars, signs.chars);
  out[at + 3] = log(signs.commas);
  out[at + 4] = log(signs.sentences);
  out[at + 5] = signs.digitShare;
  out[at + 6] = signs.upperShare;
  out[at + 7] = signs.isEnded ? 1 : 0;
  out[at + 8] = signs.furniture;
  out[at + 9] = KIND_NUMBER[block.kind];
  out[at + 10] = block.level;
}

function writeTitle(out: Float32Array, at: number, text: string, facts: PageFacts): void {
  if (text.length > MAX_TITLE_CHARS) return;
  const words = wordSet(text);
  let inTitle = 0;
  for (const word of words) if (facts.titleWords.has(word)) inTitle++;
  out[at + 11] = share(inTitle, facts.titleWords.size);
  out[at + 12] = share(inTitle, words.size);
}

function writePlace(out: Float32Array, at: number, page: PageView, facts: PageFacts, index: number): void {
  const { blocks, shape, signs } = page;
  const box = blocks[index]?.box.index ?? 0;
  const under = facts.under[index] ?? -1;
  const heading = blocks[under];
  out[at] = share(index, blocks.length);
  out[at + 1] = share(facts.charsBefore[index] ?? 0, facts.chars);
  out[at + 2] = facts.heading < 0 ? 0 : Math.max(-50, Math.min(50, index - facts.heading));
  out[at + 3] = shape.isInTop[box] ?? 0;
  out[at + 4] = Math.min(20, shape.stepsToTop[box] ?? 0);
  out[at + 5] = shape.badSteps[box] ?? 20;
  out[at + 6] = shape.goodSteps[box] ?? 20;
  out[at + 7] = heading === undefined ? -1 : Math.min(30, index - under);
  out[at + 8] = heading?.level ?? 0;
  out[at + 9] = heading === undefined ? 0 : (signs[under]?.furniture ?? 0);
}

/** The best score on the way up, and sums of the box, its parent, the first one up with 4 blocks, the first with a tenth of the page. */
function writeClimb(out: Float32Array, at: number, shape: PageShape, facts: PageFacts, from: Box): void {
  let small: Box | null = null;
  let large: Box | null = null;
  let bestScore = 0;
  let box: Box | null = from;
  for (let i = 0; i < MAX_CLIMB && box !== null; i++, box = box.parent) {
    bestScore = Math.max(bestScore, shape.score[box.index] ?? 0);
    if (small === null && (shape.blocks[box.index] ?? 0) >= 4) small = box;
    if (large === null && (shape.chars[box.index] ?? 0) >= facts.chars / 10) large = box;
  }
  out[at] = share(bestScore, shape.topScore);
  writeSums(out, at + 1, shape, facts, from);
  writeSums(out, at + 1 + SUMS, shape, facts, from.parent);
  writeSums(out, at + 1 + 2 * SUMS, shape, facts, small);
  writeSums(out, at + 1 + 3 * SUMS, shape, facts, large);
}

function writeSums(out: Float32Array, at: number, shape: PageShape, facts: PageFacts, box: Box | null): void {
  if (box === null) return;
  const chars = shape.chars[box.index] ?? 0;
  const blocks = shape.blocks[box.index] ?? 0;
  out[at] = share(shape.linkChars[box.index] ?? 0, chars);
  out[at + 1] = log(blocks);
  out[at + 2] = share(chars, blocks);
  out[at + 3] = share(chars, facts.chars);
  out[at + 4] = share(shape.sentences[box.index] ?? 0, blocks);
}

function writeNeighbour(out: Float32Array, at: number, page: PageView, index: number, block: RawBlock): void {
  const other = page.blocks[index];
  const signs = page.signs[index];
  if (other === undefined || signs === undefined) {
    out[at] = -1;
    return;
  }
  out[at] = log(signs.words);
  out[at + 1] = share(other.linkChars, signs.chars);
  out[at + 2] = signs.isEnded ? 1 : 0;
  out[at + 3] = other.kind === 'heading' ? 1 : 0;
  out[at + 4] = other.box.parent === block.box.parent ? 1 : 0;
}
