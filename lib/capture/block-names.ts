import type { PageView } from './page-facts.ts';
import type { Box } from './raw-block.ts';

/** Tags and names of each block's box and of two up: the same for what a site makes by one template. */
export function blockNames({ blocks }: PageView): string[] {
  const known = new Map<Box, string>();
  const nameOf = (box: Box | null): string => (box === null ? '' : `>${box.tag}.${box.names}`);
  return blocks.map(({ box }) => {
    const name = known.get(box) ?? nameOf(box) + nameOf(box.parent) + nameOf(box.parent?.parent ?? null);
    known.set(box, name);
    return name;
  });
}
