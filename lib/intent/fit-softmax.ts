/** Steps until it ends, converged or not: with five examples a label, ending early does no worse than going on. */
const STEPS = 40;
/** Pull towards no opinion. */
const RIDGE = 0.03;
const POWER_STEPS = 15;

export interface SoftmaxProblem {
  /** Likeness of each example to each, row-major: inner products in whatever space they live. */
  readonly likeness: Float32Array;
  /** By example: its label's number, and how much it counts. */
  readonly labels: readonly number[];
  readonly weights: readonly number[];
  readonly labelCount: number;
}

/**
 * Softmax regression in its dual form: what each example (row) adds to each label's score (column) of a text that is like it. All examples at
 * each step, with Nesterov's momentum; the step's length is the safe one of the loss's curvature (Böhning 1992).
 */
export function fitSoftmax({ likeness, labels, weights, labelCount }: SoftmaxProblem): Float32Array {
  const size = labels.length * labelCount;
  const rate = 1 / (0.5 * largestStretch(likeness, weights) + RIDGE);
  let now = new Float32Array(size);
  let ahead = new Float32Array(size);
  let pace = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const scores = times(likeness, ahead, labels.length, labelCount);
    const nextPace = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    const momentum = (pace - 1) / nextPace;
    const next = new Float32Array(size);
    for (const [i, label] of labels.entries()) {
      const row = scores.subarray(i * labelCount, (i + 1) * labelCount);
      softmax(row);
      for (let k = 0; k < labelCount; k += 1) {
        const at = i * labelCount + k;
        const missed = (k === label ? 1 : 0) - (row[k] as number);
        const from = ahead[at] as number;
        next[at] = from + rate * ((weights[i] ?? 1) * missed - RIDGE * from);
      }
    }
    ahead = next.map((value, at) => value + momentum * (value - (now[at] as number)));
    now = next;
    pace = nextPace;
  }
  return now;
}

/** `matrix` (size × size) times `values` (size × columns). */
function times(matrix: Float32Array, values: Float32Array, size: number, columns: number): Float32Array {
  const out = new Float32Array(size * columns);
  for (let i = 0; i < size; i += 1) {
    const row = out.subarray(i * columns, (i + 1) * columns);
    for (let j = 0; j < size; j += 1) {
      const by = matrix[i * size + j] as number;
      const from = j * columns;
      for (let k = 0; k < columns; k += 1) row[k] = (row[k] as number) + by * (values[from + k] as number);
    }
  }
  return out;
}

/** Largest eigenvalue of the weighed likenesses, by the power method. */
function largestStretch(likeness: Float32Array, weights: readonly number[]): number {
  let vector = new Float32Array(weights.length).fill(1);
  let length = 1;
  for (let step = 0; step < POWER_STEPS; step += 1) {
    const weighed = vector.map((value, i) => value * (weights[i] ?? 1));
    vector = new Float32Array(times(likeness, weighed, weights.length, 1));
    length = Math.hypot(...vector) || 1;
    vector = vector.map((value) => value / length);
  }
  return length;
}

function softmax(row: Float32Array): void {
  const top = row.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (const [k, value] of row.entries()) sum += row[k] = Math.exp(value - top);
  for (const [k, value] of row.entries()) row[k] = value / sum;
}
