import type { Block, Capture } from '../core/capture.ts';
import { cellAt, COLUMNS, type Cell, type Table } from './table.ts';

/** "Weight: 1.2 kg", or a table's row of two cells. */
const PAIR = /^(?<name>[^:|.!?]{2,40}?)(?:\s*:\s+|\s+\|\s+|\t)(?<value>[^|]{1,160})$/u;
/** Fewer pairs than this in a row are sentences with a colon. */
const LEAST_ROWS = 2;

function pairOf(block: Block): Cell[] | null {
  if (block.kind === 'heading' || block.kind === 'code') return null;
  const match = PAIR.exec(block.text);
  const [name, value] = [match?.groups?.['name'], match?.groups?.['value']];
  if (name === undefined || value === undefined || name.split(' ').length > 5) return null;
  const at = block.text.length - value.length;
  return [cellAt(block, 0, name.length), cellAt(block, at, at + value.length)];
}

/** Properties of what a page describes: runs of two or more "name: value" blocks. */
export function findProperties(capture: Capture): Table {
  const rows: Cell[][] = [];
  let run: Cell[][] = [];
  for (const block of [...capture.blocks, null]) {
    const pair = block && pairOf(block);
    if (pair) run.push(pair);
    else {
      if (run.length >= LEAST_ROWS) rows.push(...run);
      run = [];
    }
  }
  return { kind: 'properties', columns: COLUMNS.properties, rows };
}
