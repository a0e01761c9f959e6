import type { Capture } from '../../core/capture.ts';
import { countWords } from '../../core/text/count-words.ts';
import type { Sentence } from '../sentence.ts';

/** Words that a page says something with, summed over its blocks: of sentences fit to be read alone, of code and of tables. */
export class BlockWeights {
  readonly #sums: number[] = [0];

  constructor({ blocks }: Capture, readable: readonly Sentence[]) {
    const own = blocks.map(({ kind, text }) => (kind === 'code' || kind === 'table-row' ? countWords(text) : 0));
    for (const { blockIndex, words } of readable) own[blockIndex] = Math.max(own[blockIndex] ?? 0, 0) + words.length;
    for (const [i, words] of own.entries()) this.#sums.push((this.#sums[i] ?? 0) + words);
  }

  /** Of the blocks from `from` to before `to`. */
  between(from: number, to: number): number {
    return (this.#sums[to] ?? 0) - (this.#sums[from] ?? 0);
  }
}
