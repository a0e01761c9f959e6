import type { Evidence } from '../core/summary.ts';
import { lastAtMost, lettersOf, type LetterSpan, type PageLetters } from './page-letters.ts';

/** How far from a quote its surroundings may have moved: what stands between is an advertisement, a caption, a row of buttons. */
const NEAR_LETTERS = 400;
/** So many letters in a row are no chance. */
const TELLING_LETTERS = 8;
/** Surroundings that moved tell less than those that stand where they stood. */
const MOVED_WORTH = 0.9;
/** What stands between may begin with the very letters that go on. */
const MAX_CHANCE_LETTERS = 2;

/** What stood around a quote, as letters. */
export interface QuoteContext {
  readonly before: string;
  readonly after: string;
}

export const contextOf = ({ prefix, suffix }: Evidence): QuoteContext => ({
  before: lettersOf(prefix),
  after: lettersOf(suffix),
});

/**
 * How like a place's surroundings are to what stood around the quote: 0 (nothing alike) to 1 (all of it). Null where nothing is
 * known of them.
 */
export function contextLikeness({ letters }: PageLetters, place: LetterSpan, context: QuoteContext): number | null {
  const { before, after } = context;
  if (before === '' && after === '') return null;
  const above = letters.slice(Math.max(0, place.from - NEAR_LETTERS), place.from);
  const below = letters.slice(place.to, place.to + NEAR_LETTERS);
  const alike = sideLikeness(reversed(above), reversed(before)) + sideLikeness(below, after);
  return alike / (before.length + after.length);
}

/** How many letters of `side` stand at the start of `text`, or go on a little behind it. */
function sideLikeness(text: string, side: string): number {
  let length = 0;
  while (length < side.length && text[length] === side[length]) length++;
  if (length === side.length) return length;
  for (let from = length; from >= Math.max(0, length - MAX_CHANCE_LETTERS); from--) {
    const rest = side.slice(from);
    const isTold = rest.length >= TELLING_LETTERS && text.includes(rest.slice(0, 2 * TELLING_LETTERS), from);
    if (isTold) return from + MOVED_WORTH * rest.length;
  }
  return length;
}

/** Whether a place stands right where the quote stood: all that is known of its surroundings is still next to it. */
export const isInPlace = (
  { letters }: PageLetters,
  { from, to }: LetterSpan,
  { before, after }: QuoteContext,
): boolean => letters.slice(Math.max(0, from - before.length), from) === before && letters.startsWith(after, to);

const reversed = (text: string): string => text.split('').reverse().join('');

/** Nothing before or after is evidence too: the quote began or ended its block, the first or the last one. */
export function edgesKept({ starts }: PageLetters, place: LetterSpan, { before, after }: QuoteContext): number {
  const isAtEdge = (at: number): boolean => starts[lastAtMost(starts, at)] === at;
  return Number(before === '' && isAtEdge(place.from)) + Number(after === '' && isAtEdge(place.to));
}
