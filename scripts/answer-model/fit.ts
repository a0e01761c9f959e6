const STEPS = 400;
const RATE = 0.05;

type Row = Readonly<Record<string, number>>;
export type Weights = Record<string, number>;

/** Adam over the weights of `names`; `slope` adds the gradient of the loss to `into`. */
function descend(
  names: readonly string[],
  pull: number,
  slope: (weights: Float64Array, into: Float64Array) => void,
): Weights {
  const size = names.length;
  const [weights, mean, square] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = new Float64Array(size);
    slope(weights, gradient);
    for (let f = 0; f < size; f += 1) {
      const g = (gradient[f] as number) + pull * (weights[f] as number);
      mean[f] = 0.9 * (mean[f] as number) + 0.1 * g;
      square[f] = 0.99 * (square[f] as number) + 0.01 * g * g;
      const spread = Math.sqrt((square[f] as number) / (1 - 0.99 ** step)) + 1e-8;
      weights[f] = (weights[f] as number) - (RATE * (mean[f] as number)) / (1 - 0.9 ** step) / spread;
    }
  }
  return Object.fromEntries(names.map((name, f) => [name, Math.round((weights[f] as number) * 1000) / 1000]));
}

const valuesOf = (row: Row, names: readonly string[]): Float64Array =>
  Float64Array.from(names, (name) => row[name] ?? 0);

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function addTo(into: Float64Array, row: Float64Array, by: number): void {
  for (let i = 0; i < row.length; i += 1) into[i] = (into[i] as number) + by * (row[i] as number);
}

export const scoreOf = (row: Row, weights: Weights): number =>
  Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (row[name] ?? 0), 0);

/** Listwise: the right rows of each list together should get all of its softmax (marginal likelihood). */
export function fitLists(
  lists: readonly { readonly rows: readonly Row[]; readonly isRight: readonly boolean[] }[],
  names: readonly string[],
  pull = 0.0005,
): Weights {
  const known = lists.map(({ rows, isRight }) => ({ isRight, rows: rows.map((row) => valuesOf(row, names)) }));
  return descend(names, pull, (weights, into) => {
    for (const { rows, isRight } of known) {
      const powers = rows.map((row) => Math.exp(product(row, weights)));
      const all = powers.reduce((a, b) => a + b, 0);
      const right = powers.reduce((sum, power, i) => sum + (isRight[i] ? power : 0), 0);
      for (const [i, row] of rows.entries()) {
        const power = powers[i] as number;
        addTo(into, row, (power / all - (isRight[i] ? power / right : 0)) / known.length);
      }
    }
  });
}

/** Logistic regression; both classes weigh the same times `weight` of the right ones. */
export function fitChance(
  rows: readonly Row[],
  isRight: readonly boolean[],
  names: readonly string[],
  weight = 1,
  pull = 0.0005,
): Weights {
  const known = rows.map((row) => valuesOf(row, names));
  const right = isRight.filter(Boolean).length;
  return descend(names, pull, (weights, into) => {
    for (const [i, row] of known.entries()) {
      const chance = 1 / (1 + Math.exp(-product(row, weights)));
      const share = isRight[i] ? weight / (2 * right) : 1 / (2 * (known.length - right));
      addTo(into, row, share * (chance - Number(isRight[i])));
    }
  });
}
