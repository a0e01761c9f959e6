import type { BlockKind } from '../core/capture.ts';
import { PAGE_KINDS, type PageKind } from '../core/page-kind.ts';
import { HINT } from './box-hints.ts';
import { nameWorth } from './name-worth.ts';
import { wordsOf, type PageFacts, type PageView } from './page-facts.ts';
import type { PageShape } from './page-shape.ts';
import type { Box, RawBlock } from './raw-block.ts';
import type { TextSigns } from './text-signs.ts';

/** Hints that tell something which names (`name-worth.ts`) do not. */
const HINT_BITS = [
  HINT.nav,
  HINT.header,
  HINT.footer,
  HINT.aside,
  HINT.main,
  HINT.form,
  HINT.dialog,
  HINT.badName,
] as const;
const OWN = 13;
const PLACE = 9;
const CLIMB = 18;
const FAMILY = 3;
const NEIGHBOURS = 4;
const GLOBAL = 6;
const NAMES = 1;

/** Numbers a block; their order is the model's (`block-model-trees.ts`), so a change here needs a new training. */
export const FEATURE_COUNT =
  OWN + HINT_BITS.length + PLACE + CLIMB + FAMILY + NEIGHBOURS + GLOBAL + PAGE_KINDS.length + NAMES;

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

/** What of a page its blocks' features are told by. */
interface Told {
  readonly page: PageView;
  readonly facts: PageFacts;
  readonly shape: PageShape;
  /** The numbers that are the same for every block. */
  readonly pageWide: Float32Array;
  readonly titleWords: readonly string[];
}

/** Writes the features of blocks `from` up to `to` into `out`, `FEATURE_COUNT` numbers each. */
export function writeFeatures(
  page: PageView,
  { facts, kinds }: PageJudgement,
  out: Float32Array,
  from: number,
  to: number,
): void {
  const pageWide = Float32Array.from([...facts.global, ...kinds]);
  const told: Told = { page, facts, shape: page.shape, pageWide, titleWords: [...facts.titleWords] };
  for (let index = from; index < to; index++) writeBlock(told, out, index);
}

/** A function of its own: what is called for every block is compiled soon, a loop that runs once a page never. */
function writeBlock(told: Told, out: Float32Array, index: number): void {
  const { page, facts, pageWide } = told;
  const block = page.blocks[index];
  const signs = page.signs[index];
  if (block === undefined || signs === undefined) return;
  let at = index * FEATURE_COUNT;
  writeOwn(out, at, block, signs);
  out[at + 10] = shareOfTitle(page.texts[index] ?? '', told.titleWords);
  out[at + 11] = facts.copies[index] ?? 1;
  out[at + 12] = block.box.depth;
  at += OWN;
  const { hints } = block.box;
  for (let bit = 0; bit < HINT_BITS.length; bit++) out[at + bit] = hints & (HINT_BITS[bit] ?? 0) ? 1 : 0;
  at += HINT_BITS.length;
  writePlace(out, at, page, facts, index);
  at += PLACE;
  writeClimb(out, at, told, block.box);
  at += CLIMB;
  const family = facts.families[index];
  out[at] = log(family?.members ?? 1);
  out[at + 1] = share(family?.chars ?? 0, family?.members ?? 1);
  out[at + 2] = share(family?.linkChars ?? 0, family?.chars ?? 0);
  at += FAMILY;
  writeNeighbours(out, at, page, index);
  at += NEIGHBOURS;
  out.set(pageWide, at); // all of one array: a typed array is copied, a list is read number by number
  out[at + GLOBAL + PAGE_KINDS.length] = nameWorth(block.box);
}

const log = (value: number): number => Math.log2(1 + Math.max(0, value));
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

function writeOwn(out: Float32Array, at: number, block: RawBlock, signs: TextSigns): void {
  out[at] = log(signs.words);
  out[at + 1] = log(signs.chars);
  out[at + 2] = share(block.linkChars, signs.chars);
  out[at + 3] = log(signs.commas);
  out[at + 4] = log(signs.sentences);
  out[at + 5] = signs.upperShare;
  out[at + 6] = signs.isEnded ? 1 : 0;
  out[at + 7] = signs.furniture;
  out[at + 8] = KIND_NUMBER[block.kind];
  out[at + 9] = block.level;
}

