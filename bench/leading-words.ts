import { rougeWords } from './rouge.ts';

/** The baseline of the same length: as many words from the start of `text` as `like` has, one line. */
export const leadingWords = (text: string, like: string): string =>
  rougeWords(text).slice(0, rougeWords(like).length).join(' ');
