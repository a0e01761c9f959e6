import { splitSentences } from '../core/text/sentences.ts';
import type { Encoder } from '../reading/engine-port.ts';
import { CLAIM_FEATURES, claimFeatures, compared, type ClaimFeatures } from './claim-features.ts';
import weights from './claim-weights.json';

/** What was found of a text's claims. */
export interface ClaimSupport {
  /** Chance that the text says all that is claimed, 0 to 1: the weakest claim decides. */
  readonly chance: number;
  readonly isSupported: boolean;
}

/** Sentences of the text that are compared by meaning: those that share most words. */
const MOST_COMPARED = 24;
const WEIGHTS: Readonly<Record<string, number>> = weights.weights;

const sentencesIn = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => splitSentences(line, 'en').map(({ start, end }) => line.slice(start, end)))
    .filter((sentence) => /\p{L}/u.test(sentence));

/** Features of each sentence of `claims` against `source`; exported for the fit. `encoder`: null compares by words alone. */
export async function claimRows(
  claims: string,
  source: string,
  encoder: Encoder | null,
  signal: AbortSignal,
): Promise<ClaimFeatures[]> {
  const sentences = sentencesIn(source).map(compared);
  const asked = sentencesIn(claims);
  const wanted = new Set(asked.flatMap((one) => [...compared(one).set]));
  const worth = sentences.map((one) => one.stems.filter((stem) => wanted.has(stem)).length);
  const kept = [...sentences.keys()]
    .sort((a, b) => (worth[b] as number) - (worth[a] as number))
    .slice(0, MOST_COMPARED)
    .sort((a, b) => a - b);
  const texts = [...asked, ...kept.map((i) => (sentences[i]?.text ?? '').slice(0, 400))];
  const vectors = encoder === null ? null : await encoder.embed(texts, signal);
  const dims = encoder?.dims ?? 0;
  const cosine = (a: number, b: number): number => {
    let sum = 0;
    for (let d = 0; d < dims; d += 1) sum += (vectors?.[a * dims + d] ?? 0) * (vectors?.[b * dims + d] ?? 0);
    return sum;
  };
  return asked.map((text, at) => {
    if (vectors === null) return claimFeatures(text, sentences, null);
    const likenesses = sentences.map(() => 0);
    for (const [i, row] of kept.entries()) likenesses[row] = cosine(at, asked.length + i);
    return claimFeatures(text, sentences, likenesses);
  });
}

const chanceOf = (row: ClaimFeatures): number =>
  1 / (1 + Math.exp(-CLAIM_FEATURES.reduce((sum, name) => sum + (WEIGHTS[name] ?? 0) * row[name], 0)));

/** Whether `source` supports every sentence of `claims`. English; weights learnt on edits made by `scripts/claim-model`. */
export async function claimSupport(
  claims: string,
  source: string,
  encoder: Encoder | null,
  signal: AbortSignal,
): Promise<ClaimSupport> {
  const chances = (await claimRows(claims, source, encoder, signal)).map(chanceOf);
  const chance = chances.length === 0 ? 0 : Math.min(...chances);
  return { chance, isSupported: chance >= weights.threshold };
}
