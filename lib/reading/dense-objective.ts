import type { Candidate } from './page-profile.ts';

/** Rows of unit vectors, as an encoder gives them: one for each candidate, and one more for the title where there is one. */
export class DenseObjective {
  readonly #vectors: Float32Array;
  readonly #dims: number;
  readonly #page: Float32Array;
  readonly #set: Float32Array;

  constructor(vectors: Float32Array, dims: number, candidates: readonly Candidate[]) {
    this.#vectors = vectors;
    this.#dims = dims;
    this.#page = new Float32Array(dims);
    this.#set = new Float32Array(dims);
    for (const [row, { opening }] of candidates.entries()) addTo(this.#page, this.row(row), opening);
  }

  row(index: number): Float32Array {
    return this.#vectors.subarray(index * this.#dims, (index + 1) * this.#dims);
  }

  /** Cosine of two rows, negative ones as 0. */
  likeness(a: number, b: number): number {
    return Math.max(0, dot(this.row(a), this.row(b)));
  }

  /** Cosine to the page's centroid of the set with candidate `index` in it. */
  with(index: number): number {
    const row = this.row(index);
    const square = dot(this.#set, this.#set) + 2 * dot(this.#set, row) + dot(row, row);
    const norm = Math.sqrt(square * dot(this.#page, this.#page));
    return norm === 0 ? 0 : (dot(this.#set, this.#page) + dot(row, this.#page)) / norm;
  }

  add(index: number): void {
    addTo(this.#set, this.row(index), 1);
  }

  /** The same vectors with nothing chosen. */
  fresh(candidates: readonly Candidate[]): DenseObjective {
    return new DenseObjective(this.#vectors, this.#dims, candidates);
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d += 1) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}

function addTo(target: Float32Array, source: Float32Array, weight: number): void {
  for (let d = 0; d < target.length; d += 1) target[d] = (target[d] ?? 0) + weight * (source[d] ?? 0);
}
