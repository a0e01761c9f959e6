/** Robertson and Zaragoza (2009): how fast a repeated term saturates, and how much length counts. */
const K1 = 1.2;
const B = 0.75;

/** Terms with their weight in one document: 1 for each time they stand there, less for its surroundings. */
export type WeightedTerms = ReadonlyMap<string, number>;

interface Posting {
  readonly docs: number[];
  readonly weights: number[];
  /** Documents that say the term themselves, not only their surroundings. */
  own: number;
}

/** BM25 over documents added one by one. */
export class TermIndex {
  readonly #postings = new Map<string, Posting>();
  readonly #lengths: number[] = [];
  #totalLength = 0;

  get size(): number {
    return this.#lengths.length;
  }

  /** Documents are numbered in the order they are added, from 0. */
  add(terms: WeightedTerms): void {
    const doc = this.#lengths.length;
    let length = 0;
    for (const [term, weight] of terms) {
      const posting = this.#postings.get(term) ?? { docs: [], weights: [], own: 0 };
      this.#postings.set(term, posting);
      posting.docs.push(doc);
      posting.weights.push(weight);
      posting.own += Number(weight >= 1);
      length += weight;
    }
    this.#lengths.push(length);
    this.#totalLength += length;
  }

  /** Rarity of a term among the documents, positive; 0 where no document has it. */
  idf(term: string): number {
    const posting = this.#postings.get(term);
    const frequency = Math.max(posting?.own ?? 0, 1);
    return posting === undefined ? 0 : Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5));
  }

  /** The score of each document for a query's weighted terms. */
  scores(query: WeightedTerms): Float64Array {
    const scores = new Float64Array(this.size);
    const meanLength = this.#totalLength / Math.max(1, this.size);
    for (const [term, asked] of query) {
      const posting = this.#postings.get(term);
      if (posting === undefined) continue;
      const idf = this.idf(term);
      for (const [at, doc] of posting.docs.entries()) {
        const weight = posting.weights[at] as number;
        const length = (this.#lengths[doc] as number) / (meanLength || 1);
        scores[doc] =
          (scores[doc] as number) + (asked * idf * weight * (K1 + 1)) / (weight + K1 * (1 - B + B * length));
      }
    }
    return scores;
  }
}

/** Adds each term with `weight`. */
export function addTerms(terms: Map<string, number>, words: Iterable<string>, weight: number): void {
  for (const word of words) terms.set(word, (terms.get(word) ?? 0) + weight);
}
