import type { Block } from '../core/capture.ts';
import type { Cell } from '../core/table.ts';

const AROUND_CHARS = 32;

/** The characters `start` to `end` of a block as a cell. */
export function cellAt(block: Block, start: number, end: number, text = block.text.slice(start, end)): Cell {
  return {
    text,
    evidence: {
      blockId: block.id,
      quote: block.text.slice(start, end),
      prefix: block.text.slice(Math.max(0, start - AROUND_CHARS), start),
      suffix: block.text.slice(end, end + AROUND_CHARS),
      ...(block.page !== undefined && { page: block.page }),
    },
  };
}
