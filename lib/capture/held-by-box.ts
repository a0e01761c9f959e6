import type { PageView } from './page-facts.ts';
import type { Pace } from './pace.ts';
import type { Box } from './raw-block.ts';

/** What stands in a box and all boxes in it. */
export interface Held {
  readonly box: Box;
  /** Of what is kept. */
  words: number;
  /** Kept or not. */
  blocks: number;
  /** The first block in it. */
  first: number;
}

/** Deeper nesting is a script's doing. */
const MAX_CLIMB = 60;

export interface HeldByBoxes {
  readonly held: ReadonlyMap<Box, Held>;
  readonly words: number;
}

/** For each box that holds text, what it holds; and the kept words of the page. */
export async function heldBy(page: PageView, isKept: readonly boolean[], pace: Pace): Promise<HeldByBoxes> {
  const held = new Map<Box, Held>();
  let words = 0;
  for (let index = 0; index < page.blocks.length; index++) {
    const own = isKept[index] === true ? (page.signs[index]?.words ?? 0) : 0;
    words += own;
    let box: Box | null = page.blocks[index]?.box ?? null;
    for (let up = 0; box !== null && up < MAX_CLIMB; up++, box = box.parent) {
      const one = held.get(box) ?? { box, words: 0, blocks: 0, first: index };
      held.set(box, one);
      one.words += own;
      one.blocks += 1;
    }
    if (pace.isDue()) await pace.rest();
  }
  return { held, words };
}
