import { splitSentences } from '../lib/core/text/sentences.ts';

const DAMPING = 0.85;
const ROUNDS = 30;
/** Longer documents are cut for this arm: it compares all pairs. */
const MAX_SENTENCES = 600;

/**
 * The textbook extractor: PageRank over sentences joined by shared words, the best `count` in the order of the text
 * (Mihalcea & Tarau 2004, §4: overlap over the sum of the logs of the lengths).
 */
export function textRank(text: string, count: number): string {
  const sentences = text
    .split('\n')
    .flatMap((line) => splitSentences(line, null).map(({ start, end }) => line.slice(start, end)))
    .slice(0, MAX_SENTENCES);
  const words = sentences.map((sentence) => new Set(sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const weights = words.map((own, i) => words.map((other, j) => (i === j ? 0 : likeness(own, other))));
  const totals = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks = sentences.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const before = ranks;
    ranks = weights.map((row) => {
      const given = row.reduce(
        (sum, weight, j) => sum + (weight === 0 ? 0 : (weight * (before[j] ?? 0)) / (totals[j] ?? 1)),
        0,
      );
      return 1 - DAMPING + DAMPING * given;
    });
  }
  const best = sentences.map((_, index) => index).sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0));
  return best
    .slice(0, count)
    .sort((a, b) => a - b)
    .map((index) => sentences[index])
    .join('\n');
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const scale = Math.log(Math.max(1, a.size)) + Math.log(Math.max(1, b.size));
  return scale > 0 ? shared / scale : 0;
}
