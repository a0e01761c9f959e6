import type { Family, PageFacts, PageView } from './page-facts.ts';
import type { Box } from './raw-block.ts';

/** From so many words on, a paragraph without links beside one that was kept is no furniture. */
const LONG_WORDS = 60;
const MAX_LINK_SHARE = 0.2;
/** Fewer of one template are told apart by what they say. */
const MANY = 20;
const MIN_KEPT_SHARE = 0.3;

/**
 * Keeps long prose that stands beside long prose already kept; and prose and headings made by one template of which a good part is kept. The model
 * judges each block by its size and place among others, and pages of few very long or of very many paragraphs are rare in what it was trained
 * on: it kept one of four paragraphs of 10,000 words, and half of a thousand rows, in silence.
 */
export function keepSiblings(page: PageView, { families }: PageFacts, isKept: readonly boolean[]): boolean[] {
  const isLong = page.blocks.map(({ kind, linkChars }, index) => {
    const { words, chars } = page.signs[index] ?? { words: 0, chars: 0 };
    if (kind === 'heading') return linkChars < MAX_LINK_SHARE * chars;
    return kind === 'paragraph' && words >= LONG_WORDS && linkChars < MAX_LINK_SHARE * chars;
  });
  const beside = new Set<Box | null>();
  const long = new Map<Family, { all: number; kept: number }>();
  for (let index = 0; index < page.blocks.length; index++) {
    const block = page.blocks[index];
    const family = families[index];
    if (isLong[index] !== true || block === undefined || family === undefined) continue;
    const count = long.get(family) ?? { all: 0, kept: 0 };
    long.set(family, count);
    count.all += 1;
    if (isKept[index] !== true) continue;
    count.kept += 1;
    if (block.kind !== 'heading') beside.add(block.box.parent);
  }
  const isAlike = (index: number): boolean => {
    const family = families[index];
    const { all, kept } = (family && long.get(family)) ?? { all: 0, kept: 0 };
    return all >= MANY && kept >= MIN_KEPT_SHARE * all;
  };
  return page.blocks.map(
    (block, index) =>
      isKept[index] === true ||
      (isLong[index] === true && (isAlike(index) || (block.kind !== 'heading' && beside.has(block.box.parent)))),
  );
}
