/** F1 of unigrams, bigrams and the longest common subsequence, 0 to 1. */
export interface Rouge {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
}

/** Lower-cased runs of letters and digits: the words that the evaluation data's own figures count. */
export const rougeWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * ROUGE-1/2/L of a summary against the best of several references, each measure by itself: lower-cased words, no stemming,
 * no stop list, L over the whole text rather than by sentence (Lin 2004; options as in the evaluation data's README).
 */
export function rouge(summary: string, references: readonly string[]): Rouge {
  const words = rougeWords(summary);
  const all = references.map((reference) => rougeOf(words, rougeWords(reference)));
  const best = (measure: keyof Rouge): number => Math.max(0, ...all.map((one) => one[measure]));
  return { rouge1: best('rouge1'), rouge2: best('rouge2'), rougeL: best('rougeL') };
}

function rougeOf(words: readonly string[], reference: readonly string[]): Rouge {
  return {
    rouge1: f1(overlap(words, reference), words.length, reference.length),
    rouge2: f1(overlap(pairs(words), pairs(reference)), words.length - 1, reference.length - 1),
    rougeL: f1(longestCommon(words, reference), words.length, reference.length),
  };
}

function f1(hits: number, produced: number, wanted: number): number {
  return hits <= 0 ? 0 : (2 * hits) / (produced + wanted);
}

const pairs = (words: readonly string[]): string[] => words.slice(1).map((word, i) => `${words[i]} ${word}`);

function overlap(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of b) left.set(item, (left.get(item) ?? 0) + 1);
  let hits = 0;
  for (const item of a) {
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    left.set(item, count - 1);
    hits += 1;
  }
  return hits;
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1);
  let previous = new Uint32Array(b.length + 1);
  for (const word of a) {
    [row, previous] = [previous, row];
    for (let j = 0; j < b.length; j += 1) {
      row[j + 1] = word === b[j] ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, row[j] ?? 0);
    }
  }
  return row[b.length] ?? 0;
}
