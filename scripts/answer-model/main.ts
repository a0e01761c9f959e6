import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DECLINE_FEATURES } from '../../lib/answers/decline-features.ts';
import type { Scored } from '../../lib/answers/rank-candidates.ts';
import { SENTENCE_FEATURES } from '../../lib/answers/sentence-features.ts';
import type { ReadingEngine } from '../../lib/reading/engine-port.ts';
import { shippedEngine } from '../../bench/shipped-engine.ts';
import { heldPages } from './asked-pages.ts';
import { examplesOf, type Example } from './examples.ts';
import { fitChance, fitLists, scoreOf, type Weights } from './fit.ts';

const FOLDS = 5;
/** What only the models know: left out of the weights for languages they do not. */
const BY_MODELS = new Set(['relevance', 'span', 'isSpan', 'meaning', 'meaningBest', 'passageMeaning']);
/** How much more a question that is answered wrongly declined weighs than one wrongly answered. */
const ANSWERABLE_WEIGHT = 2.2;

const reordered = (one: Example, weights: Weights): Scored[] =>
  one.scored
    .map((scored) => ({ ...scored, score: scoreOf(scored.features, weights) }))
    .sort((a, b) => b.score - a.score);

function learn(examples: readonly Example[], isRead: boolean): { sentence: Weights; decline: Weights } {
  const usable = (name: string): boolean => isRead || !BY_MODELS.has(name);
  const lists = examples.filter((one) => one.isRight.some(Boolean));
  const sentence = fitLists(lists, SENTENCE_FEATURES.filter(usable));
  const rows = examples.map((one) => one.declineFor(reordered(one, sentence)));
  const right = examples.map((one) => one.isAnswerable);
  return { sentence, decline: fitChance(rows, right, DECLINE_FEATURES.filter(usable), ANSWERABLE_WEIGHT) };
}

function judge(examples: readonly Example[], weights: ReturnType<typeof learn>) {
  const found = { first: 0, three: 0, lists: 0, declined: 0, foreign: 0, lost: 0, own: 0 };
  for (const one of examples) {
    const ranked = reordered(one, weights.sentence);
    const isAnswered = scoreOf(one.declineFor(ranked), weights.decline) >= 0;
    if (one.isAnswerable) {
      const places = ranked.map((scored) => one.isRight[one.scored.findIndex((s) => s.candidate === scored.candidate)]);
      found.lists += 1;
      found.first += Number(places[0] === true);
      found.three += Number(places.slice(0, 3).includes(true));
      found.own += 1;
      found.lost += Number(!isAnswered);
    } else {
      found.foreign += 1;
      found.declined += Number(!isAnswered);
    }
  }
  return found;
}

/** Questions of the same page stand together, and fall into one fold. */
const NEIGHBOURS = 20;
const foldOf = (at: number): number => Math.floor(at / NEIGHBOURS) % FOLDS;

/** Learns both sets of weights from questions the reader has not seen, prints what held-out titles say, writes them. */
export async function main(
  dir: string,
  engine: Promise<Pick<ReadingEngine, 'encoder' | 'reader'>> = shippedEngine(),
): Promise<void> {
  const log = (line: string): void => void process.stdout.write(`${line}\n`);
  const examples = await examplesOf(heldPages(dir), await engine, log);
  const sets: Record<string, ReturnType<typeof learn>> = {};
  for (const [name, isRead] of [
    ['read', true],
    ['words', false],
  ] as const) {
    const sum: Record<string, number> = {};
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const isHeld = (_one: Example, i: number): boolean => foldOf(i) === fold;
      const weights = learn(
        examples.filter((one, i) => !isHeld(one, i)),
        isRead,
      );
      const found = judge(examples.filter(isHeld), weights);
      for (const [key, value] of Object.entries(found)) sum[key] = (sum[key] ?? 0) + value;
    }
    const share = (a: string, b: string): string => ((100 * (sum[a] ?? 0)) / (sum[b] || 1)).toFixed(1);
    log(
      `${name}: first ${share('first', 'lists')} three ${share('three', 'lists')} declined ${share('declined', 'foreign')} lost ${share('lost', 'own')} of ${examples.length}`,
    );
    sets[name] = learn(examples, isRead);
  }
  const file = join(import.meta.dirname, '../../lib/answers/answer-weights.json');
  writeFileSync(file, `${JSON.stringify(sets, null, 2)}\n`);
  log(JSON.stringify(sets));
}
