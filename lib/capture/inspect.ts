import type { BlockKind } from '../core/capture.ts';
import type { PageKind } from '../core/page-kind.ts';
import { FEATURE_COUNT, writeFeatures } from './block-features.ts';
import { choose, judgePage } from './choose.ts';
import { isPlainText } from './document-kind.ts';
import { readMetadata } from './metadata.ts';
import { createPace } from './pace.ts';
import { pageSigns } from './page-signs.ts';
import { viewPage } from './view-page.ts';
import { walk } from './walk.ts';

/** One block as the block model sees it. */
export interface InspectedBlock {
  readonly kind: BlockKind;
  readonly level: number;
  readonly text: string;
  readonly words: number;
  readonly isKept: boolean;
  /** Index into `Inspection.boxes`. */
  readonly box: number;
  readonly linkChars: number;
  /** `FEATURE_COUNT` numbers, in the order of `block-features.ts`. */
  readonly features: readonly number[];
}

export interface Inspection {
  /** What the page-kind model weighs (`page-signs.ts`). */
  readonly signs: readonly string[];
  readonly title: string;
  readonly pageKind: PageKind;
  readonly blocks: readonly InspectedBlock[];
  /** Index of the parent (-1 for the root), tag, hints of its own, names. */
  readonly boxes: readonly (readonly [parent: number, tag: string, hints: number, names: string])[];
}

/**
 * A page's visible blocks, kept and left out, with the numbers the model decides by: for the debug view (`npm run capture`) and for
 * training. No part of the product.
 */
export async function inspect(document: Document): Promise<Inspection> {
  const pace = createPace();
  const { title } = readMetadata(document);
  const walked = await walk(document, pace);
  const page = await viewPage(walked, { title, isPlainText: isPlainText(document) }, pace);
  const features = new Float32Array(page.blocks.length * FEATURE_COUNT);
  const judgement = await judgePage(document, page, walked.boxes, pace);
  writeFeatures(page, judgement, features, 0, page.blocks.length);
  const { isKept, kind: pageKind } = await choose(page, judgement, pace);
  const blocks = page.blocks.map(({ kind, level, box, linkChars }, index) => ({
    kind,
    level,
    text: page.texts[index] ?? '',
    words: page.signs[index]?.words ?? 0,
    isKept: isKept[index] === true,
    box: box.index,
    linkChars,
    features: Array.from(features.subarray(index * FEATURE_COUNT, (index + 1) * FEATURE_COUNT)),
  }));
  const boxes = walked.boxes.map(
    ({ parent, tag, ownHints, names }) => [parent?.index ?? -1, tag, ownHints, names] as const,
  );
  return { title, pageKind, blocks, boxes, signs: pageSigns(document, page, judgement.facts, walked.boxes) };
}
