import type { Evidence } from '../core/summary.ts';
import { findQuote } from './find-quote.ts';
import { MARKS } from './highlight-css.ts';
import { createPace } from './pace.ts';
import { readLetters } from './page-letters.ts';
import { paintRanges, type Painted } from './paint-ranges.ts';
import { rangesOf } from './text-ranges.ts';
import { walk } from './walk.ts';

/**
 * Marks every piece of evidence on the live page at once, without scrolling, in place of those it marked before; an empty list
 * takes the marks away. Resolves with how many were found. Rejects with the signal's reason once aborted, and has then marked nothing.
 */
export async function highlightAll(
  document: Document,
  evidence: readonly Evidence[],
  painted: Painted,
  signal: AbortSignal,
): Promise<number> {
  const ranges: Range[] = [];
  let found = 0;
  if (evidence.length > 0) {
    const pace = createPace(() => signal);
    const { blocks } = await walk(document, pace);
    const page = await readLetters(blocks, pace);
    for (const one of evidence) {
      const place = await findQuote(page, one, pace);
      const own =
        place === null ? [] : rangesOf(page, place, one.quote).filter((range) => /\S/u.test(range.toString()));
      if (own.length > 0) found += 1;
      ranges.push(...own);
      await pace.rest();
    }
  }
  paintRanges(MARKS.all, ranges, painted);
  return found;
}
