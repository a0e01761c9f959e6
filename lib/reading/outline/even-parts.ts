import type { Sentence } from '../sentence.ts';

/** About a minute and a half of reading. */
const WORDS_A_PART = 350;
const MIN_PARTS = 3;
/** How far from its even place a border may go to fall between paragraphs. */
const SLACK = 1 / 3;

/**
 * Cuts sentences into parts of about the same length, `MIN_PARTS` to `most`, between paragraphs where one begins near the even
 * place and between sentences where none does. Linear.
 */
export function evenParts(sentences: readonly Sentence[], most: number): Sentence[][] {
  const ends: number[] = [];
  let total = 0;
  for (const { words } of sentences) ends.push((total += words.length));
  const count = Math.min(most, sentences.length, Math.max(MIN_PARTS, Math.round(total / WORDS_A_PART)));
  const size = total / count;
  const borders = [0];
  for (let n = 1; n < count; n += 1) {
    const border = borderNear(sentences, ends, n * size, size * SLACK);
    if (border > (borders.at(-1) ?? 0)) borders.push(border);
  }
  return borders.map((from, n) => sentences.slice(from, borders[n + 1] ?? sentences.length));
}

/** The sentence that begins a block nearest to word `at`, within `slack` words; else the one nearest to it. */
function borderNear(sentences: readonly Sentence[], ends: readonly number[], at: number, slack: number): number {
  let best = 0;
  let bestCost = Infinity;
  for (const [i, { start }] of sentences.entries()) {
    const distance = Math.abs((ends[i - 1] ?? 0) - at);
    const cost = start === 0 && distance <= slack ? distance : distance + slack;
    if (cost < bestCost) [best, bestCost] = [i, cost];
  }
  return best;
}
