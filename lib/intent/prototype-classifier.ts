import { wordsOf } from '../core/text/words-of.ts';
import type { Encoder } from '../reading/engine-port.ts';
import { Whitening } from './whitening.ts';

/** A text with its label. */
export interface LabelledText {
  readonly text: string;
  readonly label: string;
}

export interface Classified {
  /** Null where nothing is near enough: out of scope. */
  readonly label: string | null;
  /** The nearest label, near enough or not. */
  readonly nearest: string;
  /** Nearness and lead over the second, as the threshold is compared with. */
  readonly confidence: number;
}

/** Weights of the parts of a score; chosen on the examples by cross-validation (docs/decisions/0012-answers.md). */
const LABEL_WEIGHT = 0.6;
const PLAIN_WEIGHT = 0.5;
const WHITE_WEIGHT = 0.6;
const NEAREST_WEIGHT = 0.4;
const WORDS_WEIGHT = 0.2;
const LEAD_WEIGHT = 0.5;
/** The examples of a label that count, those a text is most like. */
const NEAREST = 2;

/**
 * Few-shot classifier by prototypes: for each label the mean of its examples' vectors and of its own name's (Snell et al. 2017), plain
 * and whitened, its nearest examples, and the words a text shares with these, rare ones weighing more.
 */
export class PrototypeClassifier {
  readonly #labels: readonly LabelKnown[];
  readonly #whitening: Whitening;
  readonly #rarity: ReadonlyMap<string, number>;

  private constructor(labels: readonly LabelKnown[], whitening: Whitening, rarity: ReadonlyMap<string, number>) {
    this.#labels = labels;
    this.#whitening = whitening;
    this.#rarity = rarity;
  }

  /** Rejects with the encoder's error or an AbortError. Labels are read as words: "exchange_rate" is "exchange rate". */
  static async of(
    examples: readonly LabelledText[],
    encoder: Encoder,
    signal: AbortSignal,
  ): Promise<PrototypeClassifier> {
    const labels = [...new Set(examples.map((one) => one.label))];
    const texts = examples.map((one) => one.text);
    const names = labels.map((label) => label.replaceAll(/[_-]/gu, ' '));
    const vectors = await encoder.embed([...texts, ...names], signal);
    const row = (at: number): Float32Array => vectors.subarray(at * encoder.dims, (at + 1) * encoder.dims);
    return PrototypeClassifier.fromVectors(
      examples.map((one, i) => ({ ...one, vector: row(i) })),
      new Map(labels.map((label, i) => [label, row(texts.length + i)])),
    );
  }

  /** The same of vectors that are there already. */
  static fromVectors(
    examples: readonly (LabelledText & { readonly vector: Float32Array })[],
    names: ReadonlyMap<string, Float32Array>,
  ): PrototypeClassifier {
    const labels = [...new Set(examples.map((one) => one.label))];
    const rarity = rarityOf(examples.map((one) => featuresOf(one.text)));
    const means = new Map(labels.map((label) => [label, meanOf(examples.filter((one) => one.label === label))]));
    const meanOfExample = examples.map((one) => means.get(one.label) as Float32Array);
    const vectors = examples.map((one) => one.vector);
    const whitening = new Whitening(vectors, meanOfExample, labels.length);
    const known = labels.map((label): LabelKnown => {
      const own = examples.filter((one) => one.label === label);
      const prototype = withName(means.get(label) as Float32Array, names.get(label) ?? null);
      return {
        label,
        plain: scaled(prototype, 1 / (Math.hypot(...prototype) || 1)),
        white: whitening.apply(scaled(prototype, names.has(label) ? 1 / (1 + LABEL_WEIGHT) : 1)),
        whiteExamples: own.map((one) => whitening.apply(one.vector)),
        words: own.map((one) => wordVector(featuresOf(one.text), rarity)),
      };
    });
    return new PrototypeClassifier(known, whitening, rarity);
  }

  /** `vector`: the text's own. Texts whose confidence is below `threshold` are out of scope. */
  classify(text: string, vector: Float32Array, threshold: number): Classified {
    const asked = wordVector(featuresOf(text), this.#rarity);
    const white = this.#whitening.apply(vector);
    const scores = this.#labels.map(
      (known) =>
        PLAIN_WEIGHT * dot(known.plain, vector) +
        WHITE_WEIGHT * dot(known.white, white) +
        NEAREST_WEIGHT * nearest(known.whiteExamples.map((one) => dot(one, white))) +
        WORDS_WEIGHT * nearest(known.words.map((one) => sharedWords(asked, one))),
    );
    const order = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number));
    const best = scores[order[0] ?? 0] ?? 0;
    const confidence = best + LEAD_WEIGHT * (best - (scores[order[1] ?? 0] ?? 0));
    const label = this.#labels[order[0] ?? 0]?.label ?? '';
    return { label: confidence > threshold ? label : null, nearest: label, confidence };
  }
}

type WordVector = ReadonlyMap<string, number>;

interface LabelKnown {
  readonly label: string;
  readonly plain: Float32Array;
  readonly white: Float32Array;
  readonly whiteExamples: readonly Float32Array[];
  readonly words: readonly WordVector[];
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

function rarityOf(documents: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const features of documents) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
  return new Map([...counts].map(([one, count]) => [one, Math.log((documents.length + 1) / (count + 0.5))]));
}

function wordVector(features: ReadonlySet<string>, rarity: ReadonlyMap<string, number>): WordVector {
  const vector = new Map<string, number>();
  for (const one of features) if (rarity.has(one)) vector.set(one, rarity.get(one) as number);
  const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  return new Map([...vector].map(([one, value]) => [one, value / length]));
}

function sharedWords(asked: WordVector, example: WordVector): number {
  let sum = 0;
  for (const [one, value] of asked) sum += value * (example.get(one) ?? 0);
  return sum;
}

/** Mean likeness of the nearest examples. */
function nearest(likes: readonly number[]): number {
  const best = likes.toSorted((a, b) => b - a).slice(0, NEAREST);
  return best.reduce((sum, like) => sum + like, 0) / Math.max(1, best.length);
}

function meanOf(examples: readonly { readonly vector: Float32Array }[]): Float32Array {
  const mean = new Float32Array(examples[0]?.vector.length ?? 0);
  for (const { vector } of examples)
    for (const [d, value] of vector.entries()) mean[d] = (mean[d] as number) + value / examples.length;
  return mean;
}

const scaled = (vector: Float32Array, by: number): Float32Array => vector.map((value) => value * by);

const withName = (mean: Float32Array, name: Float32Array | null): Float32Array =>
  name === null ? mean : mean.map((value, d) => value + LABEL_WEIGHT * (name[d] as number));

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
