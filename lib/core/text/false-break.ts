import {
  ENDING_ABBREVIATIONS,
  FOLLOWED_ABBREVIATIONS,
  NUMBER_ABBREVIATIONS,
  POINT_ORDINAL_LANGS,
  SENTENCE_OPENERS,
} from './abbreviations.ts';

/** How far back and on a decision looks. */
const LOOK_CHARS = 48;
const LAST_POINTED = /(?:^|[\s(["'“‘«/-])([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.]*)\.\s*$/u;
const NEXT_WORD = /^[\s"'“‘«([]*([\p{L}\p{N}][\p{L}\p{M}\p{N}]*)/u;
const ACRONYM = /^(?:\p{L}\.)+\p{L}$/u;
const INITIAL = /^\p{Lu}$/u;
const SHORT_NUMBER = /^\d{1,2}$/u;
const SPOKEN_END = /[!?…]["”’»]\s*$/u;
const LOWER_NEXT = /^\p{Ll}/u;

/**
 * Whether the break that `Intl.Segmenter` put at `at` (between a point and the next word) is none: after "Dr.", "e.g.",
 * "No. 5", "J. K. Rowling", "U.S. Senate", "3. Oktober", '"Stop!" she cried'. UAX #29 leaves these to tailoring.
 */
export function isFalseBreak(text: string, at: number, lang: string): boolean {
  const before = text.slice(Math.max(0, at - LOOK_CHARS), at);
  if (SPOKEN_END.test(before) && LOWER_NEXT.test(text.slice(at, at + 2))) return true;
  const last = LAST_POINTED.exec(before)?.[1];
  if (last === undefined) return false;
  const next = NEXT_WORD.exec(text.slice(at, at + LOOK_CHARS))?.[1];
  if (next === undefined) return false;
  const word = last.toLowerCase();
  const startsWithDigit = /^\d/u.test(next);
  if (NUMBER_ABBREVIATIONS.has(word)) return startsWithDigit || FOLLOWED_ABBREVIATIONS.has(word);
  if (FOLLOWED_ABBREVIATIONS.has(word)) return true;
  const isOpener = SENTENCE_OPENERS.has(next.toLowerCase());
  if (INITIAL.test(last)) return last !== 'I' && !isOpener;
  if (ACRONYM.test(last) || ENDING_ABBREVIATIONS.has(word)) return !isOpener && !startsWithDigit;
  return SHORT_NUMBER.test(last) && POINT_ORDINAL_LANGS.has(lang) && !isOpener;
}
