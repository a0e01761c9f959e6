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

/** Capitals alone, as designers write the names of properties: "MATERIAL" over "6061-T6 aluminum". */
const CAPITALS = /^[\p{Lu}\p{M} /&-]{3,30}$/u;
const MOST_NAMED_VALUE_CHARS = 60;

/** A name in capitals and the short line under it. */
function cardOf(name: Block, value: Block | undefined): Cell[] | null {
  if (name.kind !== 'paragraph' || value?.kind !== 'paragraph' || !CAPITALS.test(name.text)) return null;
  if (name.text.split(' ').length > 3 || CAPITALS.test(value.text) || /[.!?:]$/u.test(value.text)) return null;
  if (value.text.length > MOST_NAMED_VALUE_CHARS) return null;
  return [name, value].map((block) => cellAt(block, 0, block.text.length));
}

/**
 * Properties of what a page describes: runs of `leastRows` or more "name: value" blocks, rows of two cells, terms with their definitions, or names in
 * capitals with the line under them. One alone may be a sentence with a colon, and counts where something else vouches for its name.
 */
export function findProperties({ blocks }: Capture, leastRows = LEAST_ROWS): FoundTable {
  const rows: Cell[][] = [];
  let run: Cell[][] = [];
  for (let at = 0; at <= blocks.length; at++) {
    const block = blocks[at];
    const defined = block && (definitionOf(block, blocks[at + 1]) ?? cardOf(block, blocks[at + 1]));
    const pair = defined ?? (block && pairOf(block));
    if (defined) at++;
    if (pair) run.push(pair);
    else {
      if (run.length >= leastRows) rows.push(...run);
      run = [];
    }
  }
  return { kind: 'properties', columns: COLUMNS.properties, rows };
}
