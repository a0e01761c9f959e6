import type { PageView } from './page-facts.ts';
import { foldBlock, foldShort } from './fold-block.ts';
import type { Pace } from './pace.ts';
import { shapePage } from './page-shape.ts';
import type { RawBlock, Walked } from './raw-block.ts';
import { splitProse } from './split-prose.ts';
import { textSigns, type TextSigns } from './text-signs.ts';

/** A look at the clock costs as much as a short block does. */
const BLOCKS_PER_CHECK = 16;

interface PageKind {
  readonly title: string;
  readonly isPlainText: boolean;
}

/** Folds a walked page and takes the signs of each block. Blocks that fold to nothing are left out. */
export async function viewPage(walked: Walked, { title, isPlainText }: PageKind, pace: Pace): Promise<PageView> {
  const blocks: RawBlock[] = [];
  const texts: string[] = [];
  const signs: TextSigns[] = [];
  const all = walked.blocks.some(({ kind }) => kind === 'code')
    ? walked.blocks.flatMap((found) => splitProse(found, isPlainText))
    : walked.blocks;
  for (let index = 0; index < all.length; index++) {
    const block = all[index] as RawBlock;
    const { text, total } = foldShort(block.raw) ?? (await foldBlock(block.raw, Infinity, pace));
    if (text !== '') {
      blocks.push(block);
      texts.push(text);
      signs.push(textSigns(text, total));
    }
    if (index % BLOCKS_PER_CHECK === 0 && pace.isDue()) await pace.rest();
  }
  return { blocks, boxes: walked.boxes, texts, signs, shape: shapePage(walked.boxes, blocks, signs), title };
}