const ASCII = /^[ -~]*$/;

/** Whether a word stands in a lower-cased ASCII text, with no letter or digit next to it: far quicker than to list the text's words. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isBegin = at === 0 || !isLetter(text.charCodeAt(at - 1));
    if (isBegin && (end === text.length || !isLetter(text.charCodeAt(end)))) return true;
  }
  return false;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** How much of the title a short text says again. */
function shareOfTitle(text: string, titleWords: readonly string[]): number {
  if (text.length > MAX_TITLE_CHARS || titleWords.length === 0) return 0;
  let inTitle = 0;
  if (ASCII.test(text)) {
    const lower = text.toLowerCase();
    for (let at = 0; at < titleWords.length; at++) if (hasWord(lower, titleWords[at] as string)) inTitle++;
  } else for (const word of new Set(wordsOf(text))) if (titleWords.includes(word)) inTitle++;
  return share(inTitle, titleWords.length);
}

function writePlace(out: Float32Array, at: number, page: PageView, facts: PageFacts, index: number): void {
  const { blocks, shape, signs } = page;
  const box = blocks[index]?.box.index ?? 0;
  const under = facts.under[index] ?? -1;
  const heading = under < 0 ? undefined : blocks[under]; // a place below 0 is a name to look for: slow, for all that are asked here
  out[at] = share(index, blocks.length);
  out[at + 1] = share(facts.charsBefore[index] ?? 0, facts.chars);
  out[at + 2] = facts.heading < 0 ? 0 : Math.max(-50, Math.min(50, index - facts.heading));
  out[at + 3] = shape.isInTop[box] ?? 0;
  out[at + 4] = Math.min(20, shape.stepsToTop[box] ?? 0);
  out[at + 5] = shape.badSteps[box] ?? 20;
  out[at + 6] = shape.goodSteps[box] ?? 20;
  out[at + 7] = heading === undefined ? -1 : Math.min(30, index - under);
  out[at + 8] = heading === undefined ? 0 : (signs[under]?.furniture ?? 0);
}

/** The best score on the way up, and sums of the box, its parent, the first one up with 4 blocks, the first with a tenth of the page. */
function writeClimb(out: Float32Array, at: number, of: Told, from: Box): void {
  const { shape, facts } = of;
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
  writeSums(out, at + 1, 3, of, from);
  writeSums(out, at + 4, 5, of, from.parent);
  writeSums(out, at + 9, 4, of, small);
  writeSums(out, at + 13, 5, of, large);
}

/** The first `many` of five sums: the last two tell nothing where the box is the block's own. */
function writeSums(out: Float32Array, at: number, many: number, { shape, facts }: Told, box: Box | null): void {
  if (box === null) return;
  const chars = shape.chars[box.index] ?? 0;
  const blocks = shape.blocks[box.index] ?? 0;
  out[at] = share(shape.linkChars[box.index] ?? 0, chars);
  out[at + 1] = share(chars, blocks);
  out[at + 2] = share(chars, facts.chars);
  if (many > 3) out[at + 3] = share(shape.sentences[box.index] ?? 0, blocks);
  if (many > 4) out[at + 4] = log(blocks);
}

/** What of the blocks beside it the second look (`block-context.ts`) does not see. */
function writeNeighbours(out: Float32Array, at: number, page: PageView, index: number): void {
  out[at] = index > 0 && page.blocks[index - 1]?.kind === 'heading' ? 1 : 0;
  const isLast = index + 1 >= page.blocks.length;
  const next = isLast ? undefined : page.blocks[index + 1];
  const signs = isLast ? undefined : page.signs[index + 1];
  if (next === undefined || signs === undefined) {
    out[at + 1] = -1;
    return;
  }
  out[at + 1] = log(signs.words);
  out[at + 2] = share(next.linkChars, signs.chars);
  out[at + 3] = signs.isEnded ? 1 : 0;
}
