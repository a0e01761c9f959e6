import type { Block } from '../core/capture.ts';
import { blockIdAt } from '../core/ids.ts';
import { foldBlock } from './fold-block.ts';
import type { Pace } from './pace.ts';

export type FoldedText = Pick<Block, 'kind' | 'level' | 'text' | 'post' | 'row' | 'isTerm'> & {
  /** Its place among all blocks of the page. */
  readonly place: number;
  readonly words: number;
};

export interface NumberedBlocks {
  readonly blocks: readonly Block[];
  readonly words: number;
  /** Words beyond the cap, not in `blocks`. */
  readonly cappedWords: number;
}

/** Gives kept blocks the ids of their places, so that they can be told from their likes on the page, and ends them at `wordCap` words. */
export async function numberBlocks(kept: readonly FoldedText[], wordCap: number, pace: Pace): Promise<NumberedBlocks> {
  const blocks: Block[] = [];
  let words = 0;
  let cappedWords = 0;
  for (let index = 0; index < kept.length; index++) {
    const { place, words: size, kind, level, text, post, row, isTerm } = kept[index] as FoldedText;
    const room = wordCap - words;
    if (room <= 0) {
      cappedWords += size;
      continue;
    }
    const folded = size <= room ? { text, words: size } : await foldBlock(text, room, pace);
    const block = { id: blockIdAt(place), kind, level, text: folded.text };
    const isPlain = post === undefined && row === undefined && isTerm === undefined;
    blocks.push(
      isPlain
        ? block
        : { ...block, ...(post !== undefined && { post }), ...(row && { row }), ...(isTerm && { isTerm }) },
    );
    words += folded.words;
    cappedWords += size - folded.words;
  }
  return { blocks, words, cappedWords };
}
