import { ENDING_ABBREVIATIONS, FOLLOWED_ABBREVIATIONS, NUMBER_ABBREVIATIONS } from './abbreviations.ts';

/** An end mark with white space, closing quotes and more behind it. */
const LOWER_CANDIDATE = /([\p{L}\p{M}\p{N}.]*)([.!?…]+)(["'”’»)\]]*)\s+(?=["'“‘«(]*[\p{L}\p{N}])/gu;
/** Tokenised text sets the mark apart: "it was late . the next day". */
const APART = /\s[.!?]\s+(?=\S)/gu;
const CAPITALISED = /(?:^|\s)["'“‘«(]*\p{Lu}/gu;
const STANDALONE_QUOTE = /^(["'”’»]|'')(?=\s|$)/u;
/** Below this share of capitalised words a text does not mark its sentence starts. */
const LOWER_CASED_SHARE = 0.03;

/** Whether a text is written without capitals, as chat is and tokenised corpora are. */
function isLowerCased(text: string): boolean {
  const sample = text.slice(0, 8_000);
  const words = sample.split(' ').length;
  return (sample.match(CAPITALISED)?.length ?? 0) <= words * LOWER_CASED_SHARE;
}

/**
 * Offsets of the breaks `Intl.Segmenter` misses: UAX #29 (SB8) never breaks before a lower-cased word, so text without
 * capitals is one long sentence to it, as is tokenised text, where the mark stands apart.
 */
export function missedBreaks(text: string): number[] {
  const breaks: number[] = [];
  for (const match of text.matchAll(APART))
    breaks.push(behindQuote(text, match.index + match[0].length, breaks.at(-1) ?? 0));
  if (!isLowerCased(text)) return breaks;
  for (const match of text.matchAll(LOWER_CANDIDATE)) {
    const word = `${match[1]}${match[2]}`.replace(/[.!?…]+$/u, '').toLowerCase();
    const isPoint = match[2] === '.';
    if (isPoint && (word.length < 2 || isAbbreviation(word))) continue;
    breaks.push(match.index + match[0].length);
  }
  return breaks;
}

function isAbbreviation(word: string): boolean {
  return (
    word.includes('.') ||
    FOLLOWED_ABBREVIATIONS.has(word) ||
    NUMBER_ABBREVIATIONS.has(word) ||
    ENDING_ABBREVIATIONS.has(word)
  );
}

/** A quote mark standing alone behind the end mark closes the sentence's quotation if one is open, else opens the next. */
function behindQuote(text: string, at: number, sentenceStart: number): number {
  const quote = STANDALONE_QUOTE.exec(text.slice(at, at + 3))?.[1];
  if (quote === undefined) return at;
  const seen = text
    .slice(sentenceStart, at)
    .split(' ')
    .filter((token) => token === quote).length;
  return seen % 2 === 1 ? at + quote.length : at;
}
