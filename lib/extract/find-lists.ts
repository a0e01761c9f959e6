import type { Block, Capture } from '../core/capture.ts';
import { ITEM, type Cell } from '../core/table.ts';
import { cellAt } from './cell-at.ts';
import { isMark } from './cell-mark.ts';
import type { FoundTable } from './found-table.ts';
import { rowCells } from './row-cells.ts';

const LEAST_ROWS = 3;
const CELL = /[^|\t]+/gu;

/** A row's cells, an empty one null; elsewhere parted by bars or tabs. Without the white space around. */
function cellsOf(block: Block): (Cell | null)[] {
  if (block.row !== undefined) return rowCells(block, block.row.cells);
  return [...block.text.matchAll(CELL)].flatMap((match) => {
    const text = match[0].trim();
    const at = match.index + match[0].indexOf(text);
    return text === '' ? [] : [cellAt(block, at, at + text.length)];
  });
}

type Row = readonly (Cell | null)[];

/** Whether rows of "Yes" and "-" stand under the first, which says nothing of the kind. */
function isOverMarks(first: Row | undefined, rest: readonly Row[]): boolean {
  if ((first?.length ?? 0) < 3 || first?.some((cell) => cell === null || isMark(cell.text)) !== false) return false;
  const cells = rest.flatMap((row) => row.slice(1)).filter((cell) => cell !== null);
  return 2 * cells.filter(({ text }) => isMark(text)).length > cells.length;
}

/** A run's columns and the rows under them: names where the page marks them, or where its first row alone has no number; else numbers, or `item`. */
function tableOf(run: readonly Block[]): { columns: string[]; rows: Row[] } {
  const rows = run.map(cellsOf);
  const hasDigits = (row: Row | undefined): boolean => (row ?? []).some((cell) => /\d/u.test(cell?.text ?? ''));
  const [first, ...rest] = rows;
  const isHead =
    run[0]?.row?.isHead === true ||
    ((first?.length ?? 0) > 1 && !hasDigits(first) && rest.every(hasDigits)) ||
    isOverMarks(first, rest);
  const width = Math.max(...rows.map((row) => row.length));
  const numbered = width === 1 ? [ITEM] : Array.from({ length: width }, (_, i) => String(i + 1));
  const columns = isHead ? numbered.map((_, i) => first?.[i]?.text ?? '') : numbered;
  return { columns, rows: (isHead ? rest : rows).map((row) => columns.map((_, i) => row[i] ?? null)) };
}

/** Tables, or lists: each run of three or more rows of the kind, with the heading above it. */
export function findLists(capture: Capture, kind: 'table-row' | 'list-item'): FoundTable[] {
  const tables: FoundTable[] = [];
  let run: Block[] = [];
  let [heading, above] = ['', ''];
  for (const block of [...capture.blocks, null]) {
    const isRow = block?.kind === kind;
    const beginsNext = block?.row?.isHead === true && run.at(-1)?.row?.isHead === false;
    if ((!isRow || beginsNext) && run.length > 0) {
      if (run.length >= LEAST_ROWS) {
        tables.push({ kind: 'list', ...tableOf(run), ...(above !== '' && { heading: above }) });
      }
      run = [];
    }
    if (block?.kind === 'heading') heading = block.text;
    if (isRow && run.length === 0) above = heading;
    if (isRow) run.push(block);
  }
  return tables;
}
