import type { Capture } from '../core/capture.ts';
import type { BlockId } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { findLists } from './find-lists.ts';

/** With fewer columns a row reads well as a line. */
const LEAST_COLUMNS = 3;
const NUMBERED = /^\d+$/u;

/**
 * The page's tables that the given blocks are rows of, cut down to these rows: what a row says ("Coaching - - Yes") is told by the names of its
 * columns. Tables whose columns have no names are left out.
 */
export function tablesOfRows(capture: Capture, rowIds: ReadonlySet<BlockId>): Table[] {
  return findLists(capture, 'table-row')
    .filter(({ columns }) => columns.length >= LEAST_COLUMNS && !columns.every((name) => NUMBERED.test(name)))
    .map(({ heading, rows, ...table }) => ({
      ...table,
      heading: heading ?? null,
      rows: rows.filter((row) => row.some((cell) => cell !== null && rowIds.has(cell.evidence.blockId))),
      rowsLeft: 0,
    }))
    .filter(({ rows }) => rows.length > 0);
}
