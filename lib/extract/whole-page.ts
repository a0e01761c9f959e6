import type { Block, Capture } from '../core/capture.ts';

/** A block's id is its place on the page (`number-blocks.ts`). */
const placeOf = ({ id }: Block): number => Number(id.slice(1));

/** All that a page shows in its order: phone numbers and addresses stand in footers, which are not what a page is about. */
export const wholePage = (capture: Capture): Capture =>
  capture.aside === undefined
    ? capture
    : { ...capture, blocks: [...capture.blocks, ...capture.aside].toSorted((a, b) => placeOf(a) - placeOf(b)) };
