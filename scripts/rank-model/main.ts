import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Embedder } from '../../lib/engine/onnx/embedder.ts';
import { readModel } from '../../lib/engine/onnx/read-model.fixture.ts';
import { createTextCodec } from '../../lib/engine/onnx/tokenizer.ts';
import type { Encoder } from '../../lib/reading/engine-port.ts';
import { describedPages } from './described-pages.ts';
import { examplesOf, type Example } from './examples.ts';
import { BY_HAND, fit, PULL, scoreOf } from './fit.ts';

const FOLDS = 5;
const DIMS = 384;

async function shippedEncoder(): Promise<Encoder> {
  const { files, createSession } = await readModel('models/all-MiniLM-L6-v2');
  const embedder = new Embedder(await createSession(), createTextCodec(files), DIMS);
  return { dims: DIMS, langs: ['en'], embed: (texts) => embedder.embed(texts, 256, async () => undefined) };
}

/** Learns from all pages, prints what held-out domains say of it, writes the weights. */
export async function main(dir: string, encoder: Promise<Encoder> = shippedEncoder()): Promise<void> {
  const examples: Example[] = [];
  for (const page of describedPages(dir)) examples.push(...(await examplesOf(page, await encoder)));
  const log = (line: string): void => void process.stdout.write(`${line}\n`);
  for (const kind of ['dense', 'terms'] as const) {
    const held = { before: 0, learnt: 0 };
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const others = examples.filter((one) => foldOf(one.domain) !== fold);
      const learnt = fit(others, kind);
      for (const one of examples.filter((page) => foldOf(page.domain) === fold)) {
        held.learnt += topRouge(one, kind, learnt) / examples.length;
        held.before += topRouge(one, kind, BY_HAND[kind]) / examples.length;
      }
    }
    log(
      `${kind}: ROUGE-1 of the best sentence on held-out domains: ${show(held.before)} by hand, ${show(held.learnt)}`,
    );
  }
  const weights = { dense: fit(examples, 'dense'), terms: fit(examples, 'terms') };
  const file = join(import.meta.dirname, '../../lib/reading/rank-weights.json');
  writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`);
  log(`${examples.length} examples, pull ${PULL}: ${JSON.stringify(weights)}`);
}

const show = (share: number): string => (100 * share).toFixed(2);
const foldOf = (domain: string): number => (createHash('md5').update(domain).digest()[0] ?? 0) % FOLDS;

function topRouge(one: Example, kind: 'dense' | 'terms', weights: ReturnType<typeof fit>): number {
  const scores = one[kind].map((row) => scoreOf(row, weights));
  return one.rouge1[scores.indexOf(Math.max(...scores))] ?? 0;
}
