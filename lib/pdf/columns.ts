import { rowsOf, type Segment } from './segment.ts';

/** Fewer segments than this on a side are no column. */
const MIN_SIDE = 3;
/** Median characters of a column's lines; cells of a table are shorter. */
const MIN_COLUMN_CHARS = 16;
/** Shorter lines are still a column where its rows stand beside the other's at different heights. */
const MIN_LOOSE_CHARS = 7;
const MIN_GUTTER = 5;
const MAX_DEPTH = 4;

/**
 * Segments in reading order, as flows that are each read top to bottom: an XY-cut (Nagy and Seth, 1984) that looks for the
 * gutter first. Rows that cross the gutter (a title, a wide figure's caption) end the columns above and begin those below.
 */
export function flowsOf(segments: readonly Segment[], depth = 0): Segment[][] {
  if (segments.length < 2 * MIN_SIDE || depth >= MAX_DEPTH) return [[...segments]];
  const gutter = gutterOf(segments);
  if (gutter === null) return [[...segments]];
  const flows: Segment[][] = [];
  let plain: Segment[] = [];
  for (const band of bandsAt(segments, gutter)) {
    if (!band.isColumns) {
      plain.push(...band.segments);
      continue;
    }
    if (plain.length > 0) flows.push(plain);
    plain = [];
    flows.push(...flowsOf(leftOf(band.segments, gutter), depth + 1));
    flows.push(...flowsOf(rightOf(band.segments, gutter), depth + 1));
  }
  return plain.length > 0 ? [...flows, plain] : flows;
}

const leftOf = (segments: readonly Segment[], x: number): Segment[] => segments.filter(({ right }) => right <= x);
const rightOf = (segments: readonly Segment[], x: number): Segment[] => segments.filter(({ left }) => left >= x);

interface Band {
  readonly segments: Segment[];
  readonly isColumns: boolean;
}

/** Runs of rows that do not cross `x`, and the rows between them. */
function bandsAt(segments: readonly Segment[], x: number): Band[] {
  const bands: { segments: Segment[]; isOpen: boolean }[] = [];
  for (const row of rowsOf(segments)) {
    const isOpen = row.every(({ left, right }) => right <= x || left >= x);
    const last = bands.at(-1);
    if (last?.isOpen === isOpen) last.segments.push(...row);
    else bands.push({ segments: [...row], isOpen });
  }
  return bands.map((band) => ({ segments: band.segments, isColumns: band.isOpen && areColumns(band.segments, x) }));
}

function areColumns(segments: readonly Segment[], x: number): boolean {
  const sides = [leftOf(segments, x), rightOf(segments, x)] as const;
  if (sides.some((side) => side.length < MIN_SIDE)) return false;
  const chars = Math.min(...sides.map((side) => median(side.map(({ text }) => text.length))));
  if (chars >= MIN_COLUMN_CHARS) return true;
  const shared = rowsOf(segments).filter((row) => leftOf(row, x).length > 0 && rightOf(row, x).length > 0);
  const isAligned = shared.length >= 0.5 * Math.min(...sides.map((side) => rowsOf(side).length));
  return chars >= MIN_LOOSE_CHARS && !isAligned;
}

/** Where to part the segments, or null. Of the places that fewest rows cross, the one with most text in columns. */
function gutterOf(segments: readonly Segment[]): number | null {
  let best: { x: number; weight: number } | null = null;
  for (const x of gapsOf(segments)) {
    const weight = bandsAt(segments, x)
      .filter(({ isColumns }) => isColumns)
      .reduce((sum, band) => sum + band.segments.length, 0);
    if (weight > (best?.weight ?? 0)) best = { x, weight };
  }
  return best?.x ?? null;
}

/** Middles of the widest gaps, for each of the lowest numbers of segments that may lie across one. */
function gapsOf(segments: readonly Segment[]): number[] {
  const from = Math.floor(Math.min(...segments.map(({ left }) => left)));
  const to = Math.ceil(Math.max(...segments.map(({ right }) => right)));
  const cover = coverOf(segments, from, to);
  const levels = [...new Set(cover)].sort((a, b) => a - b).slice(0, 6);
  return levels.flatMap((level) => {
    const gap = widestGap(cover, level);
    return gap === null ? [] : [from + gap];
  });
}

/** How many segments lie across each point between `from` and `to`; very wide regions are clipped. */
function coverOf(segments: readonly Segment[], from: number, to: number): number[] {
  const steps = Array.from({ length: Math.min(Math.max(to - from, 1), 20_000) + 1 }, () => 0);
  for (const { left, right } of segments) {
    const start = Math.max(0, Math.floor(left - from));
    const end = Math.min(steps.length - 1, Math.ceil(right - from));
    steps[start] = (steps[start] ?? 0) + 1;
    steps[end] = (steps[end] ?? 0) - 1;
  }
  let open = 0;
  return steps.slice(0, -1).map((step) => (open += step));
}

/** The middle of the widest stretch that at most `level` segments lie across, the margins left out. */
function widestGap(cover: readonly number[], level: number): number | null {
  const margin = Math.floor(cover.length * 0.12);
  let best = { start: 0, length: 0 };
  let start = margin;
  for (let i = margin; i <= cover.length - margin; i += 1) {
    if (i < cover.length - margin && (cover[i] ?? Infinity) <= level) continue;
    if (i - start > best.length) best = { start, length: i - start };
    start = i + 1;
  }
  return best.length >= MIN_GUTTER ? best.start + best.length / 2 : null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
