import type { Block, Capture } from '../core/capture.ts';
import { blockIdAt } from '../core/ids.ts';
import { countWords } from '../core/text/count-words.ts';
import { foldText } from '../core/text/fold.ts';
import { unwrapLines } from './unwrap-lines.ts';

/** Pasted text as a capture: a paragraph per line, wrapped lines joined, empty lines dropped. Never fails; empty text gives no blocks. */
export function captureFromText(title: string, text: string): Capture {
  const lines = unwrapLines(text.split(/\r\n|\r|\n/u).map(foldText));
  const blocks = lines
    .filter((line) => line !== '')
    .map((line, index): Block => ({ id: blockIdAt(index), kind: 'paragraph', level: 0, text: line }));
  const words = blocks.reduce((sum, block) => sum + countWords(block.text), 0);
  return {
    scope: 'text',
    url: '',
    title: foldText(title),
    lang: null,
    author: null,
    date: null,
    description: null,
    blocks,
    words,
    wordsTotal: words,
    dropped: [],
    captureMs: 0,
  };
}
