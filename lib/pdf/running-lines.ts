import { rowsOf, type Segment } from './segment.ts';

/** A page's segments, and how high the page is. */
export interface SegmentedPage {
  readonly number: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** Share of the page's height at either end where running lines stand. */
const ZONE = 0.12;
/** Rows from either end that can be running lines. */
const ZONE_ROWS = 3;
/** Pages that one running line comes back within: left and right pages take turns, a chapter's first page has none. */
const NEAR_PAGES = 8;
/** The same words at heights this far apart are not the same running line. */
const SAME_HEIGHT = 5;
const LETTERS = /\p{L}.*\p{L}/u;
const SENTENCE_END = /\p{L}[.!?]$/u;
const PAGE_NUMBER =
  /^[\s\-–—|.]*(?:(?:page|seite|p\.|s\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|von|\/)\s*\d{1,4})?[\s\-–—|.]*$/iu;

/**
 * Headers, footers and page numbers of a document: segments near the upper or lower edge whose words (numbers aside) stand at
 * the same height on three of nine pages (on two, where there are no more than three), and bare numbers at the very edge.
 */
export function runningLines(pages: readonly SegmentedPage[], bodySize: number): Set<Segment> {
  const needed = pages.length <= 3 ? 2 : 3;
  const seen = new Map<string, Place[]>();
  const found = new Set<Segment>();
  for (const page of pages) {
    for (const { segment, edge, isOutermost } of edgeSegments(page)) {
      if (isOutermost && PAGE_NUMBER.test(segment.text)) found.add(segment);
      const key = keyOf(segment, edge, bodySize);
      if (key === null) continue;
      const at = seen.get(key) ?? [];
      seen.set(key, at);
      at.push({ page: page.number, segment });
    }
  }
  for (const places of seen.values()) {
    for (const group of byHeight(places)) {
      for (const segment of repeated(group, needed)) found.add(segment);
    }
  }
  return found;
}

/** Those with enough others on pages close by: over a long book any line may come again by chance. */
function repeated(group: readonly Place[], needed: number): Segment[] {
  const places = [...group].sort((a, b) => a.page - b.page);
  const kept = new Set<Segment>();
  for (let first = 0, last = 0; last < places.length; last += 1) {
    while ((places[last]?.page ?? 0) - (places[first]?.page ?? 0) > NEAR_PAGES) first += 1;
    const near = places.slice(first, last + 1);
    if (new Set(near.map(({ page }) => page)).size >= needed) for (const { segment } of near) kept.add(segment);
  }
  return [...kept];
}

interface Place {
  readonly page: number;
  readonly segment: Segment;
}

function byHeight(places: readonly Place[]): Place[][] {
  const groups: Place[][] = [];
  let above = -Infinity;
  for (const place of [...places].sort((a, b) => a.segment.baseline - b.segment.baseline)) {
    if (place.segment.baseline - above > SAME_HEIGHT) groups.push([]);
    groups.at(-1)?.push(place);
    above = place.segment.baseline;
  }
  return groups;
}

/** Big letters near the edge are a chapter's title, and a sentence there is one: those must be the same to the digit. */
function keyOf({ text, size }: Segment, edge: string, bodySize: number): string | null {
  if (!LETTERS.test(text)) return null;
  const isFixed = size > 1.3 * bodySize || SENTENCE_END.test(text);
  return `${edge}|${isFixed ? text : text.replaceAll(/\d+/gu, '#')}`;
}

interface EdgeSegment {
  readonly segment: Segment;
  readonly edge: 'top' | 'bottom';
  readonly isOutermost: boolean;
}

function edgeSegments({ height, segments }: SegmentedPage): EdgeSegment[] {
  const rows = rowsOf(segments);
  const at = (edge: 'top' | 'bottom', isNear: (baseline: number) => boolean, ordered: readonly Segment[][]) =>
    ordered
      .slice(0, ZONE_ROWS)
      .flatMap((row, index) =>
        row.filter(({ baseline }) => isNear(baseline)).map((segment) => ({ segment, edge, isOutermost: index === 0 })),
      );
  return [
    ...at('top', (baseline) => baseline < ZONE * height, rows),
    ...at('bottom', (baseline) => baseline > (1 - ZONE) * height, rows.toReversed()),
  ];
}
