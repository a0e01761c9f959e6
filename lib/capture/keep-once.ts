import type { PageView } from './page-facts.ts';

/** Shorter blocks are said twice with reason: prices, names, dates. */
const LEAST_WORDS = 15;

/**
 * Lets go of a block whose words stand on the page already, in one that is kept: pages show the same post as an answer and under what it answers, the
 * same card in a carousel and in a list, the same text for narrow and for wide windows. People read it once. Rows of tables stay, each has its place.
 */
export function keepOnce({ blocks, texts, signs }: PageView, isKept: readonly boolean[]): boolean[] {
  const seen = new Set<string>();
  return isKept.map((isOwnKept, index) => {
    if (!isOwnKept || (signs[index]?.words ?? 0) < LEAST_WORDS || blocks[index]?.kind === 'table-row') return isOwnKept;
    const text = texts[index] ?? '';
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
