import type { Evidence } from '../core/summary.ts';
import { bridgeGaps } from './bridge-gaps.ts';
import { findLike } from './find-like.ts';
import type { Pace } from './pace.ts';
import { lastAtMost, lettersOf, type LetterSpan, type PageLetters } from './page-letters.ts';
import { contextLikeness, contextOf, edgesKept } from './quote-context.ts';

/** So many equal places are compared; a page has more of a quote only where it repeats one word. */
const MAX_PLACES = 500;
/** Places whose surroundings differ by less are told apart by where they stand. */
const NEARLY = 0.1;

/**
 * Finds a quote on a page: its letters in a row, or with something the page has put between them since; else the likest
 * run of words, where a page has changed its text a little (`find-like.ts`). Of several places the one with the likest
 * surroundings wins. Answers the pieces of the place in reading order; null when the text is no longer there.
 */
export async function findQuote(
  page: PageLetters,
  evidence: Evidence,
  pace: Pace,
): Promise<readonly LetterSpan[] | null> {
  const wanted = lettersOf(evidence.quote);
  if (wanted === '') return null;
  const places = [...placesOf(page, wanted), ...bridgeGaps(page, wanted)];
  if (places.length > 0) return bestOf(page, evidence, places);
  if (pace.isDue()) await pace.rest();
  return findLike(page, evidence, pace);
}

function* placesOf({ letters }: PageLetters, wanted: string): Generator<readonly LetterSpan[]> {
  let at = letters.indexOf(wanted);
  for (let count = 0; at >= 0 && count < MAX_PLACES; count++) {
    yield [{ from: at, to: at + wanted.length }];
    at = letters.indexOf(wanted, at + 1);
  }
}

/** The place with the likest surroundings; of nearly equal ones the one nearest to where the quote's block stood. */
function bestOf(
  page: PageLetters,
  evidence: Evidence,
  places: readonly (readonly LetterSpan[])[],
): readonly LetterSpan[] | null {
  const context = contextOf(evidence);
  const stood = Number(evidence.blockId.slice(1));
  const scored = places.map((spans) => {
    const place = { from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? 0 };
    const score = (contextLikeness(page, place, context) ?? 1) + edgesKept(page, place, context) / 8;
    return { spans, score, away: Math.abs(lastAtMost(page.starts, place.from) - stood) };
  });
  const bestScore = Math.max(...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score > bestScore - NEARLY).sort((a, b) => a.away - b.away);
  return best[0]?.spans ?? null;
}
