import type { Capture } from '../core/capture.ts';
import type { Point } from '../core/summary.ts';
import type { Sentence } from './sentence.ts';

/** Characters of surroundings kept either side of a quote, as in the W3C text quote selector. */
const AROUND_CHARS = 32;

/** A sentence as a point: verbatim, with its surroundings in the block, or in the neighbour block where it fills its own. */
export function pointOf(sentence: Sentence, capture: Capture): Point {
  const { blocks } = capture;
  const block = blocks[sentence.blockIndex];
  const text = block?.text ?? sentence.text;
  const before = text.slice(0, sentence.start) || (blocks[sentence.blockIndex - 1]?.text ?? '');
  const after = text.slice(sentence.end) || (blocks[sentence.blockIndex + 1]?.text ?? '');
  return {
    text: sentence.text,
    blockId: sentence.blockId,
    quote: sentence.text,
    prefix: tailOf(before),
    suffix: headOf(after),
    ...(block?.page !== undefined && { page: block.page }),
  };
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

function tailOf(text: string): string {
  const tail = text.slice(-AROUND_CHARS);
  return isLowSurrogate(tail.charCodeAt(0)) && tail.length < text.length ? tail.slice(1) : tail;
}

function headOf(text: string): string {
  return isLowSurrogate(text.charCodeAt(AROUND_CHARS)) ? text.slice(0, AROUND_CHARS - 1) : text.slice(0, AROUND_CHARS);
}
