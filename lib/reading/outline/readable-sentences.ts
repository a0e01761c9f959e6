import type { Pace } from '../pace.ts';
import type { Sentence } from '../sentence.ts';
import { FIT_WORTH, sentenceWorth } from '../sentence-worth.ts';

/** Those that may stand for a section: whole sentences of the text, fit to stand alone, which speak to people. */
export async function readableSentences(sentences: readonly Sentence[], pace: Pace): Promise<Sentence[]> {
  const readable: Sentence[] = [];
  for (const sentence of sentences) {
    const isText = sentence.kind !== 'heading' && sentence.kind !== 'code' && !sentence.isInstruction;
    if (isText && sentenceWorth(sentence) >= FIT_WORTH) readable.push(sentence);
    await pace.step();
  }
  return readable;
}
