import { foldText } from '../core/text/fold.ts';
import { lettersOf } from './page-letters.ts';
import type { RawBlock } from './raw-block.ts';
import { slicesOf } from './text-slices.ts';

/** Where a letter stands in a block's raw text. */
interface RawPlace {
  readonly from: number;
  readonly to: number;
}

const LETTER = /(?!\p{DI})[\p{L}\p{N}\p{M}\p{S}]/gu;

/** The place of a block's letter `nth` (counted in UTF-16 units, as `lettersOf` has them). */
export function letterAt({ raw, runs }: RawBlock, nth: number): RawPlace {
  let left = nth;
  for (const { node, start } of runs) {
    let at = start;
    for (const slice of slicesOf(node.data)) {
      const size = lettersOf(slice).length;
      if (left < size) return letterIn(slice, left, at);
      left -= size;
      at += slice.length;
    }
  }
  return { from: raw.length, to: raw.length }; // the page has changed meanwhile
}

function letterIn(text: string, nth: number, start: number): RawPlace {
  let left = nth;
  for (const match of text.matchAll(LETTER)) {
    left -= match[0].length;
    if (left < 0) return { from: start + match.index, to: start + match.index + match[0].length };
  }
  return { from: start, to: start };
}

/** What stands in a folded text between its letters `nth - 1` and `nth`, white space left out. */
export function marksAt(text: string, nth: number): string {
  let seen = 0;
  let from = 0;
  for (const match of text.matchAll(LETTER)) {
    if (seen === nth) return withoutSpace(text.slice(from, match.index));
    seen += match[0].length;
    from = match.index + match[0].length;
  }
  return withoutSpace(text.slice(from));
}

const withoutSpace = (text: string): string => text.replaceAll(/\s+/gu, '');

/** `from` moved back over `marks`, as far as they stand before it. */
export function overMarksBefore(raw: string, from: number, marks: string): number {
  let begin = from;
  let at = from;
  for (const mark of [...marks].reverse()) {
    while (at > 0 && isBlank(raw.slice(at - 1, at))) at--;
    if (raw.slice(Math.max(0, at - mark.length), at) !== mark) break;
    at -= mark.length;
    begin = at;
  }
  return begin;
}

/** `to` moved on over `marks`, as far as they stand behind it. */
export function overMarksAfter(raw: string, to: number, marks: string): number {
  let end = to;
  let at = to;
  for (const mark of marks) {
    while (at < raw.length && isBlank(raw.slice(at, at + 1))) at++;
    if (!raw.startsWith(mark, at)) break;
    at += mark.length;
    end = at;
  }
  return end;
}

const isBlank = (char: string): boolean => foldText(char) === '';
