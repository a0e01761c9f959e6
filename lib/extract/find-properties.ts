import type { Block, Capture, TableRow } from '../core/capture.ts';
import { COLUMNS, type Cell } from '../core/table.ts';
import { cellAt } from './cell-at.ts';
import { rowCells } from './row-cells.ts';
import type { FoundTable } from './found-table.ts';

/** "Weight: 1.2 kg", or a table's row of two cells. */
const PAIR = /^(?<name>[^:|.!?]{2,40}?)(?:\s*:\s+|\s+\|\s+|\t)(?<value>[^|]{1,160})$/u;
/** Fewer pairs than this in a row are sentences with a colon. */
const LEAST_ROWS = 2;
const MOST_NAME_WORDS = 5;
const MOST_VALUE_CHARS = 160;

function pairOf(block: Block): Cell[] | null {
  if (block.kind === 'heading' || block.kind === 'code') return null;
  if (block.row !== undefined) return rowPair(block, block.row);
  const match = PAIR.exec(block.text);
  const [name, value] = [match?.groups?.['name'], match?.groups?.['value']];
  if (name === undefined || value === undefined || name.split(' ').length > MOST_NAME_WORDS) return null;
  const at = block.text.length - value.length;
  return [cellAt(block, 0, name.length), cellAt(block, at, at + value.length)];
}

/** A row of two cells, the first short. */
function rowPair(block: Block, { cells, isHead }: TableRow): Cell[] | null {
  const [name, value] = rowCells(block, cells);
  if (isHead || cells.length !== 2 || !name || !value || name.text.split(' ').length > MOST_NAME_WORDS) return null;
  return [name, value];
}

/** A term and what a list of definitions says of it, where both are short. */
function definitionOf(term: Block, definition: Block | undefined): Cell[] | null {
  if (term.isTerm !== true || definition?.kind !== 'list-item' || definition.isTerm === true) return null;
  const [name, value] = [term, definition].map((block) => cellAt(block, 0, block.text.length));
  if (!name || !value || name.text.split(' ').length > MOST_NAME_WORDS || value.text.length > MOST_VALUE_CHARS)
    return null;
  return [name, value];
}

/** Properties of what a page describes: runs of two or more "name: value" blocks, rows of two cells, or terms with their definitions. */
export function findProperties({ blocks }: Capture): FoundTable {
  const rows: Cell[][] = [];
  let run: Cell[][] = [];
  for (let at = 0; at <= blocks.length; at++) {
    const block = blocks[at];
    const defined = block && definitionOf(block, blocks[at + 1]);
    const pair = defined ?? (block && pairOf(block));
    if (defined) at++;
    if (pair) run.push(pair);
    else {
      if (run.length >= LEAST_ROWS) rows.push(...run);
      run = [];
    }
  }
  return { kind: 'properties', columns: COLUMNS.properties, rows };
}
