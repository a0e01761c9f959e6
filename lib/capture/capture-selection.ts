import type { Block } from '../core/capture.ts';
import { SidelightError } from '../core/error-code.ts';
import { foldBlock } from './fold-block.ts';
import { numberBlocks, type NumberedBlocks } from './number-blocks.ts';
import type { Pace } from './pace.ts';
import { selectedBlocks } from './selected-blocks.ts';
import { selectedAsText, selectedInField } from './selected-text.ts';
import { walk } from './walk.ts';

type Piece = Pick<Block, 'kind' | 'level'> & { readonly place: number; readonly raw: string };

/**
 * What the person selected, as blocks: in the focused field, or across the blocks of the page. Nothing of it is judged to be
 * boilerplate. Rejects with `selection.empty`.
 */
export async function captureSelection(document: Document, wordCap: number, pace: Pace): Promise<NumberedBlocks> {
  const inField = selectedInField(document);
  let pieces: readonly Piece[] =
    inField === null ? selectedBlocks((await walk(document, pace)).blocks) : paragraphs(inField);
  if (!pieces.some(({ raw }) => /\S/.test(raw))) pieces = paragraphs(selectedAsText(document));
  const folded = [];
  for (const { place, kind, level, raw } of pieces) {
    const { text, total } = await foldBlock(raw, Infinity, pace);
    if (total > 0) folded.push({ place, kind, level, text, words: total });
  }
  if (folded.length === 0) throw new SidelightError('selection.empty');
  return numberBlocks(folded, wordCap, pace);
}

const paragraphs = (text: string): Piece[] =>
  text.split(/\n\s*\n/).map((raw, place) => ({ place, kind: 'paragraph', level: 0, raw }));
