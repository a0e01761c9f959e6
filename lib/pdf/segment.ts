import type { TextRun } from './page-text.ts';

/** Part of a line without a gap that could be a column's: what a column or a table cell is made of. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly font: string;
}

/** A gap of this many font sizes may be the gutter between two columns. */
const GUTTER_SIZES = 0.9;
/** A gap of this many font sizes is a space. */
const SPACE_SIZES = 0.14;
/** Baselines this many font sizes apart are one line: superscripts and their like. */
const ROW_SIZES = 0.5;

interface Standing {
  readonly baseline: number;
  readonly size: number;
}

/** Things that stand on one baseline, top to bottom. */
export function rowsOf<T extends Standing>(things: readonly T[]): T[][] {
  const rows: T[][] = [];
  let top: Standing | null = null;
  for (const thing of [...things].sort((a, b) => a.baseline - b.baseline)) {
    if (top !== null && thing.baseline - top.baseline <= ROW_SIZES * Math.max(top.size, thing.size))
      rows.at(-1)?.push(thing);
    else {
      rows.push([thing]);
      top = thing;
    }
  }
  return rows;
}

/** The runs of a page as segments, row by row, left to right. */
export function segmentsOf(runs: readonly TextRun[]): Segment[] {
  return rowsOf(runs).flatMap((row) => {
    const groups: TextRun[][] = [];
    let right = 0;
    for (const run of [...row].sort((a, b) => a.left - b.left)) {
      const last = groups.at(-1);
      if (last !== undefined && run.left - right <= GUTTER_SIZES * run.size) last.push(run);
      else groups.push([run]);
      right = Math.max(last === undefined ? run.right : right, run.right);
    }
    return groups.map(joinRuns);
  });
}

function joinRuns(runs: readonly TextRun[]): Segment {
  const main = runs.reduce((best, run) => (run.text.length > best.text.length ? run : best));
  const isRightToLeft = runs.filter((run) => run.isRightToLeft).length * 2 > runs.length;
  let text = '';
  let right: number | null = null;
  for (const run of runs) {
    const isApart = right !== null && run.left - right > SPACE_SIZES * run.size;
    const space = isApart ? ' ' : '';
    text = isRightToLeft ? `${run.text}${space}${text}` : `${text}${space}${run.text}`;
    right = run.right;
  }
  const { baseline, size, font } = main;
  const left = Math.min(...runs.map((run) => run.left));
  return { text, left, right: Math.max(...runs.map((run) => run.right)), baseline, size, font };
}
