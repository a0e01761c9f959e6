import type { Pace } from './pace.ts';
import type { RawBlock } from './raw-block.ts';

/** Answers, for a text, which share of its longer words stand on the page for everybody to see; 0 for a text without any. */
export type ShareSeen = (text: string, kind?: 'heading') => number;

/** A page tells what it is about early; the end of a long one would only cost time. */
const MAX_CHARS = 200_000;
const BLOCKS_PER_CHECK = 16;

export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Looks for the words of a few short texts on a walked page. The page's own words are not listed: there are thousands of times as many.
 */
export async function seenWords(texts: readonly string[], blocks: readonly RawBlock[], pace: Pace): Promise<ShareSeen> {
  const missing = new Set(texts.flatMap(askedWords));
  const missingHeadings = new Set(missing);
  let room = MAX_CHARS;
  for (let index = 0; index < blocks.length && room > 0 && missing.size > 0; index++) {
    const { kind, raw } = blocks[index] as RawBlock;
    const text = raw.slice(0, Math.min(room, 20_000)).toLowerCase();
    for (const word of missing) if (text.includes(word)) missing.delete(word);
    if (kind === 'heading') for (const word of missingHeadings) if (text.includes(word)) missingHeadings.delete(word);
    room -= raw.length;
    if (index % BLOCKS_PER_CHECK === 0 && pace.isDue()) await pace.rest();
  }
  return (text, kind) => {
    const words = askedWords(text);
    const left = kind === 'heading' ? missingHeadings : missing;
    return words.length === 0 ? 0 : words.filter((word) => !left.has(word)).length / words.length;
  };
}

/** The longer ones, where there are some. */
function askedWords(text: string): string[] {
  const own = wordsIn(text);
  const long = own.filter((word) => word.length > 3);
  return long.length > 1 ? long : own;
}
