import { FEATURES, softmax, type Example } from './examples.ts';

export type Weights = Readonly<Record<(typeof FEATURES)[number], number>>;

/**
 * What the weights are without any data: those picked by hand for the first version. Fitness to stand alone is not learnt, because
 * the training texts are clean and know no junk.
 */
const PRIOR = { position: 1.2, title: 3.6, worth: 2.4, long: 0, names: 0, contrast: 0, quote: 0 };
export const BY_HAND: Readonly<Record<'dense' | 'terms', Weights>> = {
  dense: { ...PRIOR, dense: 6, terms: 4.8, echo: 3.6 },
  terms: { ...PRIOR, dense: 0, terms: 8, echo: 1 },
};
const FIXED = FEATURES.indexOf('worth');
/** Pull towards the prior. Between 0.03 and 1 held-out domains tell no difference. */
export const PULL = 0.3;
/** The weights go halfway back to the prior: web pages taught them, and other texts are read too. */
const SHRINK = 0.5;
const STEPS = 300;
const RATE = 0.03;

/** Listwise softmax regression (ListNet: Cao et al. 2007) by Adam, with a Gaussian prior. Deterministic. */
export function fit(examples: readonly Example[], kind: 'dense' | 'terms', pull = PULL): Weights {
  const scale = scales(examples, kind);
  const prior = Float64Array.from(FEATURES, (name, f) => BY_HAND[kind][name] * (scale[f] ?? 1));
  const rows = examples.map((one) => one[kind].map((row) => row.map((value, f) => value / (scale[f] ?? 1))));
  const weights = Float64Array.from(prior);
  const mean = new Float64Array(FEATURES.length);
  const square = new Float64Array(FEATURES.length);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = slopeOf(rows, examples, weights);
    for (const f of FEATURES.keys()) {
      if (f === FIXED) continue;
      const g = (slope[f] ?? 0) + pull * ((weights[f] ?? 0) - (prior[f] ?? 0));
      mean[f] = 0.9 * (mean[f] ?? 0) + 0.1 * g;
      square[f] = 0.99 * (square[f] ?? 0) + 0.01 * g * g;
      const move = (mean[f] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[f] ?? 0) / (1 - 0.99 ** step)) + 1e-8);
      weights[f] = (weights[f] ?? 0) - RATE * move;
    }
  }
  const entries = FEATURES.map((name, f) => {
    const learnt = (weights[f] ?? 0) / (scale[f] ?? 1);
    return [name, Math.round((learnt + SHRINK * (BY_HAND[kind][name] - learnt)) * 100) / 100];
  });
  return Object.fromEntries(entries) as Weights;
}

export const scoreOf = (row: Float64Array, weights: Weights): number =>
  FEATURES.reduce((sum, name, f) => sum + weights[name] * (row[f] ?? 0), 0);

function slopeOf(rows: readonly (readonly Float64Array[])[], examples: readonly Example[], weights: Float64Array) {
  const slope = new Float64Array(FEATURES.length);
  for (const [at, page] of rows.entries()) {
    const chances = softmax(page.map((row) => row.reduce((sum, value, f) => sum + value * (weights[f] ?? 0), 0)));
    for (const [i, row] of page.entries()) {
      const error = ((chances[i] ?? 0) - (examples[at]?.target[i] ?? 0)) / rows.length;
      for (const [f, value] of row.entries()) slope[f] = (slope[f] ?? 0) + error * value;
    }
  }
  return slope;
}

/** Standard deviation of each feature; 1 where it never changes. */
function scales(examples: readonly Example[], kind: 'dense' | 'terms'): Float64Array {
  const rows = examples.flatMap((one) => one[kind]);
  return Float64Array.from(FEATURES, (_, f) => {
    const mean = rows.reduce((sum, row) => sum + (row[f] ?? 0), 0) / rows.length;
    const square = rows.reduce((sum, row) => sum + ((row[f] ?? 0) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(square) || 1;
  });
}
