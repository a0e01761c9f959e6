/** What of a row's marked strings a text holds: wanted ones found or missed, unwanted ones found. */
export interface SegmentCounts {
  readonly hits: number;
  readonly misses: number;
  readonly alarms: number;
}

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();

/** Counts as trafilatura's own evaluation does: a segment is there when its string is, white space aside. */
export function countSegments(
  text: string,
  mustHave: readonly string[],
  mustNotHave: readonly string[],
): SegmentCounts {
  const all = folded(text);
  const found = (segments: readonly string[]): number =>
    segments.filter((segment) => all.includes(folded(segment))).length;
  const hits = found(mustHave);
  return { hits, misses: mustHave.length - hits, alarms: found(mustNotHave) };
}

/** Micro F over rows. */
export function segmentsF1(rows: readonly SegmentCounts[]): number | null {
  const sum = (pick: (row: SegmentCounts) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  const hits = sum((row) => row.hits);
  const total = 2 * hits + sum((row) => row.misses) + sum((row) => row.alarms);
  return total === 0 ? null : (2 * hits) / total;
}
