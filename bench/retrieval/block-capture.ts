import type { Block, Capture } from '../../lib/core/capture.ts';
import { blockIdAt } from '../../lib/core/ids.ts';
import { foldText } from '../../lib/core/text/fold.ts';
import { captureFromText } from '../../lib/reading/capture-from-text.ts';

/** A capture with these blocks as they are: nothing joined, nothing dropped, so that block numbers are the data's. */
export function blockCapture(title: string, lang: string | null, blocks: readonly Omit<Block, 'id'>[]): Capture {
  return {
    ...captureFromText(title, ''),
    scope: 'page',
    lang,
    blocks: blocks.map((block, i) => ({ ...block, id: blockIdAt(i), text: foldText(block.text) })),
  };
}

export const paragraph = (text: string): Omit<Block, 'id'> => ({ kind: 'paragraph', level: 0, text });
export const heading = (text: string): Omit<Block, 'id'> => ({ kind: 'heading', level: 1, text });
