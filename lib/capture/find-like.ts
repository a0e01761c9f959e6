import { foldText } from '../core/text/fold.ts';
import type { Evidence } from '../core/summary.ts';
import { alignWords } from './align-words.ts';
import type { Pace } from './pace.ts';
import { lettersOf, type LetterSpan, type PageLetters } from './page-letters.ts';
import { contextOf, isInPlace } from './quote-context.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const MIN_WORDS = 5;
/** Below this share of like words it is another sentence, even where the quote stood. */
const MIN_SHARE = 0.75;

/**
 * The stretch of one block that is likest to a quote that the page has changed since, next to what stood next to the quote: a
 * like sentence elsewhere, or with other numbers, is most often another one of the same make. Null where none is.
 */
export async function findLike(page: PageLetters, evidence: Evidence, pace: Pace): Promise<LetterSpan[] | null> {
  const wanted = foldText(evidence.quote).toLowerCase().match(WORD) ?? [];
  if (wanted.length < MIN_WORDS) return null;
  const context = contextOf(evidence);
  let best: LetterSpan | null = null;
  let bestShare = MIN_SHARE;
  for (const [index, { raw }] of page.blocks.entries()) {
    if (pace.isDue()) await pace.rest();
    const text = foldText(raw);
    const found = alignWords(text, wanted);
    if (found === null || found.share < bestShare) continue;
    if (numbersIn(text.slice(found.start, found.end)) !== numbersIn(evidence.quote)) continue;
    const from = (page.starts[index] ?? 0) + lettersOf(text.slice(0, found.start)).length;
    const place = { from, to: from + lettersOf(text.slice(found.start, found.end)).length };
    if (!isInPlace(page, place, context)) continue;
    [best, bestShare] = [place, found.share];
  }
  return best === null ? null : [best];
}

const numbersIn = (text: string): string => (text.match(/\p{N}+/gu) ?? []).join(' ');
