import type { Encoder } from '../reading/engine-port.ts';
import type { Pace } from '../reading/pace.ts';
import { standardScores } from './fuse.ts';
import type { Passage } from './passages-of.ts';
import { queryTerms } from './search-query.ts';
import { searchTerms } from './search-terms.ts';
import { withSurroundings } from './surroundings.ts';
import { addTerms, TermIndex } from './term-index.ts';
import { VectorStore } from './vector-store.ts';

/** A passage found, with what speaks for it. */
export interface Hit {
  readonly passage: Passage;
  /** Comparable within one search only. */
  readonly score: number;
  readonly bm25: number;
  /** Cosine with the question; NaN where the passage has no vector (yet). */
  readonly cosine: number;
}

export interface SearchTuning {
  /** Weight of headings and of the neighbours' words in a passage's terms. */
  readonly headings: number;
  readonly neighbours: number;
  /** Share of the neighbours' cosine in a passage's. */
  readonly around: number;
  /** Weight of embeddings against terms. */
  readonly dense: number;
}

export const SEARCH_TUNING: SearchTuning = { headings: 0.5, neighbours: 0.1, around: 0.05, dense: 0.55 };

export interface IndexOptions {
  readonly lang: string | null;
  /** Null where it does not know the language: search by terms alone. */
  readonly encoder: Encoder | null;
  readonly signal: AbortSignal;
  readonly pace: Pace;
  readonly tuning?: SearchTuning;
  /** Told how many passages have their vector. */
  readonly onEmbedded?: (done: number, total: number) => void;
}

/** Passages embedded with one call: a question asked meanwhile waits for no more than these. */
const EMBED_SLICE = 32;
/** Characters of headings put before a passage for the encoder. */
const HEADING_CHARS = 80;

/** One page's passages, found by their words (BM25) and by their meaning (embeddings). Terms are there at once, vectors as they come. */
export class PageIndex {
  readonly passages: readonly Passage[];
  readonly lang: string | null;
  readonly #terms = new TermIndex();
  readonly #vectors: VectorStore | null;
  readonly #encoder: Encoder | null;
  readonly #tuning: SearchTuning;

  private constructor(passages: readonly Passage[], options: IndexOptions) {
    this.passages = passages;
    this.lang = options.lang;
    this.#encoder = options.encoder;
    this.#tuning = options.tuning ?? SEARCH_TUNING;
    this.#vectors = options.encoder && new VectorStore(passages.length, options.encoder.dims);
  }

  /** An index that can be searched by terms; `embed` makes it whole. */
  static async open(passages: readonly Passage[], options: IndexOptions): Promise<PageIndex> {
    const index = new PageIndex(passages, options);
    const words: string[][] = [];
    for (const passage of passages) {
      words.push(searchTerms(passage.text, options.lang));
      await options.pace.step();
    }
    for (const [at, passage] of passages.entries()) {
      const terms = new Map<string, number>();
      addTerms(terms, words[at] ?? [], 1);
      for (const heading of passage.headings)
        addTerms(terms, searchTerms(heading, options.lang), index.#tuning.headings);
      for (const near of index.#neighbours(at)) addTerms(terms, words[near] ?? [], index.#tuning.neighbours);
      index.#terms.add(terms);
      await options.pace.step();
    }
    return index;
  }

  /** Embeds what has no vector yet, passages of like length together. Rejects with the encoder's error or an AbortError. */
  async embed({ signal, onEmbedded }: Pick<IndexOptions, 'signal' | 'onEmbedded'>): Promise<void> {
    const [encoder, vectors] = [this.#encoder, this.#vectors];
    if (encoder === null || vectors === null) return;
    const rows = [...this.passages.keys()].filter((row) => !vectors.has(row));
    rows.sort((a, b) => this.#textOf(a).length - this.#textOf(b).length);
    for (let from = 0; from < rows.length; from += EMBED_SLICE) {
      const slice = rows.slice(from, from + EMBED_SLICE);
      const found = await encoder.embed(
        slice.map((row) => this.#textOf(row)),
        signal,
      );
      for (const [i, row] of slice.entries())
        vectors.set(row, found.subarray(i * encoder.dims, (i + 1) * encoder.dims));
      onEmbedded?.(from + slice.length, rows.length);
    }
  }

  /** Rarity of a term on this page, 0 where the page does not have it. */
  idf(term: string): number {
    return this.#terms.idf(term);
  }

  /** Whether every passage has its vector, as far as it ever will. */
  get isWhole(): boolean {
    const vectors = this.#vectors;
    return this.#encoder === null || vectors === null || this.passages.every((_, row) => vectors.has(row));
  }

  /** Passages for a question, best first, by words and by meaning. */
  async search(question: string, signal: AbortSignal, limit = 10): Promise<Hit[]> {
    return this.#best(question, await this.#cosines(question, signal), limit);
  }

  /** Passages for a question by their words alone: no model is asked. */
  searchByTerms(question: string, limit = 10): Hit[] {
    return this.#best(question, null, limit);
  }

  #best(question: string, cosines: Float64Array | null, limit: number): Hit[] {
    const bm25 = this.#terms.scores(queryTerms(question, this.lang));
    const scores = withSurroundings(this.#fused(bm25, cosines), this.passages);
    return [...this.passages.keys()]
      .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
      .slice(0, limit)
      .map((i) => ({
        passage: this.passages[i] as Passage,
        score: scores[i] as number,
        bm25: bm25[i] as number,
        cosine: cosines?.[i] ?? Number.NaN,
      }));
  }

  /** Likeness of two passages by meaning; 0 without vectors. */
  likeness(a: Passage, b: Passage): number {
    return this.#vectors?.likeness(a.index, b.index) ?? 0;
  }

  #fused(bm25: Float64Array, cosines: Float64Array | null): Float64Array {
    const byTerms = standardScores(bm25);
    if (cosines === null) return byTerms;
    const { around, dense } = this.#tuning;
    const smoothed = cosines.map((cosine, i) => {
      const near = this.#neighbours(i).map((j) => cosines[j] as number);
      return near.length === 0 ? cosine : (1 - around) * cosine + (around * sum(near)) / near.length;
    });
    const byMeaning = standardScores(smoothed);
    return byTerms.map((score, i) => (1 - dense) * score + dense * (byMeaning[i] as number));
  }

  async #cosines(question: string, signal: AbortSignal): Promise<Float64Array | null> {
    if (this.#encoder === null || this.#vectors === null) return null;
    return this.#vectors.cosines(await this.#encoder.embed([question], signal));
  }

  #neighbours(at: number): number[] {
    const section = this.passages[at]?.section;
    return [at - 1, at + 1].filter((near) => this.passages[near]?.section === section);
  }

  #textOf(row: number): string {
    const passage = this.passages[row] as Passage;
    const heading = passage.headings.slice(-2).join(', ').slice(0, HEADING_CHARS);
    return heading === '' ? passage.text : `${heading}: ${passage.text}`;
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
