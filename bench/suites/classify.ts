import type { Encoder } from '../../lib/reading/engine-port.ts';
import { chooseThreshold } from '../../lib/intent/choose-threshold.ts';
import { FewShotClassifier, type LabelledText } from '../../lib/intent/few-shot-classifier.ts';
import { mean, type Figures, type Report, type SuiteOptions } from '../report.ts';
import { rowsOf } from '../rows.ts';
import { shippedEncoder } from '../shipped-encoder.ts';

interface Row extends LabelledText {
  readonly id: string;
  readonly task: string;
}

type Embedded = LabelledText & { readonly vector: Float32Array };

const OUT_OF_SCOPE = 'oos';
const signal = new AbortController().signal;

/** One at a time, as requests come: in a batch of others the int8 graph gives a text a slightly different vector. */
async function embedded<T extends LabelledText>(
  rows: readonly T[],
  encoder: Encoder,
): Promise<(T & { readonly vector: Float32Array })[]> {
  const all = [];
  for (const row of rows) all.push({ ...row, vector: await encoder.embed([row.text], signal) });
  return all;
}

async function namesOf(labels: readonly string[], encoder: Encoder): Promise<ReadonlyMap<string, Float32Array>> {
  const rows = labels.map((label) => ({ label, text: label.replaceAll(/[_-]/gu, ' ') }));
  return new Map((await embedded(rows, encoder)).map((row) => [row.label, row.vector]));
}

const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, v, i) => sum + v * (b[i] ?? 0), 0);

/** The plain way: the nearest mean of a label's examples, nothing out of scope. */
function nearestMean(examples: readonly Embedded[], row: Embedded): string {
  const sums = new Map<string, Float32Array>();
  for (const one of examples) {
    const sum = sums.get(one.label) ?? new Float32Array(one.vector.length);
    sums.set(
      one.label,
      sum.map((value, d) => value + (one.vector[d] as number)),
    );
  }
  const likeness = ([, sum]: readonly [string, Float32Array]): number => cosine(sum, row.vector) / Math.hypot(...sum);
  return [...sums].reduce((best, one) => (likeness(one) > likeness(best) ? one : best))[0];
}

interface Judged {
  readonly metrics: Figures;
  readonly centroids: Figures;
}

/**
 * One task with its examples. `accuracy`: of the rows that have a label those told right, and not refused; `nearestAccuracy`: the same, had
 * nothing been refused; `outOfScopeRecall`: of the other rows those refused; `allAccuracy`: of all rows those decided right. One
 * request at a time, as they come.
 */
async function judgeTask(task: string, options: SuiteOptions, encoder: Encoder): Promise<Judged> {
  const all = rowsOf<Row>(options.dataDir, 'intent-examples.jsonl');
  const examples = await embedded(
    all.filter((row) => row.task === task),
    encoder,
  );
  const names = await namesOf([...new Set(examples.map((row) => row.label))], encoder);
  const threshold = chooseThreshold(examples, names);
  const classifier = FewShotClassifier.fromVectors(examples, names);
  const rows = rowsOf<Row>(options.dataDir, 'classification.jsonl').filter((row) => row.task === task);
  const startMs = performance.now();
  const asked = [];
  for (const row of rows) {
    const vector = await encoder.embed([row.text], signal);
    asked.push({ row, vector, found: classifier.classify(row.text, vector, threshold) });
  }
  const msPerItem = (performance.now() - startMs) / rows.length;
  const judged = asked.map(({ row, vector, found }) => ({
    row,
    isForeign: row.label === OUT_OF_SCOPE,
    found,
    mean: nearestMean(examples, { ...row, vector }),
  }));
  const own = judged.filter((one) => !one.isForeign);
  const outside = judged.filter((one) => one.isForeign);
  const isRight = ({ row, isForeign, found }: (typeof judged)[number]): boolean =>
    isForeign ? found.label === null : found.label === row.label;
  return {
    metrics: {
      n: judged.length,
      accuracy: mean(own.map((one) => Number(isRight(one)))),
      allAccuracy: mean(judged.map((one) => Number(isRight(one)))),
      nearestAccuracy: mean(own.map((one) => Number(one.found.nearest === one.row.label))),
      outOfScopeRecall: mean(outside.map((one) => Number(one.found.label === null))),
      threshold,
      msPerItem,
    },
    centroids: {
      accuracy: mean(own.map((one) => Number(one.mean === one.row.label))),
      allAccuracy: mean(judged.map((one) => Number(one.mean === one.row.label))),
      outOfScopeRecall: outside.length === 0 ? null : 0,
    },
  };
}

/** Requests by what they want, told apart by the classifier that the panel uses, with five examples a label and nothing else. */
export async function classify(options: SuiteOptions, encoding = shippedEncoder()): Promise<Report> {
  const encoder = await encoding;
  const intent = await judgeTask('intent', options, encoder);
  const banking = await judgeTask('banking', options, encoder);
  const count = (judged: Judged): number => (judged.metrics['n'] as number | null) ?? 0;
  return {
    suite: 'classify',
    data: options.dataDir,
    n: count(intent) + count(banking),
    failures: [],
    metrics: { intent: intent.metrics, banking: banking.metrics },
    arms: { centroids: { intent: intent.centroids, banking: banking.centroids } },
  };
}
