import { countWords } from '../core/text/count-words.ts';
import type { Ranking } from './rank.ts';
import type { Sentence } from './sentence.ts';

/** The gist's own limit. */
export const MAX_LINE_WORDS = 45;
const CLAUSE_END = /[,;:—–、，；]\s?|\s[-–—]\s/gu;

/** A line in the page's words, and the sentence that it is, or is the beginning of. */
export interface ExtractiveLine {
  readonly text: string;
  readonly sentence: Sentence | null;
}

/**
 * The line in place of a generated one: the best-ranked sentence short enough, verbatim; else the best one cut at a clause (or a
 * word), with an ellipsis. Empty only for an empty ranking.
 */
export function extractiveLine(ranking: Ranking): ExtractiveLine {
  const all = ranking.best(8);
  const plain = all.filter((sentence) => !sentence.isInstruction);
  const best = (plain.length > 0 ? plain : all).slice(0, 5);
  const short = best.find((sentence) => countWords(sentence.text) <= MAX_LINE_WORDS);
  const sentence = short ?? best[0] ?? null;
  const text = sentence?.text ?? '';
  return { text: countWords(text) <= MAX_LINE_WORDS ? text : cutLine(text), sentence };
}

function cutLine(text: string): string {
  let end = 0;
  for (const match of text.matchAll(CLAUSE_END)) {
    if (countWords(text.slice(0, match.index)) > MAX_LINE_WORDS) break;
    end = match.index;
  }
  if (countWords(text.slice(0, end)) < 8) end = endOfWords(text, MAX_LINE_WORDS);
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Offset at which the first `max` words end, by bisection: words may have no spaces between them. */
function endOfWords(text: string, max: number): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (countWords(text.slice(0, middle)) <= max) low = middle;
    else high = middle - 1;
  }
  const space = text.lastIndexOf(' ', low);
  return space > low / 2 ? space : low;
}
