import type { Block } from '../core/capture.ts';
import { splitSentences } from '../core/text/sentences.ts';
import type { Cell } from '../core/table.ts';
import { cellAt } from './cell-at.ts';

/** Longer sentences are cut to what stands around the value: a cell is to be read at a glance. */
const MOST_CHARS = 160;

/** The sentence that holds the character at `at`, as what a value is about. */
export function sentenceCell(block: Block, at: number, lang: string | null): Cell {
  const spans = splitSentences(block.text, lang);
  const { start, end } = spans.find((span) => at >= span.start && at < span.end) ?? {
    start: 0,
    end: block.text.length,
  };
  if (end - start <= MOST_CHARS) return cellAt(block, start, end);
  const from = at - start < MOST_CHARS / 2 ? start : block.text.indexOf(' ', at - MOST_CHARS / 2) + 1;
  const to = Math.min(end, from + MOST_CHARS);
  const space = block.text.lastIndexOf(' ', to);
  return cellAt(block, from, to === end || space <= from ? to : space);
}
