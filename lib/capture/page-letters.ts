import { foldText } from '../core/text/fold.ts';
import type { Pace } from './pace.ts';
import type { RawBlock } from './raw-block.ts';

/**
 * A walked page as the characters that its quotes are told by, in reading order: letters, digits, marks and symbols, the same
 * whatever became of white space, punctuation and mark-up.
 */
export interface PageLetters {
  readonly letters: string;
  /** Those that say anything: as many, in this order, as a capture of the page counts. */
  readonly blocks: readonly RawBlock[];
  /** For each block, where its letters begin; one more entry for the end. */
  readonly starts: readonly number[];
  /** Where text nodes begin, ascending, each once, and the end: what a site puts into a text stands between two of these. */
  readonly borders: readonly number[];
}

/** From `from` to `to` (exclusive) in `PageLetters.letters`. */
export interface LetterSpan {
  readonly from: number;
  readonly to: number;
}

/** What is no letter, and default-ignorable letters, which `foldText` takes away too. */
const OTHER = /(?:[^\p{L}\p{N}\p{M}\p{S}]|\p{DI})+/gu;

export const lettersOf = (text: string): string => text.replace(OTHER, '');

export async function readLetters(blocks: readonly RawBlock[], pace: Pace): Promise<PageLetters> {
  const pieces: string[] = [];
  const told: RawBlock[] = [];
  const starts: number[] = [];
  const borders: number[] = [];
  let at = 0;
  for (const block of blocks) {
    const start = at;
    for (const { node } of block.runs) {
      const piece = lettersOf(node.data);
      if (piece === '') continue;
      borders.push(at);
      pieces.push(piece);
      at += piece.length;
      if (pace.isDue()) await pace.rest();
    }
    // A capture does not count blocks of nothing but an icon font's characters either.
    if (at === start && foldText(block.raw) === '') continue;
    told.push(block);
    starts.push(start);
  }
  return { letters: pieces.join(''), blocks: told, starts: [...starts, at], borders: [...borders, at] };
}

/** Index of the last of ascending numbers that is at most `value`; -1 where there is none. */
export function lastAtMost(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
