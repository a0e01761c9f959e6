import type { Sentence } from './sentence.ts';

/** What a sentence's form says of its weight for a summary, each 0 to 1 (`long` up to 2). Measured, not judged: the weights are learnt. */
export interface SentenceMarks {
  /** Words beyond thirty. */
  readonly long: number;
  /** Share of names among its words. */
  readonly names: number;
  /** Turns against something: half of an argument. */
  readonly contrast: number;
  /** Somebody's own words rather than what happened. */
  readonly quote: number;
}

const LONG_WORDS = 30;
const CONTRAST = /\b(?:but|however|although|despite|while)\b/iu;
const QUOTE = /["“”]/u;
const NAME = /^[^\p{L}]*\p{Lu}/u;

/** Marks of a sentence. Contrast is known in English only. */
export function sentenceMarks({ text, words }: Pick<Sentence, 'text' | 'words'>): SentenceMarks {
  const tokens = text.split(' ');
  const names = tokens.slice(1).filter((token) => NAME.test(token)).length;
  return {
    long: Math.min(2, Math.max(0, (words.length - LONG_WORDS) / 15)),
    names: Math.min(1, (names / tokens.length) * 3),
    contrast: Number(CONTRAST.test(text)),
    quote: Number(QUOTE.test(text)),
  };
}
