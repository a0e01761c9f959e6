import { PrototypeClassifier, type LabelledText } from './prototype-classifier.ts';

type Example = LabelledText & { readonly vector: Float32Array };

const FOLDS = 5;
/** A fourth of what comes is taken to be about something else: labels left out are nearer to the others than such texts are. */
const FOREIGN_SHARE = 1 / 4;

/**
 * The confidence below which a text is taken to be out of scope, chosen on the examples alone: in each fold a fifth of the labels is
 * left out whole and stands for what is foreign (with `foreign`, texts of another task), and one example of each other label is
 * held out. What is right most often, weighed by how often foreign texts come, wins.
 */
export function chooseThreshold(
  examples: readonly Example[],
  names: ReadonlyMap<string, Float32Array>,
  foreign: readonly Example[],
): number {
  const trials: { confidence: number; isRight: boolean; isForeign: boolean }[] = [];
  const labels = [...names.keys()];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const left = new Set(labels.filter((_, i) => i % FOLDS === fold));
    const seen = new Map<string, number>();
    const nth = examples.map((one) => (seen.set(one.label, (seen.get(one.label) ?? -1) + 1), seen.get(one.label) ?? 0));
    const isHeld = (i: number): boolean => nth[i] === fold % 5;
    const known = examples.filter((one, i) => !left.has(one.label) && !isHeld(i));
    const classifier = PrototypeClassifier.fromVectors(known, names);
    const held = examples.filter((one, i) => left.has(one.label) || isHeld(i));
    for (const one of [...held, ...foreign]) {
      const { nearest, confidence } = classifier.classify(one.text, one.vector, -Infinity);
      const isForeign = left.has(one.label) || foreign.includes(one);
      trials.push({ confidence, isForeign, isRight: nearest === one.label });
    }
  }
  return bestThreshold(trials);
}

function bestThreshold(
  trials: readonly { readonly confidence: number; readonly isRight: boolean; readonly isForeign: boolean }[],
): number {
  const count = (isForeign: boolean): number => Math.max(1, trials.filter((one) => one.isForeign === isForeign).length);
  const [foreign, own] = [count(true), count(false)];
  const sorted = trials.toSorted((a, b) => a.confidence - b.confidence);
  let value = (1 - FOREIGN_SHARE) * (sorted.filter((one) => !one.isForeign && one.isRight).length / own);
  let best = { value, threshold: -Infinity };
  for (const one of sorted) {
    if (one.isForeign) value += FOREIGN_SHARE / foreign;
    else if (one.isRight) value -= (1 - FOREIGN_SHARE) / own;
    if (value > best.value) best = { value, threshold: one.confidence };
  }
  return best.threshold;
}
