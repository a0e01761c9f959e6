const SCALE = 127;

/** Unit vectors at 8 bits a dimension, searched one after the other: 100,000 take about 2 ms, so nothing cleverer is needed. */
export class VectorStore {
  readonly #dims: number;
  readonly #rows: Int8Array;
  readonly #has: Uint8Array;

  constructor(size: number, dims: number) {
    this.#dims = dims;
    this.#rows = new Int8Array(size * dims);
    this.#has = new Uint8Array(size);
  }

  set(row: number, vector: Float32Array): void {
    const at = row * this.#dims;
    for (let d = 0; d < this.#dims; d += 1) this.#rows[at + d] = Math.round((vector[d] as number) * SCALE);
    this.#has[row] = 1;
  }

  has(row: number): boolean {
    return this.#has[row] === 1;
  }

  /** Cosine of each row with a unit vector; NaN for rows that were not set. */
  cosines(query: Float32Array): Float64Array {
    const scores = new Float64Array(this.#has.length);
    for (let row = 0; row < scores.length; row += 1) {
      if (!this.has(row)) {
        scores[row] = Number.NaN;
        continue;
      }
      let sum = 0;
      const at = row * this.#dims;
      for (let d = 0; d < this.#dims; d += 1) sum += (this.#rows[at + d] as number) * (query[d] as number);
      scores[row] = sum / SCALE;
    }
    return scores;
  }

  /** Cosine of two rows. */
  likeness(a: number, b: number): number {
    let sum = 0;
    const [from, to] = [a * this.#dims, b * this.#dims];
    for (let d = 0; d < this.#dims; d += 1) sum += (this.#rows[from + d] as number) * (this.#rows[to + d] as number);
    return sum / (SCALE * SCALE);
  }
}
