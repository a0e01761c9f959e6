import type { Capture } from '../core/capture.ts';
import type { Evidence, Point } from '../core/summary.ts';

/** Characters of surroundings kept either side of a quote, as in the W3C text quote selector. */
const AROUND_CHARS = 32;

/** A stretch of one block: `text` is its `block.text.slice(start, end)`. */
export interface Stretch {
  readonly blockIndex: number;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a block as evidence: verbatim, with its surroundings in the block, or in the neighbour block where it fills its own. */
export function evidenceOf({ blockIndex, start, end }: Stretch, { blocks }: Capture): Evidence {
  const block = blocks[blockIndex];
  if (block === undefined) throw new RangeError('no such block');
  const before = block.text.slice(0, start) || (blocks[blockIndex - 1]?.text ?? '');
  const after = block.text.slice(end) || (blocks[blockIndex + 1]?.text ?? '');
  return {
    blockId: block.id,
    quote: block.text.slice(start, end),
    prefix: tailOf(before),
    suffix: headOf(after),
    ...(block.page !== undefined && { page: block.page }),
  };
}

/** The price of the page's product as evidence; null where the page has none, or its block lies beyond the word cap. */
export function priceEvidence(capture: Capture): Evidence | null {
  const { price, blocks } = capture;
  if (price === undefined) return null;
  const blockIndex = blocks.findIndex(({ id }) => id === price.blockId);
  const start = blocks[blockIndex]?.text.indexOf(price.quote) ?? -1;
  return start < 0 ? null : evidenceOf({ blockIndex, start, end: start + price.quote.length }, capture);
}

/** A stretch, most often a sentence, as a point. */
export function pointOf(stretch: Stretch, capture: Capture): Point {
  const evidence = evidenceOf(stretch, capture);
  return { text: evidence.quote, ...evidence };
}

/** A block as a point, all of it. */
export const pointOfBlock = (blockIndex: number, capture: Capture): Point =>
  pointOf({ blockIndex, start: 0, end: capture.blocks[blockIndex]?.text.length ?? 0 }, capture);

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

function tailOf(text: string): string {
  const tail = text.slice(-AROUND_CHARS);
  return isLowSurrogate(tail.charCodeAt(0)) && tail.length < text.length ? tail.slice(1) : tail;
}

function headOf(text: string): string {
  return isLowSurrogate(text.charCodeAt(AROUND_CHARS)) ? text.slice(0, AROUND_CHARS - 1) : text.slice(0, AROUND_CHARS);
}
