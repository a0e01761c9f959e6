import type { Candidate } from './page-profile.ts';
import { normOf, type TermCounts } from './term-weights.ts';

/** Cosine of a growing set's terms to the page's. Adding a sentence costs its own length only. */
export class TermObjective {
  readonly #page: TermCounts;
  readonly #pageNorm: number;
  readonly #counts = new Map<string, number>();
  #product = 0;
  #square = 0;

  constructor(page: TermCounts) {
    this.#page = page;
    this.#pageNorm = normOf(page) || 1;
  }

  /** The cosine if `candidate` were added, 0 to 1. */
  with({ terms }: Candidate): number {
    const { product, square } = this.#grown(terms);
    return square === 0 ? 0 : product / (Math.sqrt(square) * this.#pageNorm);
  }

  add({ terms }: Candidate): void {
    const { product, square } = this.#grown(terms);
    this.#product = product;
    this.#square = square;
    for (const [word, times] of terms) this.#counts.set(word, (this.#counts.get(word) ?? 0) + times);
  }

  #grown(terms: TermCounts): { product: number; square: number } {
    let product = this.#product;
    let square = this.#square;
    for (const [word, times] of terms) {
      const before = this.#counts.get(word) ?? 0;
      product += times * (this.#page.get(word) ?? 0);
      square += (before + times) ** 2 - before ** 2;
    }
    return { product, square };
  }
}
