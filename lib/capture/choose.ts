import { PAGE_KINDS, type PageKind } from '../core/page-kind.ts';
import { FEATURE_COUNT, writeFeatures, type PageJudgement } from './block-features.ts';
import { agreeByName } from './agree-by-name.ts';
import { bestThreshold } from './best-threshold.ts';
import { contextOf } from './block-context.ts';
import { chancesInContext, keepChances } from './block-model.ts';
import { blockNames } from './block-names.ts';
import { keepOnce } from './keep-once.ts';
import { keepSiblings } from './keep-siblings.ts';
import { keepTogether } from './keep-together.ts';
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
 * Chooses the blocks that are what the page is about. A small model gives each block its chance, a second one looks again at what the first
 * thinks of the page around it; the set kept is the one with the best expected F1 over words for these chances, so that a page of doubtful blocks
 * is not left empty by a fixed threshold. An article has a text of its own and teasers of others around it: there a block has to be more likely
 * than not, and what stands apart from the text as a whole. Elsewhere blocks of the same names agree first.
 */
export async function choose(page: PageView, judgement: PageJudgement, pace: Pace): Promise<Choice> {
  const { kind } = judgement;
  const isArticle = (judgement.kinds[PAGE_KINDS.indexOf('article')] ?? 0) >= SURE_ARTICLE;
  const names = blockNames(page);
  const seen = await chancesOf(page, judgement, names, pace);
  const chances = isArticle ? seen : agreeByName(page, names, seen);
  const sizes = page.signs.map((signs) => signs.words);
  const best = bestThreshold(chances, sizes).threshold;
  const hasSure = chances.some((chance) => chance >= ARTICLE_FLOOR);
  const threshold = isArticle && hasSure ? Math.max(best, ARTICLE_FLOOR) : best;
  const isLikely = Array.from(chances, (chance) => chance >= threshold);
  const isTogether = isArticle && hasSure ? keepTogether(page, chances, isLikely) : isLikely;
  const isKept = keepOnce(page, keepSiblings(page, judgement.facts, isTogether));
  return { kind, isKept, posts: kind === 'forum' ? await postsOf(page, isKept, pace) : null };
}

async function chancesOf(
  page: PageView,
  judgement: PageJudgement,
  names: readonly unknown[],
  pace: Pace,
): Promise<Float32Array> {
  const count = page.blocks.length;
  const features = new Float32Array(count * FEATURE_COUNT);
  const chances = new Float32Array(count);
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(count, from + BATCH);
    writeFeatures(page, judgement, features, from, to);
    keepChances(features, chances, from, to);
    if (pace.isDue()) await pace.rest();
  }
  const context = contextOf(page, { families: judgement.facts.families, names }, chances);
  for (let from = 0; from < count; from += BATCH) {
    if (pace.isDue()) await pace.rest();
    chancesInContext(context, chances, from, Math.min(count, from + BATCH));
  }
  if (pace.isDue()) await pace.rest();
  return chances;
}

const SURE_ARTICLE = 0.5;
/** Chosen on the training pages, where any from 0.4 to 0.6 does as well. */
const ARTICLE_FLOOR = 0.55;
const BATCH = 64;
