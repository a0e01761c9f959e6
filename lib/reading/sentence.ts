import type { BlockKind } from '../core/capture.ts';
import type { BlockId } from '../core/ids.ts';

/** One sentence of a capture: `text` is `block.text.slice(start, end)`, verbatim. */
export interface Sentence {
  /** Place among all sentences of the page, headings included. */
  readonly index: number;
  readonly blockId: BlockId;
  /** Place of the block in the capture. */
  readonly blockIndex: number;
  readonly kind: BlockKind;
  /** In an exchange between people the post it is of, 0 for the opening one; else null. */
  readonly post: number | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** It instructs the program that reads the page (`mark-instructions.ts`): never evidence, and a point only for want of others. */
  readonly isInstruction: boolean;
  /** Lower-cased words (pairs of characters where words are not spaced), for lexical measures. */
  readonly words: readonly string[];
}
