import { foldText } from './text/fold.ts';

/** Of a longer selection as many characters are put into a question; who reads it sees that it goes on. */
const MOST_CHARS = 1_500;

/** A selection as it is quoted in a request to explain it: white space single, the inner double quotes that would end it gone, cut between words. Empty where there is none. */
export function quotedSelection(selected: string): string {
  const text = foldText(selected.replaceAll(/["“”„«»]/gu, "'"));
  if (text.length <= MOST_CHARS) return text;
  const cut = text.slice(0, MOST_CHARS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_CHARS / 2)).trimEnd()}…`;
}
