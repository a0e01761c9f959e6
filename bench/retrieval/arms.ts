import type { Capture } from '../../lib/core/capture.ts';
import type { Encoder } from '../../lib/reading/engine-port.ts';
import { createPace } from '../../lib/reading/pace.ts';
import { sentencesOf } from '../../lib/reading/sentences-of.ts';
import { reciprocalRanks } from '../../lib/retrieval/fuse.ts';
import { leadSentence } from '../../lib/retrieval/lead-sentence.ts';
import { openIndex } from '../../lib/retrieval/open-index.ts';
import { searchTerms } from '../../lib/retrieval/search-terms.ts';
import { spreadHits } from '../../lib/retrieval/spread-hits.ts';
import { addTerms, TermIndex } from '../../lib/retrieval/term-index.ts';

/** Block numbers, best first, for a question. */
export type Ranker = (question: string) => Promise<number[]>;
export const ARMS = ['bm25', 'dense', 'fusion'] as const;

const signal = new AbortController().signal;
export const benchPace = createPace(signal, () => 0);

const orderOf = (scores: Float64Array): number[] =>
  [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);

/** The shipped search. A passage over several blocks stands for the block of its best sentence. */
export async function shippedRanker(capture: Capture, lang: string, encoder: Encoder): Promise<Ranker> {
  const sentences = await sentencesOf(capture, lang, benchPace);
  const index = await openIndex(sentences, capture, { lang, encoder, signal, pace: benchPace });
  await index.embed({ signal });
  return async (question) => {
    const hits = spreadHits(await index.search(question, signal, 60), index);
    return [...new Set(hits.map((hit) => leadSentence(hit, question, index).blockIndex))];
  };
}

/** The plain ways over single blocks: terms alone, meaning alone, and both by reciprocal rank. */
export async function plainRankers(capture: Capture, encoder: Encoder): Promise<Record<(typeof ARMS)[number], Ranker>> {
  const terms = new TermIndex();
  const rows = [...capture.blocks.entries()].filter(([, block]) => block.kind !== 'heading').map(([at]) => at);
  for (const at of rows) {
    const weighted = new Map<string, number>();
    addTerms(weighted, searchTerms(capture.blocks[at]?.text ?? '', 'en'), 1);
    terms.add(weighted);
  }
  const vectors = await encoder.embed(
    rows.map((at) => capture.blocks[at]?.text ?? ''),
    signal,
  );
  const bm25 = async (question: string): Promise<Float64Array> => {
    const weighted = new Map<string, number>();
    addTerms(weighted, searchTerms(question, 'en'), 1);
    return terms.scores(weighted);
  };
  const dense = async (question: string): Promise<Float64Array> => {
    const asked = await encoder.embed([question], signal);
    return Float64Array.from(rows, (_, i) => asked.reduce((sum, v, d) => sum + v * (vectors[i * 384 + d] ?? 0), 0));
  };
  const toBlocks = (order: readonly number[]): number[] => order.map((i) => rows[i] as number);
  return {
    bm25: async (question) => toBlocks(orderOf(await bm25(question))),
    dense: async (question) => toBlocks(orderOf(await dense(question))),
    fusion: async (question) => {
      const [a, b] = [reciprocalRanks(await bm25(question)), reciprocalRanks(await dense(question))];
      return toBlocks(orderOf(a.map((value, i) => value + (b[i] as number))));
    },
  };
}
