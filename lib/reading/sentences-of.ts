import type { Capture } from '../core/capture.ts';
import { splitSentences } from '../core/text/sentences.ts';
import { wordsOf } from '../core/text/words-of.ts';
import { instructionSigns, type InstructionSigns } from './instruction-signs.ts';
import { markInstructions } from './mark-instructions.ts';
import type { Pace } from './pace.ts';
import type { Sentence } from './sentence.ts';
import { postsOfBlocks } from './thread-posts.ts';

/** Every sentence of a capture in reading order, headings and code included (their `kind` tells them apart). */
export async function sentencesOf(capture: Capture, lang: string | null, pace: Pace): Promise<Sentence[]> {
  const sentences: Sentence[] = [];
  const posts = postsOfBlocks(capture.blocks);
  for (const [blockIndex, block] of capture.blocks.entries()) {
    const spans = splitSentences(block.text, lang);
    const signs: InstructionSigns[] = [];
    for (const { start, end } of spans) {
      signs.push(instructionSigns(block.text.slice(start, end)));
      await pace.step();
    }
    const isInstruction = markInstructions(signs);
    for (const [at, { start, end }] of spans.entries()) {
      const { id: blockId, kind } = block;
      const text = block.text.slice(start, end);
      const place = { index: sentences.length, blockId, blockIndex, kind, post: posts[blockIndex] ?? null, start, end };
      sentences.push({ ...place, text, isInstruction: isInstruction[at] ?? false, words: wordsOf(text) });
      await pace.step();
    }
  }
  return sentences;
}
