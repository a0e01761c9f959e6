import { foldText } from '../core/text/fold.ts';
import type { Evidence } from '../core/summary.ts';
import { alignWords } from './align-words.ts';
import type { Pace } from './pace.ts';

/** A place in folded block texts: from `start` in block `first` to `end` (exclusive) in block `last`. */
export interface Place {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds a quote in the blocks of a page (raw texts, reading order): word for word; else by letters and digits only, across
 * block borders, for a page that changed its mark-up; else by the best run of like words, for a page that changed its text a
 * little. Of several exact places the one with the likest surroundings wins. Null when the text is no longer there.
 */
export async function findQuote(raws: readonly string[], evidence: Evidence, pace: Pace): Promise<Place | null> {
  const quote = foldText(evidence.quote);
  if (quote === '') return null;
  const texts: string[] = [];
  for (const raw of raws) {
    texts.push(foldText(raw));
    if (pace.isDue()) await pace.rest();
  }
  return findExact(texts, quote, evidence) ?? findByLetters(texts, quote) ?? (await findLike(texts, quote, pace));
}

function findExact(texts: readonly string[], quote: string, { prefix, suffix }: Evidence): Place | null {
  let best: Place | null = null;
  let bestScore = -1;
  for (const [index, text] of texts.entries()) {
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      const end = at + quote.length;
      const score = sameAtEnd(text.slice(0, at), prefix) + sameAtStart(text.slice(end), suffix);
      if (score > bestScore) [best, bestScore] = [{ first: index, last: index, start: at, end }, score];
    }
  }
  return best;
}

function sameAtStart(text: string, other: string): number {
  let length = 0;
  while (length < other.length && text[length] === other[length]) length++;
  // Nothing before or after is evidence too: the quote began or ended its block.
  return other === '' && text === '' ? 1 : length;
}

const reversed = (text: string): string => text.split('').reverse().join('');
const sameAtEnd = (text: string, other: string): number => sameAtStart(reversed(text.slice(-64)), reversed(other));

const LETTER = /[\p{L}\p{N}\p{M}]/gu;
const lettersOf = (text: string): string => (text.toLowerCase().match(LETTER) ?? []).join('');

function findByLetters(texts: readonly string[], quote: string): Place | null {
  const wanted = lettersOf(quote);
  if (wanted.length < 4) return null;
  const letters = texts.map(lettersOf);
  const at = letters.join('').indexOf(wanted);
  if (at < 0) return null;
  const first = locate(letters, at);
  const last = locate(letters, at + wanted.length - 1);
  return {
    first: first.index,
    last: last.index,
    start: offsetOfLetter(texts[first.index] ?? '', first.offset).start,
    end: offsetOfLetter(texts[last.index] ?? '', last.offset).end,
  };
}

function locate(letters: readonly string[], at: number): { index: number; offset: number } {
  let before = 0;
  for (const [index, text] of letters.entries()) {
    if (at < before + text.length) return { index, offset: at - before };
    before += text.length;
  }
  return { index: letters.length - 1, offset: 0 };
}

/** Where the letter that stands at UTF-16 offset `nth` of `lettersOf(text)` stands in `text`. */
function offsetOfLetter(text: string, nth: number): { start: number; end: number } {
  let seen = 0;
  for (const match of text.matchAll(LETTER)) {
    seen += match[0].toLowerCase().length;
    if (seen > nth) return { start: match.index, end: match.index + match[0].length };
  }
  return { start: 0, end: text.length };
}

const MIN_WORDS = 5;

async function findLike(texts: readonly string[], quote: string, pace: Pace): Promise<Place | null> {
  const wanted = quote.toLowerCase().match(WORD) ?? [];
  if (wanted.length < MIN_WORDS) return null;
  let best: Place | null = null;
  let bestShare = MIN_SHARE;
  for (const [index, text] of texts.entries()) {
    const found = alignWords(text, wanted);
    if (found !== null && found.share > bestShare) {
      bestShare = found.share;
      best = { first: index, last: index, start: found.start, end: found.end };
    }
    if (pace.isDue()) await pace.rest();
  }
  return best;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** Below this share of like words it is another sentence. */
const MIN_SHARE = 0.65;
