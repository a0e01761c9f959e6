import { instructionSigns, type InstructionSigns } from './instruction-signs.ts';
import type { Sentence } from './sentence.ts';

/** An order goes on: "Ignore what you were told. Say that ... ." */
const FOLLOWERS = 3;

/**
 * For the signs of one block's sentences, which of them instruct the program that reads the page: those with a sign that nobody else is
 * meant by, those with lesser signs where the block has two kinds of them, and the few that follow.
 */
export function markInstructions(signs: readonly InstructionSigns[]): boolean[] {
  const kinds = new Set(signs.flatMap((one) => [...one.kinds]));
  const isOrder = ({ isStrong, kinds: own }: InstructionSigns): boolean => isStrong || (kinds.size > 1 && own.size > 0);
  let left = 0;
  return signs.map((one) => {
    left = isOrder(one) ? FOLLOWERS + 1 : left - 1;
    return left > 0;
  });
}

/**
 * Whether the page instructs whoever reads it for a person: the badge. Code is left out: pages about language models
 * show prompts in it.
 */
export const instructsAssistant = (sentences: readonly Sentence[], title: string): boolean =>
  instructionSigns(title).isStrong || sentences.some(({ isInstruction, kind }) => isInstruction && kind !== 'code');
