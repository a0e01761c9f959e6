import { countWords } from '../core/text/count-words.ts';
import { foldText } from '../core/text/fold.ts';
import type { Pace } from './pace.ts';
import { SLICE_CHARS, slicesOf } from './text-slices.ts';

/** A block's folded text, at most `room` words of it; `total` counts all of them. */
export interface FoldedBlock {
  readonly text: string;
  readonly words: number;
  readonly total: number;
}

/** Folded already, as most text is: single spaces between printable ASCII. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** The same for a text of one slice, at once: a page has hundreds of blocks, and nearly all are short. Null for a longer one. */
export function foldShort(raw: string): FoldedBlock | null {
  if (raw.length > SLICE_CHARS) return null;
  // Most text stands indented between the tags around it.
  const trimmed = raw.trim();
  const text = PLAIN.test(trimmed) ? trimmed : foldText(raw);
  const words = countWords(text);
  return { text, words, total: words };
}

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
