import { INSTRUCTION_RULES } from './instruction-rules.ts';

/** What in a sentence speaks to a program that reads it. */
export interface InstructionSigns {
  /** Nobody but a program is meant. */
  readonly isStrong: boolean;
  /** Names of the kinds found, strong or weak. */
  readonly kinds: ReadonlySet<string>;
}

const NONE: InstructionSigns = { isStrong: false, kinds: new Set() };
/** A quotation opened in the middle of a sentence that goes on before it: the page tells of such words and does not say them. */
const TOLD_OF = /\p{L}[^"“„«‘]{8,}["“„«‘]$/u;

/** The signs of one sentence. Pure; linear in its length, of which the first 2,000 characters count. */
export function instructionSigns(sentence: string): InstructionSigns {
  const text = sentence.slice(0, 2_000).normalize('NFKC').toLowerCase();
  let kinds: Set<string> | null = null;
  let isStrong = false;
  for (const { name, isStrong: counts, pattern } of INSTRUCTION_RULES) {
    const match = pattern.exec(text);
    if (match === null || TOLD_OF.test(text.slice(0, match.index))) continue;
    kinds ??= new Set();
    kinds.add(name);
    isStrong ||= counts;
  }
  return kinds === null ? NONE : { isStrong, kinds };
}
