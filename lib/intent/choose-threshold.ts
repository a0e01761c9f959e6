import { FewShotClassifier, type LabelledText } from './few-shot-classifier.ts';

type Example = LabelledText & { readonly vector: Float32Array };

interface Trial {
  readonly confidence: number;
  readonly isRight: boolean;
  readonly isForeign: boolean;
}

const FOLDS = 5;
/** A third of what comes is taken to be about something else. */
const FOREIGN_SHARE = 1 / 3;
/** Each trial counts for what is near it too, by this share of their spread: the best of raw counts hangs on single texts. */
const SMOOTHING = 0.25;

/**
 * The confidence below which a text is taken to be out of scope, chosen on the examples alone: in each fold a fifth of the labels is
 * left out whole and stands for what is foreign, and one example of each other label is held out. What is right most often, weighed by
 * how often foreign texts come, wins. Labels left out are nearer to the others than texts about something else are: of
 * those more is refused than here.
 */
export function chooseThreshold(examples: readonly Example[], names: ReadonlyMap<string, Float32Array>): number {
  const labels = [...names.keys()];
  const places = placesInLabel(examples);
  const trials: Trial[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const left = new Set(labels.filter((_, i) => i % FOLDS === fold));
    const isKnown = (one: Example, i: number): boolean => !left.has(one.label) && (places[i] ?? 0) % FOLDS !== fold;
    const classifier = FewShotClassifier.fromVectors(examples.filter(isKnown), names);
    for (const [i, one] of examples.entries()) {
      if (isKnown(one, i)) continue;
      const { nearest, confidence } = classifier.classify(one.text, one.vector, -Infinity);
      trials.push({ confidence, isForeign: left.has(one.label), isRight: nearest === one.label });
    }
  }
  return bestThreshold(trials);
}

/** For each example how many of its label come before it. */
function placesInLabel(examples: readonly Example[]): number[] {
  const seen = new Map<string, number>();
  return examples.map(({ label }) => {
    const place = seen.get(label) ?? 0;
    seen.set(label, place + 1);
    return place;
  });
}

function bestThreshold(trials: readonly Trial[]): number {
  const foreign = trials.filter((one) => one.isForeign);
  const own = trials.filter((one) => !one.isForeign);
  const right = own.filter((one) => one.isRight);
  const width = SMOOTHING * spreadOf(own) || 1e-6;
  const below = (threshold: number, { confidence }: Trial): number =>
    1 / (1 + Math.exp((confidence - threshold) / width));
  let best = { value: -Infinity, threshold: -Infinity };
  for (const { confidence: threshold } of trials) {
    const kept = right.reduce((sum, one) => sum + 1 - below(threshold, one), 0) / Math.max(1, own.length);
    const refused = foreign.reduce((sum, one) => sum + below(threshold, one), 0) / Math.max(1, foreign.length);
    const value = (1 - FOREIGN_SHARE) * kept + FOREIGN_SHARE * refused;
    if (value > best.value) best = { value, threshold };
  }
  return best.threshold;
}

function spreadOf(trials: readonly Trial[]): number {
  const count = Math.max(1, trials.length);
  const mean = trials.reduce((sum, one) => sum + one.confidence, 0) / count;
  return Math.sqrt(trials.reduce((sum, one) => sum + (one.confidence - mean) ** 2, 0) / count);
}
