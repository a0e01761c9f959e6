import type { Capture } from '../core/capture.ts';
import { splitSentences } from '../core/text/sentences.ts';
import { wordsOf } from '../core/text/words-of.ts';
import type { Pace } from './pace.ts';
import type { Sentence } from './sentence.ts';

/** Every sentence of a capture in reading order, headings and code included (their `kind` tells them apart). */
export async function sentencesOf(capture: Capture, lang: string | null, pace: Pace): Promise<Sentence[]> {
  const sentences: Sentence[] = [];
  for (const [blockIndex, block] of capture.blocks.entries()) {
    for (const { start, end } of splitSentences(block.text, lang)) {
      const text = block.text.slice(start, end);
      const { id: blockId, kind } = block;
      const place = { index: sentences.length, blockId, blockIndex, kind, start, end };
      sentences.push({ ...place, text, words: wordsOf(text) });
      await pace.step();
    }
  }
  return sentences;
}
