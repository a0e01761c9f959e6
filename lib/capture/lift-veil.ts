import { countWords } from '../core/text/count-words.ts';
import { findIn } from './dom-read.ts';
import type { Open } from './open-element.ts';
import type { Pace } from './pace.ts';
import type { RawBlock, Veil, Walked } from './raw-block.ts';
import { slicesOf } from './text-slices.ts';
import type { Look } from './visibility.ts';

const MAIN_TAGS = /^(?:html|body|main|article)$/;
/** A veil is the page itself when it holds the main heading and far more than all that can be seen. */
const MIN_CHARS = 600;
const MIN_TIMES_VISIBLE = 3;

/** The veil over an element: its parent's, a new one, or none. */
export function veilOf(element: Element, tag: string, look: Look, parent: Open | null): Veil | null {
  const above = parent?.veil ?? null;
  if (above !== null) return above.isByVisibility && !look.isUnseen ? null : above;
  if (!look.isBlock || (!look.isVeiled && !look.isUnseen)) return null;
  return {
    holdsMain: MAIN_TAGS.test(tag) || findIn(element, 'h1,main,article') !== null,
    isByVisibility: !look.isVeiled,
    isRevealed: look.isRevealed,
  };
}

/**
 * Leaves out what is veiled, counted as hidden; keeps it where nearly the whole page is (a page not yet faded in), and where
 * scrolling draws it back.
 */
export async function liftVeils(walked: Walked, pace: Pace): Promise<Walked> {
  if (walked.blocks.every((block) => block.veil === null)) return walked;
  const chars = new Map<Veil | null, number>();
  for (const { veil, raw } of walked.blocks) chars.set(veil, (chars.get(veil) ?? 0) + raw.length);
  const visible = chars.get(null) ?? 0;
  const isLifted = (veil: Veil) => {
    const size = chars.get(veil) ?? 0;
    return veil.isRevealed || (veil.holdsMain && size >= MIN_CHARS && size >= MIN_TIMES_VISIBLE * visible);
  };
  const blocks: RawBlock[] = [];
  let { hiddenWords } = walked;
  for (const block of walked.blocks) {
    if (block.veil === null || isLifted(block.veil)) blocks.push(block);
    else for (const slice of slicesOf(block.raw)) hiddenWords += countWords(slice);
    if (pace.isDue()) await pace.rest();
  }
  return { ...walked, blocks, hiddenWords };
}
