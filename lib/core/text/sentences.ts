import { cutsOfLong } from './cut-long.ts';
import { isFalseBreak } from './false-break.ts';
import { missedBreaks } from './missed-breaks.ts';
import { piecesOf } from './segmenter-windows.ts';

/** A sentence as offsets into its text: `text.slice(start, end)` is it, verbatim, without white space around. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const OPENING_TAIL = /[([{«“‘「『（【《]+\s*$/u;
const ENUMERATOR = /^\s*[([]?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)\]]\s*$/iu;
const HAS_LETTER = /[\p{L}\p{N}]/u;

/**
 * Sentences of a folded text, in order, every non-space character in exactly one. `lang` is a BCP 47 tag or null.
 * `Intl.Segmenter` (UAX #29) with corrections: abbreviations, initials and ordinals do not end a sentence; text without
 * capitals and tokenised text do have sentences; what is longer than 600 characters is cut. Linear in the text's length.
 */
export function splitSentences(text: string, lang: string | null): Span[] {
  const tag = (lang ?? 'en').toLowerCase();
  const primary = tag.split('-')[0] ?? 'en';
  const breaks = [...segmenterBreaks(text, primary), ...missedBreaks(text)].sort((a, b) => a - b);
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...joined(text, breaks), text.length]) {
    for (const cut of [...cutsOfLong(text, start, end), end]) {
      pushTrimmed(spans, text, start, cut);
      start = cut;
    }
  }
  return spans;
}

function segmenterBreaks(text: string, lang: string): number[] {
  const breaks: number[] = [];
  for (const piece of piecesOf(text, lang, 'sentence')) {
    if (piece.end >= text.length) break;
    if (!endsInMark(text, piece.end)) continue; // a window's seam, not an end
    if (isFalseBreak(text, piece.end, lang)) continue;
    const tail = OPENING_TAIL.exec(text.slice(Math.max(0, piece.end - 8), piece.end));
    breaks.push(piece.end - (tail?.[0].length ?? 0));
  }
  return breaks;
}

const END_MARK = /[\p{Sentence_Terminal}…][\p{Pe}\p{Pf}\p{Pi}\p{Ps}"'’”」』\s]*$/u;
const endsInMark = (text: string, at: number): boolean => END_MARK.test(text.slice(Math.max(0, at - 16), at));

/** Drops breaks that would leave a piece without a letter ("…", '"') or a bare enumerator ("1."). */
function joined(text: string, breaks: readonly number[]): number[] {
  const kept: number[] = [];
  for (const at of breaks) {
    const start = kept.at(-1) ?? 0;
    if (at <= start) continue;
    const piece = text.slice(start, at);
    if (at - start <= 12 && ENUMERATOR.test(piece)) continue;
    if (at - start <= 12 && !HAS_LETTER.test(piece)) kept.pop();
    if (at > 0) kept.push(at);
  }
  const start = kept.at(-1) ?? 0;
  if (text.length - start <= 12 && !HAS_LETTER.test(text.slice(start))) kept.pop();
  return kept;
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (start < end) spans.push({ start, end });
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;
