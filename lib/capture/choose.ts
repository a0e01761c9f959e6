import { PAGE_KINDS, type PageKind } from '../core/page-kind.ts';
import { FEATURE_COUNT, writeFeatures, type PageJudgement } from './block-features.ts';
import { keepChances } from './block-model.ts';
import { keepSiblings } from './keep-siblings.ts';
import type { Pace } from './pace.ts';
import { factsOf, type PageView } from './page-facts.ts';
import { kindChances, likeliest } from './page-kind.ts';
import { pageSigns } from './page-signs.ts';
import { postsOf, type Posts } from './posts.ts';
import type { Box } from './raw-block.ts';

/** What a page is, and which of its blocks are what it is about. */
export interface Choice {
  readonly kind: PageKind;
  /** True for each block kept. */
  readonly isKept: readonly boolean[];
  /** Null where the page is no exchange between people. */
  readonly posts: Posts | null;
}

/** The page's facts, and its kind by what it shows. */
export async function judgePage(
  document: Document,
  page: PageView,
  boxes: readonly Box[],
  pace: Pace,
): Promise<PageJudgement> {
  if (pace.isDue()) await pace.rest();
  const facts = factsOf(page);
  if (pace.isDue()) await pace.rest();
  const signs = pageSigns(document, page, facts, boxes);
  if (pace.isDue()) await pace.rest();
  const kinds = kindChances(signs);
  return { facts, kinds, kind: likeliest(kinds, signs.length) };
}

/**
 * Chooses the blocks that are what the page is about. A small model gives each block its chance; the set kept is
 * the one with the best expected F1 over words for these chances (Lipton et al. 2014, "Optimal Thresholding of Classifiers to
 * Maximize F1 Measure"), so that a page of doubtful blocks is not left empty by a fixed threshold. An article has a text of its own and
 * teasers of others around it: there a block has to be more likely than not.
 */
export async function choose(page: PageView, judgement: PageJudgement, pace: Pace): Promise<Choice> {
  const count = page.blocks.length;
  const features = new Float32Array(count * FEATURE_COUNT);
  const chances = new Float32Array(count);
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(count, from + BATCH);
    writeFeatures(page, judgement, features, from, to);
    keepChances(features, FEATURE_COUNT, chances, from, to);
    if (pace.isDue()) await pace.rest();
  }
  if (pace.isDue()) await pace.rest();
  const { kind } = judgement;
  const isArticle = (judgement.kinds[PAGE_KINDS.indexOf('article')] ?? 0) >= SURE_ARTICLE;
  const sizes = page.signs.map((signs) => signs.words);
  const best = bestThreshold(chances, sizes);
  const hasSure = chances.some((chance) => chance >= ARTICLE_FLOOR);
  const threshold = isArticle && hasSure ? Math.max(best, ARTICLE_FLOOR) : best;
  const isKept = keepSiblings(
    page,
    judgement.facts,
    Array.from(chances, (chance) => chance >= threshold),
  );
  return { kind, isKept, posts: kind === 'forum' ? await postsOf(page, isKept, pace) : null };
}

const SURE_ARTICLE = 0.4;
/** Chosen on the training pages, where any from 0.4 to 0.6 does as well. */
const ARTICLE_FLOOR = 0.55;
const BATCH = 64;

/** The chance from which on keeping gives the best expected F1, words as weights. */
function bestThreshold(chances: Float32Array, sizes: readonly number[]): number {
  const count = chances.length;
  // Numbers sort without a callback: each chance in millionths and its block's place in one.
  const order = new Float64Array(count);
  let expected = 0;
  for (let index = 0; index < count; index++) {
    const chance = chances[index] ?? 0;
    order[index] = Math.round(chance * 1e6) * count + index;
    expected += chance * (sizes[index] ?? 0);
  }
  order.sort();
  let kept = 0;
  let right = 0;
  let best = 0;
  let threshold = 1;
  for (let at = count - 1; at >= 0; at--) {
    const index = (order[at] ?? 0) % count;
    const chance = chances[index] ?? 0;
    kept += sizes[index] ?? 0;
    right += chance * (sizes[index] ?? 0);
    const value = (2 * right) / (kept + expected + 1e-9);
    if (value >= best) [best, threshold] = [value, chance];
  }
  return threshold;
}
