import type { PageView } from './page-facts.ts';
import type { PageShape } from './page-shape.ts';

/** Numbers a block. */
export const AROUND_COUNT = 7;
const FEW_BLOCKS = 4;
const LARGE_SHARE = 0.1;
/** Stands for a heading where there is none. */
const NO_ODDS = -6;

/** What of a page is looked at. */
interface Seen extends Pick<PageView, 'blocks' | 'boxes'> {
  readonly shape: Pick<PageShape, 'chars' | 'blocks'>;
}

interface Sums {
  readonly of: Float64Array;
  readonly weight: Float64Array;
}

/**
 * Mean chances of the text in boxes around each block (its parent, the next one up, the first one up with four blocks, the first with a tenth of
 * the page), of the section it stands in, how many blocks that has, and its heading's odds. What a page is about stands together; so do a
 * list of teasers and the note on an author. Written from `from` on in rows of `width` numbers.
 */
export function writeAround(
  out: Float32Array,
  { from, width }: { readonly from: number; readonly width: number },
  page: Seen,
  { chances, odds, sizes }: { chances: Float32Array; odds: Float32Array; sizes: readonly number[] },
): void {
  const { blocks } = page;
  const inBoxes = sumsInBoxes(page, chances, sizes);
  const { small, large } = boxesAround(page);
  const { of: sectionOf, sums, members } = sectionsOf(page, chances, sizes);
  let heading = -1;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    if (block.kind === 'heading') heading = index;
    const { box } = block;
    const parent = box.parent ?? box;
    const section = sectionOf[index] ?? 0;
    const at = from + index * width;
    out[at] = meanOf(inBoxes, parent.index);
    out[at + 1] = meanOf(inBoxes, (parent.parent ?? parent).index);
    out[at + 2] = meanOf(inBoxes, small[box.index] ?? -1);
    out[at + 3] = meanOf(inBoxes, large[box.index] ?? -1);
    out[at + 4] = meanOf(sums, section);
    out[at + 5] = Math.log(members[section] ?? 1);
    out[at + 6] = heading < 0 ? NO_ODDS : (odds[heading] ?? 0);
  }
}

const meanOf = ({ of, weight }: Sums, at: number): number => (at < 0 ? 0 : (of[at] ?? 0) / (weight[at] || 1));

const weightOf = (size: number | undefined): number => Math.sqrt(size ?? 1);

/** Sums over each box, longer blocks counting for more. Parents stand before children, so one pass from the end will do. */
function sumsInBoxes({ blocks, boxes }: Seen, chances: Float32Array, sizes: readonly number[]): Sums {
  const of = new Float64Array(boxes.length);
  const weight = new Float64Array(boxes.length);
  for (let index = 0; index < blocks.length; index++) {
    const at = blocks[index]?.box.index ?? 0;
    const own = weightOf(sizes[index]);
    of[at] = (of[at] ?? 0) + own * (chances[index] ?? 0);
    weight[at] = (weight[at] ?? 0) + own;
  }
  for (let index = boxes.length - 1; index > 0; index--) {
    const own = weight[index] as number;
    const above = own === 0 ? undefined : boxes[index]?.parent?.index; // half of a page's boxes hold no text
    if (above === undefined) continue;
    of[above] = (of[above] as number) + (of[index] as number);
    weight[above] = (weight[above] as number) + own;
  }
  return { of, weight };
}

/** For each box the nearest one up, itself included, with four blocks, and the nearest with a tenth of the page; -1 for none. */
function boxesAround({ boxes, shape }: Seen): { readonly small: Int32Array; readonly large: Int32Array } {
  const small = new Int32Array(boxes.length).fill(-1);
  const large = new Int32Array(boxes.length).fill(-1);
  const least = LARGE_SHARE * (shape.chars[0] ?? 0);
  for (const { index, parent } of boxes) {
    small[index] =
      (shape.blocks[index] ?? 0) >= FEW_BLOCKS ? index : parent === null ? -1 : (small[parent.index] as number);
    large[index] = (shape.chars[index] ?? 0) >= least ? index : parent === null ? -1 : (large[parent.index] as number);
  }
  return { small, large };
}

/** Sections: from one heading to the next. */
function sectionsOf({ blocks }: Seen, chances: Float32Array, sizes: readonly number[]) {
  const of = new Int32Array(blocks.length);
  const sums: Sums = { of: new Float64Array(blocks.length + 1), weight: new Float64Array(blocks.length + 1) };
  const members = new Int32Array(blocks.length + 1);
  let section = 0;
  for (let index = 0; index < blocks.length; index++) {
    if (blocks[index]?.kind === 'heading') section++;
    const own = weightOf(sizes[index]);
    of[index] = section;
    sums.of[section] = (sums.of[section] ?? 0) + own * (chances[index] ?? 0);
    sums.weight[section] = (sums.weight[section] ?? 0) + own;
    members[section] = (members[section] ?? 0) + 1;
  }
  return { of, sums, members };
}
