import { foldText } from '../core/text/fold.ts';
import { documentOf, rangeIn } from './dom-read.ts';
import { letterAt, marksAt, overMarksAfter, overMarksBefore } from './letter-place.ts';
import { lastAtMost, type LetterSpan, type PageLetters } from './page-letters.ts';
import type { RawBlock } from './raw-block.ts';

/**
 * Live ranges over the pieces of a quote's place, one for each text node: a range cannot cross a shadow root's border, and one
 * range over all would take in the hidden text between. Each piece takes in the quote's own marks around it.
 */
export function rangesOf(page: PageLetters, pieces: readonly LetterSpan[], quote: string): Range[] {
  const text = foldText(quote);
  const ranges: Range[] = [];
  let told = 0;
  for (const { from, to } of pieces) {
    const first = lastAtMost(page.starts, from);
    const last = lastAtMost(page.starts, to - 1);
    for (let index = first; index <= last; index++) {
      const block = page.blocks[index];
      if (block === undefined) continue;
      const { raw } = block;
      const start = page.starts[index] ?? 0;
      const begin = index === first ? overMarksBefore(raw, letterAt(block, from - start).from, marksAt(text, told)) : 0;
      const end =
        index === last
          ? overMarksAfter(raw, letterAt(block, to - 1 - start).to, marksAt(text, told + to - from))
          : raw.length;
      ranges.push(...rangesWithin(block, begin, end));
    }
    told += to - from;
  }
  return ranges;
}

function rangesWithin(block: RawBlock, from: number, to: number): Range[] {
  const ranges: Range[] = [];
  for (const { node, start } of block.runs) {
    const length = node.data.length;
    const begin = Math.max(0, from - start);
    const end = Math.min(length, to - start);
    if (begin >= end) continue;
    const range = rangeIn(documentOf(node));
    range.setStart(node, begin);
    range.setEnd(node, end);
    ranges.push(range);
  }
  return ranges;
}
