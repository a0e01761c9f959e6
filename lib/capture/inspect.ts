import type { BlockKind } from '../core/capture.ts';
import { FEATURE_COUNT, writeFeatures } from './block-features.ts';
import { choose } from './choose.ts';
import { isPlainText } from './document-kind.ts';
import { readMetadata } from './metadata.ts';
import { createPace } from './pace.ts';
import { factsOf } from './page-facts.ts';
import { viewPage } from './view-page.ts';
import { walk } from './walk.ts';

/** One block as the block model sees it. */
export interface InspectedBlock {
  readonly kind: BlockKind;
  readonly level: number;
  readonly text: string;
  readonly words: number;
  readonly isKept: boolean;
  /** `FEATURE_COUNT` numbers, in the order of `block-features.ts`. */
  readonly features: readonly number[];
}

export interface Inspection {
  readonly title: string;
  readonly blocks: readonly InspectedBlock[];
}

/**
 * A page's visible blocks, kept and left out, with the numbers the model decides by: for the debug view (`npm run capture`) and for
 * training. No part of the product.
 */
export async function inspect(document: Document): Promise<Inspection> {
  const pace = createPace();
  const { title } = readMetadata(document);
  const page = await viewPage(await walk(document, pace), { title, isPlainText: isPlainText(document) }, pace);
  const features = new Float32Array(page.blocks.length * FEATURE_COUNT);
  writeFeatures(page, factsOf(page), features, 0, page.blocks.length);
  const isKept = await choose(page, pace);
  const blocks = page.blocks.map(({ kind, level }, index) => ({
    kind,
    level,
    text: page.texts[index] ?? '',
    words: page.signs[index]?.words ?? 0,
    isKept: isKept[index] === true,
    features: Array.from(features.subarray(index * FEATURE_COUNT, (index + 1) * FEATURE_COUNT)),
  }));
  return { title, blocks };
}
