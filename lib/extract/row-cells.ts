import type { Block } from '../core/capture.ts';
import type { Cell } from '../core/table.ts';
import { cellAt } from './cell-at.ts';

/** The cells of a table's row, null where one is empty. `starts` as in `Block.row`. */
export const rowCells = (block: Block, starts: readonly number[]): (Cell | null)[] =>
  starts.map((start, i) => {
    const text = block.text.slice(start, starts[i + 1] ?? block.text.length).trimEnd();
    return text === '' ? null : cellAt(block, start, start + text.length);
  });
