import type { Capture } from '../../core/capture.ts';
import { countWords } from '../../core/text/count-words.ts';
import type { Stretch } from '../evidence-of.ts';
import { instructionSigns } from '../instruction-signs.ts';
import { apparatusOf, type Apparatus } from './apparatus.ts';

/** A heading of the page: the stretch of its block that names the section, without what publishing systems put beside it. */
export interface Heading extends Stretch {
  readonly level: number;
  readonly text: string;
  /** It heads what a page has besides its text: references, comments, related pages. */
  readonly apparatus: Apparatus | null;
}

/** More words than this are a paragraph in large letters. */
const MAX_WORDS = 25;
/** "# A tide", "A tide ¶", "A tide [edit]": links to the heading itself, and to its editor. */
const BEFORE = /^(?:[#¶🔗]\s+)+/u;
const AFTER = /(?:\s*(?:[#¶🔗]|\[[^\][]{0,40}\]))+$/u;

/** The headings of a page in its order; not those that instruct a program, whose words no reader should get from us. */
export function headingsOf({ blocks }: Capture): Heading[] {
  return blocks.flatMap(({ kind, level, text }, blockIndex) => {
    if (kind !== 'heading') return [];
    const start = BEFORE.exec(text)?.[0].length ?? 0;
    const rest = text.slice(start);
    const end = start + (AFTER.exec(rest)?.index ?? rest.length);
    const name = text.slice(start, end);
    const words = countWords(name);
    if (words === 0 || words > MAX_WORDS || instructionSigns(name).isStrong) return [];
    return [{ blockIndex, start, end, level, text: name, apparatus: apparatusOf(name) }];
  });
}

/** Whether they tell sections apart: in a forum each answer is headed by the same subject. */
export function areTelling(headings: readonly Heading[]): boolean {
  return new Set(headings.map(({ text }) => compared(text))).size * 2 > headings.length;
}

const compared = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:re|aw|sv|fwd?|wg)\s?:/u, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Which of the headings is the page's own: the one with its title, else the first where all others stand below it; -1 for none. */
export function titleIndex(headings: readonly Heading[], title: string): number {
  const named = compared(title);
  const same = headings.findIndex(({ text }) => named !== '' && compared(text) === named);
  if (same >= 0) return same;
  const [first, ...others] = headings;
  return first !== undefined && others.length > 0 && others.every(({ level }) => level > first.level) ? 0 : -1;
}
