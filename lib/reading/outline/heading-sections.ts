import type { Capture } from '../../core/capture.ts';
import type { Sentence } from '../sentence.ts';
import { chooseLevel, spread } from './choose-level.ts';
import { apparatusIn, headedBy, isWithin, withText } from './headed.ts';
import { areTelling, headingsOf, titleIndex, type Heading } from './headings.ts';
import { openingOf } from './opening-words.ts';
import type { Section, Sections } from './section.ts';

/** A lead shorter than this is a standfirst: the title once more. */
const MIN_LEAD_WORDS = 40;

/**
 * The page's sections by its own headings, about `most` of them: down to the deepest level that stays within, what stands under
 * headings below it with those above. First what stands before them, called by the page's title. Left out are references, comments
 * and the like at the end, and headings with nothing under them where most have something. Null where there are no headings but a
 * title, or most say the same.
 */
export function headingSections(
  capture: Capture,
  title: string,
  readable: readonly Sentence[],
  most: number,
): Sections | null {
  const all = headingsOf(capture);
  const main = titleIndex(all, title);
  const headed = headedBy(all, capture, readable).filter((_, i) => i !== main);
  const apparatus = apparatusIn(headed);
  const kept = withText(headed.filter(({ blockIndex }) => !isWithin(blockIndex, apparatus)));
  const [first] = kept;
  if (first === undefined || !areTelling(kept)) return null;
  const text = readable.filter(({ blockIndex }) => !isWithin(blockIndex, apparatus));
  const level = chooseLevel(kept, most);
  const atLevel = kept.filter((one) => one.level <= level);
  const startOfNext = new Map(atLevel.map(({ blockIndex }, i) => [blockIndex, atLevel[i + 1]?.blockIndex ?? Infinity]));
  const sections = withDepths(spread(atLevel, most)).map(({ heading, depth }): Section => {
    const until = startOfNext.get(heading.blockIndex) ?? Infinity;
    const sentences = text.filter(({ blockIndex }) => blockIndex > heading.blockIndex && blockIndex < until);
    return { name: heading, title: heading.text, isHeading: true, depth, sentences };
  });
  const lead = leadSection(
    text.filter(({ blockIndex }) => blockIndex < first.blockIndex),
    all[main],
  );
  return { listed: [...lead, ...sections], total: lead.length + atLevel.length };
}

/** What stands before the first section, as one or none. */
function leadSection(sentences: readonly Sentence[], main: Heading | undefined): Section[] {
  const [opening] = sentences;
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  if (opening === undefined || words < MIN_LEAD_WORDS) return [];
  const name = main ?? openingOf(opening);
  return [{ name, title: main?.text ?? '', isHeading: main !== undefined, depth: 0, sentences }];
}

/** Each heading with the number of listed ones that it stands under. */
function withDepths<H extends Heading>(headings: readonly H[]): { readonly heading: H; readonly depth: number }[] {
  const outer: number[] = [];
  return headings.map((heading) => {
    while ((outer.at(-1) ?? 0) >= heading.level) outer.pop();
    outer.push(heading.level);
    return { heading, depth: outer.length - 1 };
  });
}
