import type { Block, Capture } from '../core/capture.ts';
import { cellAt, type Cell, type Table } from './table.ts';

const LEAST_ROWS = 3;
const CELL = /[^|\t]+/gu;

/** A row's cells: parted by bars or tabs, without the white space around. */
function cellsOf(block: Block): Cell[] {
  return [...block.text.matchAll(CELL)].flatMap((match) => {
    const text = match[0].trim();
    const at = match.index + match[0].indexOf(text);
    return text === '' ? [] : [cellAt(block, at, at + text.length)];
  });
}

/** The columns' names: the first row of a table whose cells hold no number while the next row's do; else numbers. */
function namesOf(rows: readonly (readonly Cell[])[]): { columns: string[]; rows: readonly (readonly Cell[])[] } {
  const hasDigits = (row: readonly Cell[] | undefined): boolean => (row ?? []).some((cell) => /\d/u.test(cell.text));
  const [first, ...rest] = rows;
  const isHead = (first?.length ?? 0) > 1 && !hasDigits(first) && rest.every(hasDigits);
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) => (isHead ? (first?.[i]?.text ?? '') : String(i + 1)));
  return { columns, rows: isHead ? rest : rows };
}

/** Tables and repeated lists: runs of three or more table rows, or list items, each a table by itself. */
export function findLists(capture: Capture): Table[] {
  const tables: Table[] = [];
  let run: Block[] = [];
  for (const block of [...capture.blocks, null]) {
    const isRow = block !== null && (block.kind === 'table-row' || block.kind === 'list-item');
    const goesOn = isRow && (run.length === 0 || run[0]?.kind === block.kind);
    if (!goesOn && run.length > 0) {
      if (run.length >= LEAST_ROWS) {
        const { columns, rows } = namesOf(run.map(cellsOf));
        tables.push({ kind: 'list', columns, rows: rows.map((row) => columns.map((_, i) => row[i] ?? null)) });
      }
      run = [];
    }
    if (isRow) run.push(block);
  }
  return tables;
}
