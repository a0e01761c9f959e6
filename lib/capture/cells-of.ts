import type { TableRow } from '../core/capture.ts';
import { foldText } from '../core/text/fold.ts';
import type { RawBlock } from './raw-block.ts';
import { SLICE_CHARS } from './text-slices.ts';

/** Where the cells of a row begin in its folded text; null for what is no row, or one too long to be looked at. */
export function cellsOf({ raw, row }: Pick<RawBlock, 'raw' | 'row'>, text: string): TableRow | null {
  if (row === undefined || raw.length > SLICE_CHARS) return null;
  const cells = row.cells.map((at) => {
    const before = foldText(raw.slice(0, at));
    return before === '' ? 0 : Math.min(text.length, before.length + 1);
  });
  return { ...row, cells };
}
