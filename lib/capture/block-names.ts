import type { PageView } from './page-facts.ts';
import type { Box } from './raw-block.ts';

/** More than any page has names; three such numbers in one are exact. */
const MOST_NAMES = 2 ** 17;

/**
 * A number for tags and names of each block's box and of two up, the same for what a site makes by one template. Not a string: it would be long, and
 * read whole to be looked up.
 */
export function blockNames({ blocks, boxes }: Pick<PageView, 'blocks' | 'boxes'>): number[] {
  const ids = new Map<string, number>();
  const ofBox = new Int32Array(boxes.length);
  const idOf = (box: Box | null): number => {
    if (box === null) return 0;
    const before = ofBox[box.index] as number;
    if (before !== 0) return before;
    const name = `${box.tag}.${box.names}`;
    const id = ids.get(name) ?? ids.size + 1;
    ids.set(name, id);
    ofBox[box.index] = id;
    return id;
  };
  return blocks.map(({ box }) => {
    const { parent } = box;
    return (idOf(box) * MOST_NAMES + idOf(parent)) * MOST_NAMES + idOf(parent?.parent ?? null);
  });
}
