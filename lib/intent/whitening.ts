/** Share of the plain sphere in the spread that is taken out: with five examples a label the measured one is mostly noise. */
const SHRINKAGE = 0.7;

/**
 * Takes out how examples of one label differ among themselves, so that what is left tells labels apart (linear discriminant analysis
 * with a shrunken covariance: Friedman 1989). Vectors come out with length 1.
 */
export class Whitening {
  readonly #mean: Float64Array;
  /** Lower Cholesky factor of the spread within labels, row-major. */
  readonly #factor: Float64Array;

  constructor(vectors: readonly Float32Array[], labelMeans: readonly Float32Array[], labels: number) {
    const dims = vectors[0]?.length ?? 0;
    this.#mean = new Float64Array(dims);
    for (const vector of vectors)
      for (let d = 0; d < dims; d += 1)
        this.#mean[d] = (this.#mean[d] as number) + (vector[d] as number) / vectors.length;
    const spread = new Float64Array(dims * dims);
    for (const [i, vector] of vectors.entries()) {
      const residual = vector.map((value, d) => value - (labelMeans[i]?.[d] ?? 0));
      for (let a = 0; a < dims; a += 1)
        for (let b = 0; b <= a; b += 1)
          spread[a * dims + b] = (spread[a * dims + b] as number) + (residual[a] as number) * (residual[b] as number);
    }
    this.#factor = cholesky(shrunken(spread, dims, Math.max(1, vectors.length - labels)), dims);
  }

  apply(vector: Float32Array): Float32Array {
    const dims = vector.length;
    const out = new Float32Array(dims);
    for (let a = 0; a < dims; a += 1) {
      let sum = (vector[a] as number) - (this.#mean[a] as number);
      for (let b = 0; b < a; b += 1) sum -= (this.#factor[a * dims + b] as number) * (out[b] as number);
      out[a] = sum / (this.#factor[a * dims + a] as number);
    }
    const length = Math.hypot(...out) || 1;
    return out.map((value) => value / length);
  }
}

/** The lower half of a scatter matrix as a covariance, drawn to a multiple of the identity. */
function shrunken(scatter: Float64Array, dims: number, freedom: number): Float64Array {
  let trace = 0;
  for (let d = 0; d < dims; d += 1) trace += (scatter[d * dims + d] as number) / freedom;
  const plain = (SHRINKAGE * trace) / dims + 1e-6;
  const out = scatter.map((value) => ((1 - SHRINKAGE) * value) / freedom);
  for (let d = 0; d < dims; d += 1) out[d * dims + d] = (out[d * dims + d] as number) + plain;
  return out;
}

function cholesky(matrix: Float64Array, dims: number): Float64Array {
  const factor = new Float64Array(dims * dims);
  for (let a = 0; a < dims; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      let sum = matrix[a * dims + b] as number;
      for (let k = 0; k < b; k += 1) sum -= (factor[a * dims + k] as number) * (factor[b * dims + k] as number);
      factor[a * dims + b] = a === b ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (factor[b * dims + b] as number);
    }
  }
  return factor;
}
