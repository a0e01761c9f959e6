import { rowsOf, type Segment } from './segment.ts';

/** One line of a flow: segments of one row, cells of a table parted by a bar. */
export interface Line extends Segment {
  /** How many parts with wide gaps between them. */
  readonly cells: number;
}

/** Wider gaps part cells, narrower ones words of a stretched line. */
const CELL_GAP_SIZES = 1.6;

/** The lines of a flow, top to bottom. */
export function linesOf(flow: readonly Segment[]): Line[] {
  return rowsOf(flow).map((row) => joinRow([...row].sort((a, b) => a.left - b.left)));
}

function joinRow(row: readonly Segment[]): Line {
  const [first, ...rest] = row as [Segment, ...Segment[]];
  const main = row.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best));
  let { text, right } = first;
  let cells = 1;
  for (const segment of rest) {
    const isCell = segment.left - right > CELL_GAP_SIZES * segment.size;
    if (isCell) cells += 1;
    text += isCell ? ` | ${segment.text}` : ` ${segment.text}`;
    right = Math.max(right, segment.right);
  }
  return { text, left: first.left, right, baseline: main.baseline, size: main.size, font: main.font, cells };
}
