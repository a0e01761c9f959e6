import { captureFromText } from '../../lib/reading/capture-from-text.ts';
import { DenseObjective } from '../../lib/reading/dense-objective.ts';
import type { Encoder } from '../../lib/reading/engine-port.ts';
import { createPace } from '../../lib/reading/pace.ts';
import { profilePage, type Candidate } from '../../lib/reading/page-profile.ts';
import { sentencesOf } from '../../lib/reading/sentences-of.ts';
import { TermObjective } from '../../lib/reading/term-objective.ts';
import { termCosine } from '../../lib/reading/term-weights.ts';
import { stopWordsOf } from '../../lib/core/text/stop-words.ts';
import { rouge } from '../../bench/rouge.ts';
import { contentOf, type DescribedPage } from './described-pages.ts';

export const FEATURES = [
  'dense',
  'terms',
  'position',
  'title',
  'echo',
  'worth',
  'long',
  'names',
  'contrast',
  'quote',
] as const;

/** One page: its sentences' features with and without embeddings, and how well each answers the description. */
export interface Example {
  readonly domain: string;
  readonly dense: readonly Float64Array[];
  readonly terms: readonly Float64Array[];
  readonly target: Float64Array;
  /** ROUGE-1 of each sentence against the description, to judge what was learnt. */
  readonly rouge1: readonly number[];
}

/** As many sentences as the product embeds: the first half of them the page's first, the rest spread over it. */
const SENTENCES = 30;
const CHARS = 160;
/** Softness of "the best answers": a sentence half as good as the best gets next to nothing. */
const TEMPERATURE = 0.05;
const signal = new AbortController().signal;
const pace = createPace(signal, () => 0);

/** Each page twice, as it is and as if it had no title: pasted text has none. */
export async function examplesOf(page: DescribedPage, encoder: Encoder): Promise<Example[]> {
  const found: Example[] = [];
  for (const title of [page.title, '']) {
    const sentences = await sentencesOf(captureFromText(title, page.text), 'en', pace);
    const stops = stopWordsOf('en');
    const profile = await profilePage(sentences, { title, description: null }, { stops, count: 8, pace });
    const candidates = spread(profile.candidates);
    if (candidates.length < 4) continue;
    const texts = candidates.map((one) => one.sentence.text.slice(0, CHARS));
    const about = [title === '' ? page.description : title, page.description].map((text) => text.slice(0, CHARS));
    const vectors = new DenseObjective(await encoder.embed([...texts, ...about], signal), encoder.dims, candidates);
    const terms = new TermObjective(profile.terms);
    const rows = candidates.map((one, i) => {
      const others = candidates.map((_, j) => j).filter((j) => j !== i);
      const echo = Math.max(...others.map((j) => vectors.likeness(i, j)));
      const termEcho = Math.max(...others.map((j) => termCosine(one.terms, candidates[j]?.terms ?? new Map())));
      const nearTitle = title === '' ? 0 : vectors.likeness(i, candidates.length);
      return {
        dense: row(one, [vectors.with(i), terms.with(one), nearTitle, echo]),
        terms: row(one, [0, terms.with(one), one.title, termEcho]),
        answer: answerOf(one, page.description, vectors.likeness(i, candidates.length + 1)),
      };
    });
    found.push({
      domain: page.domain,
      dense: rows.map((one) => one.dense),
      terms: rows.map((one) => one.terms),
      target: softmax(rows.map((one) => one.answer.value / TEMPERATURE)),
      rouge1: rows.map((one) => one.answer.rouge1),
    });
  }
  return found;
}

function spread(all: readonly Candidate[]): Candidate[] {
  const half = SENTENCES / 2;
  const step = Math.max(1, (all.length - half) / half);
  return all.filter((_, i) => i < half || Math.floor((i - half) / step) !== Math.floor((i - half - 1) / step));
}

function row({ opening, worth, marks }: Candidate, [dense, terms, title, echo]: readonly number[]): Float64Array {
  const values = { dense, terms, position: opening, title, echo, worth, ...marks };
  return Float64Array.from(FEATURES, (name) => values[name] ?? 0);
}

/** Words, pairs of words, content words and meaning shared with the description, in equal parts. */
function answerOf({ sentence }: Candidate, description: string, likeness: number): { value: number; rouge1: number } {
  const { rouge1, rouge2 } = rouge(sentence.text, [description]);
  const [own, wanted] = [contentOf(sentence.text), contentOf(description)];
  const hits = [...own].filter((word) => wanted.has(word)).length;
  const content = (2 * hits) / Math.max(1, own.size + wanted.size);
  return { value: (rouge1 + rouge2 + content + likeness) / 4, rouge1 };
}

export function softmax(values: readonly number[]): Float64Array {
  const top = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return Float64Array.from(powers, (power) => power / sum);
}
