import type { Evidence } from '../core/summary.ts';
import { findQuote } from './find-quote.ts';
import { MARKS } from './highlight-css.ts';
import { createPace } from './pace.ts';
import { readLetters } from './page-letters.ts';
import { paintRanges, type Painted } from './paint-ranges.ts';
import { scrollToRange } from './scroll-to-range.ts';
import { rangesOf } from './text-ranges.ts';
import { walk } from './walk.ts';

export interface Highlighted {
  readonly isFound: boolean;
  /** The text marked, folded by nobody: for tests and for the caller's own check. */
  readonly text: string;
}

/**
 * Finds evidence on the live page, marks it and scrolls to it; `isFound` is false when the text is no longer visible there.
 * Sees the same text as `capture`, frames and shadow roots included. Calling it again moves the mark (`painted` remembers it).
 */
export async function highlight(document: Document, evidence: Evidence, painted: Painted): Promise<Highlighted> {
  const pace = createPace();
  const { blocks } = await walk(document, pace);
  const page = await readLetters(blocks, pace);
  const place = await findQuote(page, evidence, pace);
  const ranges = place === null ? [] : rangesOf(page, place, evidence.quote);
  paintRanges(MARKS.chosen, ranges, painted);
  const first = ranges.find((range) => /\S/.test(range.toString()));
  if (first === undefined) return { isFound: false, text: '' };
  scrollToRange(first);
  return { isFound: true, text: ranges.map(String).join('') };
}
