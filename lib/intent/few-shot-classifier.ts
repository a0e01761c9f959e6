import type { Encoder } from '../reading/engine-port.ts';
import { fitSoftmax } from './fit-softmax.ts';
import { sharedWords, WordSpace, type WordVector } from './word-space.ts';

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
  /** The nearest label's score, as the threshold is compared with. */
  readonly confidence: number;
}

/** Chosen on the examples by cross-validation (docs/decisions/0012-answers.md). */
const NAME_WEIGHT = 0.6;
const WORDS_WEIGHT = 0.35;

interface Known extends LabelledText {
  readonly vector: Float32Array;
}

/**
 * Few-shot classifier: softmax regression over the encoder's vectors, from their mean, and the words a text has in common with the
 * examples. A label's own name is one more example. A text that is like no example has a low score for every label, which
 * is what tells that it is out of scope.
 */
export class FewShotClassifier {
  readonly #labels: readonly string[];
  readonly #mean: Float32Array;
  /** By label, row-major: weights of the vector's dimensions. */
  readonly #dense: Float32Array;
  /** By feature: its weight for each label. */
  readonly #words: ReadonlyMap<string, Float32Array>;
  readonly #space: WordSpace;

  private constructor(labels: readonly string[], known: readonly Known[], mean: Float32Array, space: WordSpace) {
    this.#labels = labels;
    this.#mean = mean;
    this.#space = space;
    const words = known.map((one) => space.vector(one.text));
    const vectors = known.map((one) => minus(one.vector, mean));
    const numbers = known.map((one) => labels.indexOf(one.label));
    const parts = fitSoftmax({
      likeness: likenessOf(vectors, words),
      labels: numbers,
      weights: known.map((_, i) => (i < known.length - labels.length ? 1 : NAME_WEIGHT)),
      labelCount: labels.length,
    });
    this.#dense = denseWeights(vectors, parts, labels.length);
    this.#words = wordWeights(words, parts, labels.length);
  }

  /** Rejects with the encoder's error or an AbortError. Labels are read as words: "exchange_rate" is "exchange rate". */
  static async of(
    examples: readonly LabelledText[],
    encoder: Encoder,
    signal: AbortSignal,
  ): Promise<FewShotClassifier> {
    const labels = [...new Set(examples.map((one) => one.label))];
    const vectors = await encoder.embed([...examples.map((one) => one.text), ...labels.map(nameOf)], signal);
    const row = (at: number): Float32Array => vectors.subarray(at * encoder.dims, (at + 1) * encoder.dims);
    return FewShotClassifier.fromVectors(
      examples.map((one, i) => ({ ...one, vector: row(i) })),
      new Map(labels.map((label, i) => [label, row(examples.length + i)])),
    );
  }

  /** The same of vectors that are there already; `names` has one for each label. */
  static fromVectors(examples: readonly Known[], names: ReadonlyMap<string, Float32Array>): FewShotClassifier {
    const labels = [...new Set(examples.map((one) => one.label))];
    const mean = meanOf(examples.map((one) => one.vector));
    const named = labels.map((label) => ({ label, text: nameOf(label), vector: names.get(label) ?? mean }));
    return new FewShotClassifier(labels, [...examples, ...named], mean, new WordSpace(examples.map((one) => one.text)));
  }

  /** `vector`: the text's own. Texts whose confidence is not above `threshold` are out of scope. */
  classify(text: string, vector: Float32Array, threshold: number): Classified {
    const scores = this.#scores(text, vector);
    let best = 0;
    for (const [k, score] of scores.entries()) if (score > (scores[best] as number)) best = k;
    const confidence = scores[best] ?? 0;
    const nearest = this.#labels[best] ?? '';
    return { label: confidence > threshold ? nearest : null, nearest, confidence };
  }

  #scores(text: string, vector: Float32Array): Float32Array {
    const from = minus(vector, this.#mean);
    const dims = from.length;
    const scores = new Float32Array(this.#labels.length);
    for (const k of scores.keys()) scores[k] = dot(this.#dense.subarray(k * dims, (k + 1) * dims), from);
    for (const [one, value] of this.#space.vector(text))
      for (const [k, weight] of (this.#words.get(one) ?? []).entries())
        scores[k] = (scores[k] as number) + weight * value;
    return scores;
  }
}

const nameOf = (label: string): string => label.replaceAll(/[_-]/gu, ' ');

function likenessOf(vectors: readonly Float32Array[], words: readonly WordVector[]): Float32Array {
  const size = vectors.length;
  const out = new Float32Array(size * size);
  for (const [i, a] of vectors.entries())
    for (const [j, b] of vectors.entries()) {
      if (j > i) break;
      const both = dot(a, b) + WORDS_WEIGHT * sharedWords(words[i] as WordVector, words[j] as WordVector);
      out[i * size + j] = both;
      out[j * size + i] = both;
    }
  return out;
}

function denseWeights(vectors: readonly Float32Array[], parts: Float32Array, labels: number): Float32Array {
  const dims = vectors[0]?.length ?? 0;
  const out = new Float32Array(labels * dims);
  for (const [i, vector] of vectors.entries())
    for (let k = 0; k < labels; k += 1) {
      const part = parts[i * labels + k] as number;
      for (let d = 0; d < dims; d += 1)
        out[k * dims + d] = (out[k * dims + d] as number) + part * (vector[d] as number);
    }
  return out;
}

function wordWeights(words: readonly WordVector[], parts: Float32Array, labels: number): Map<string, Float32Array> {
  const out = new Map<string, Float32Array>();
  for (const [i, vector] of words.entries())
    for (const [one, value] of vector) {
      const row = out.get(one) ?? new Float32Array(labels);
      out.set(one, row);
      for (const k of row.keys())
        row[k] = (row[k] as number) + WORDS_WEIGHT * value * (parts[i * labels + k] as number);
    }
  return out;
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (const [d, value] of vector.entries()) mean[d] = (mean[d] as number) + value / vectors.length;
  return mean;
}

const minus = (a: Float32Array, b: Float32Array): Float32Array => a.map((value, d) => value - (b[d] as number));

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d += 1) sum += (a[d] as number) * (b[d] as number);
  return sum;
}
