import type { PageView } from './page-facts.ts';
import type { Box } from './raw-block.ts';

/** From so many words on, a paragraph without links beside one that was kept is no furniture. */
const LONG_WORDS = 60;
const MAX_LINK_SHARE = 0.2;

/**
 * Keeps long prose that stands beside long prose already kept. The model judges each block by its size among others, and pages
 * of few very long paragraphs are rare in what it was trained on: it kept one of four paragraphs of 10,000 words, in silence.
 */
export function keepSiblings(page: PageView, isKept: readonly boolean[]): boolean[] {
  const isLong = page.blocks.map(({ kind, linkChars }, index) => {
    const signs = page.signs[index];
    return signs !== undefined && kind === 'paragraph' && isProse(signs.words, linkChars, signs.chars);
  });
  const beside = new Set<Box | null>();
  for (const [index, block] of page.blocks.entries())
    if (isLong[index] === true && isKept[index] === true) beside.add(block.box.parent);
  return page.blocks.map(
    (block, index) => isKept[index] === true || (isLong[index] === true && beside.has(block.box.parent)),
  );
}

const isProse = (words: number, linkChars: number, chars: number): boolean =>
  words >= LONG_WORDS && linkChars < MAX_LINK_SHARE * chars;
