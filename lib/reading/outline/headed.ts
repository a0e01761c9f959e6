import type { Capture } from '../../core/capture.ts';
import type { Sentence } from '../sentence.ts';
import { BlockWeights } from './block-weights.ts';
import type { Heading } from './headings.ts';

/** A heading with what stands under it: the blocks before `until`, those of inner headings included. */
export interface Headed extends Heading {
  readonly until: number;
  /** Words there that say something; 0 where there is nothing but further headings, links and labels. */
  readonly weight: number;
  /** Of them, those before the next heading. */
  readonly ownWeight: number;
}

/** What stands under each heading. A list of contents ends where text begins. */
export function headedBy(headings: readonly Heading[], capture: Capture, readable: readonly Sentence[]): Headed[] {
  const weights = new BlockWeights(capture, readable);
  const paragraphs = readable.filter(({ kind }) => kind === 'paragraph').map(({ blockIndex }) => blockIndex);
  const found: Headed[] = [];
  /** Headings behind the one at hand that can end it: none stands behind one of an outer level. */
  const ends: Heading[] = [];
  for (const heading of headings.toReversed()) {
    const direct = found.at(-1)?.blockIndex ?? capture.blocks.length;
    while ((ends.at(-1)?.level ?? 0) > heading.level) ends.pop();
    const from = heading.blockIndex + 1;
    const last = ends.at(-1)?.blockIndex ?? capture.blocks.length;
    const until = heading.apparatus === 'contents' ? Math.min(last, paragraphs.find((at) => at >= from) ?? last) : last;
    ends.push(heading);
    found.push({ ...heading, until, weight: weights.between(from, until), ownWeight: weights.between(from, direct) });
  }
  return found.reverse();
}

export const isWithin = (blockIndex: number, outers: readonly Headed[]): boolean =>
  outers.some((outer) => blockIndex >= outer.blockIndex && blockIndex < outer.until);

/** "References" at the end of a page heads references; in the middle of a manual it is a chapter like others. */
export function apparatusIn(headed: readonly Headed[]): Headed[] {
  const named = headed.filter(({ apparatus }) => apparatus !== null);
  const last = headed.findLastIndex(({ ownWeight, blockIndex }) => ownWeight > 0 && !isWithin(blockIndex, named));
  const end = headed[last]?.blockIndex ?? -1;
  return named.filter(({ apparatus, blockIndex }) => apparatus !== 'ending' || blockIndex > end);
}

/** From so many sections with text on, headings without any are no sections but navigation. */
const ENOUGH_WITH_TEXT = 3;

/** Those that head something; all, on a page that is little else than headings. */
export function withText(headed: readonly Headed[]): readonly Headed[] {
  const found = headed.filter(({ weight }) => weight > 0);
  return found.length >= ENOUGH_WITH_TEXT && found.length * 2 >= headed.length ? found : headed;
}
