import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAIM_FEATURES, type ClaimFeatures } from '../../lib/answers/claim-features.ts';
import { claimRows } from '../../lib/answers/claim-support.ts';
import { splitSentences } from '../../lib/core/text/sentences.ts';
import type { Encoder } from '../../lib/reading/engine-port.ts';
import { shippedEncoder } from '../../bench/shipped-encoder.ts';
import { fitChance, scoreOf, type Weights } from '../answer-model/fit.ts';
import { describedPages, type DescribedPage } from '../rank-model/described-pages.ts';
import { EDITS, reworded, type Swaps } from './edits.ts';

interface Summary {
  readonly domain: string;
  readonly rows: readonly ClaimFeatures[];
  readonly isRight: boolean;
  /** The sentence that was edited; -1 in what is right. */
  readonly edited: number;
}

/** Sentences of the page put, reworded, to its makers' description, so that a summary has about as many as people write. */
const SENTENCES = 2;
const MOST_CHARS = 320;
/** Towards weights of nothing: two thousand sentences are few. */
const PULL = 0.002;

/** Deterministic numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function swapsOf(text: string): Swaps {
  const all = (pattern: RegExp): string[] => [...new Set(text.match(pattern) ?? [])];
  return {
    names: all(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu),
    numbers: all(/\d+(?:[.,]\d+)*/gu),
    words: all(/(?<=\s)\p{Ll}{6,}/gu),
  };
}

/** A right and a wrong summary of a page: its makers' description and some sentences reworded; one sentence turned false. */
async function summariesOf(page: DescribedPage, encoder: Encoder, seed: number): Promise<Summary[]> {
  const random = randomOf(seed);
  const text = page.text.split(/\s+/u).length > 900 ? page.text.slice(0, 5_000) : page.text;
  const sentences = text
    .split('\n')
    .flatMap((line) => splitSentences(line, 'en').map(({ start, end }) => line.slice(start, end)))
    .filter((one) => one.length > 50 && one.length < MOST_CHARS && /[.!?]$/u.test(one));
  if (sentences.length < 4 * SENTENCES) return [];
  const from = Math.floor(random() * (sentences.length - SENTENCES));
  const chosen = sentences.filter((_, i) => i >= from && (i - from) % 2 === 0).slice(0, SENTENCES);
  const described = splitSentences(page.description, 'en').map(({ start, end }) => page.description.slice(start, end));
  const right = [...described, ...chosen.map((one) => reworded(one, random))];
  const swaps = swapsOf(text);
  const signal = new AbortController().signal;
  const found: Summary[] = [
    { domain: page.domain, rows: await claimRows(right.join('\n'), text, encoder, signal), isRight: true, edited: -1 },
  ];
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const at = Math.floor(random() * right.length);
    const edit = EDITS[Math.floor(random() * EDITS.length)];
    const wrong = edit?.(right[at] as string, swaps, random) ?? null;
    if (wrong === null || text.includes(wrong)) continue;
    const lines = right.map((one, i) => (i === at ? wrong : one)).join('\n');
    const rows = await claimRows(lines, text, encoder, signal);
    if (rows.length === found[0]?.rows.length) found.push({ domain: page.domain, rows, isRight: false, edited: at });
    break;
  }
  return found.length === 2 ? found : [];
}

const lowest = (one: Summary, weights: Weights): number => Math.min(...one.rows.map((row) => scoreOf(row, weights)));

function learn(summaries: readonly Summary[]): { weights: Weights; threshold: number } {
  const rows = summaries.flatMap((one) =>
    one.rows.map((row, i) => ({ row, isRight: one.isRight || i !== one.edited })),
  );
  const weights = fitChance(
    rows.map(({ row }) => row),
    rows.map(({ isRight }) => isRight),
    CLAIM_FEATURES,
    1,
    PULL,
  );
  const scores = summaries.map((one) => ({ score: lowest(one, weights), isRight: one.isRight }));
  const best = scores
    .map(({ score }) => ({ score, value: balance(scores, score) }))
    .reduce((a, b) => (b.value > a.value ? b : a));
  return { weights, threshold: Math.round(1000 / (1 + Math.exp(-best.score))) / 1000 };
}

function balance(scores: readonly { score: number; isRight: boolean }[], at: number): number {
  const share = (wanted: boolean): number => {
    const own = scores.filter((one) => one.isRight === wanted);
    return own.filter((one) => one.score >= at === wanted).length / Math.max(1, own.length);
  };
  return (share(true) + share(false)) / 2;
}

const foldOf = (domain: string): number => (createHash('md5').update(domain).digest()[0] ?? 0) % 5;

/** Learns lib/answers/claim-weights.json from edits of the pages of `dir` that describe themselves. */
export async function main(dir: string, encoding: Promise<Encoder> = shippedEncoder()): Promise<void> {
  const encoder = await encoding;
  const summaries: Summary[] = [];
  for (const [i, page] of describedPages(dir).entries()) summaries.push(...(await summariesOf(page, encoder, i + 1)));
  const held: number[] = [];
  for (let fold = 0; fold < 5; fold += 1) {
    const { weights, threshold } = learn(summaries.filter((one) => foldOf(one.domain) !== fold));
    const own = summaries.filter((one) => foldOf(one.domain) === fold);
    const scores = own.map((one) => ({ score: lowest(one, weights), isRight: one.isRight }));
    held.push(balance(scores, Math.log(threshold / (1 - threshold))));
  }
  const learnt = learn(summaries);
  writeFileSync(
    join(import.meta.dirname, '../../lib/answers/claim-weights.json'),
    `${JSON.stringify(learnt, null, 2)}\n`,
  );
  process.stdout.write(
    `${summaries.length} summaries, balanced accuracy on held-out domains ${held.map((one) => one.toFixed(3)).join(' ')}\n${JSON.stringify(learnt)}\n`,
  );
}
