import { countWords } from '../core/text/count-words.ts';
import { foldText } from '../core/text/fold.ts';
import type { Pace } from './pace.ts';
import { slicesOf } from './text-slices.ts';

/** A block's folded text, at most `room` words of it; `total` counts all of them. */
export interface FoldedBlock {
  readonly text: string;
  readonly words: number;
  readonly total: number;
}

/** Folded already, as most text is: single spaces between printable ASCII. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** `foldText` and `countWords` of a block's raw text, slice by slice; text beyond `room` words is counted and left out. */
export async function foldBlock(raw: string, room: number, pace: Pace): Promise<FoldedBlock> {
  let text = '';
  let words = 0;
  let total = 0;
  for (const slice of slicesOf(raw)) {
    const folded = PLAIN.test(slice) ? slice : foldText(slice);
    const size = countWords(folded);
    const kept = Math.min(size, room - words);
    const part = kept === size ? folded : firstWords(folded, kept);
    text += text !== '' && part !== '' && /^\s/.test(slice) ? ` ${part}` : part;
    words += kept;
    total += size;
    if (pace.isDue()) await pace.rest();
  }
  return { text, words, total };
}

/** The beginning of a folded text with at most `max` words, cut at a space where there is one. */
function firstWords(text: string, max: number): string {
  let low = 0;
  let high = max === 0 ? 0 : text.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (countWords(text.slice(0, middle)) <= max) low = middle;
    else high = middle;
  }
  const space = text.lastIndexOf(' ', low);
  return text.slice(0, space > 0 ? space : low).trimEnd();
}
