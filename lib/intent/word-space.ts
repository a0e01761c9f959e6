import { wordsOf } from '../core/text/words-of.ts';

/** Features of a text with their weights, of length 1. */
export type WordVector = ReadonlyMap<string, number>;

/** Texts as vectors of the words they have in common with known ones: rare words weigh more, and words nobody used only make the rest weigh less. */
export class WordSpace {
  readonly #rarity: ReadonlyMap<string, number>;
  readonly #unheard: number;

  constructor(texts: readonly string[]) {
    const counts = new Map<string, number>();
    for (const text of texts) for (const one of featuresOf(text)) counts.set(one, (counts.get(one) ?? 0) + 1);
    const rarity = (count: number): number => Math.log((texts.length + 1) / (count + 0.5));
    this.#rarity = new Map([...counts].map(([one, count]) => [one, rarity(count)]));
    this.#unheard = rarity(0);
  }

  vector(text: string): WordVector {
    const features = [...featuresOf(text)];
    const weights = features.map((one) => this.#rarity.get(one) ?? this.#unheard);
    const length = Math.hypot(...weights) || 1;
    return new Map(
      features.flatMap((one, i) => (this.#rarity.has(one) ? [[one, (weights[i] as number) / length] as const] : [])),
    );
  }
}

/** What two texts share, 0 to 1. */
export function sharedWords(a: WordVector, b: WordVector): number {
  let sum = 0;
  for (const [one, value] of a) sum += value * (b.get(one) ?? 0);
  return sum;
}

/** Words, pairs of words and the beginnings of long ones. */
function featuresOf(text: string): Set<string> {
  const words = wordsOf(text);
  const features = new Set(words);
  for (const [i, word] of words.entries()) {
    if (i > 0) features.add(`${words[i - 1]} ${word}`);
    if (word.length > 4) features.add(`${word.slice(0, 5)}…`);
  }
  return features;
}
