import type { Place } from './find-quote.ts';
import { foldWithMap } from './fold-map.ts';
import type { RawBlock } from './raw-block.ts';

/**
 * Live ranges over a place, one for each text node: a range cannot cross a shadow root's border, and one range over all would
 * take in the hidden text between.
 */
export function rangesOf(blocks: readonly RawBlock[], place: Place): Range[] {
  const ranges: Range[] = [];
  for (let index = place.first; index <= place.last; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    const map = foldWithMap(block.raw);
    const from = index === place.first ? map.starts[place.start] : 0;
    const to = index === place.last ? map.ends[place.end - 1] : block.raw.length;
    if (from !== undefined && to !== undefined) ranges.push(...rangesWithin(block, from, to));
  }
  return ranges;
}

function rangesWithin(block: RawBlock, from: number, to: number): Range[] {
  const ranges: Range[] = [];
  for (const { node, start } of block.runs) {
    const length = node.data.length;
    const begin = Math.max(0, from - start);
    const end = Math.min(length, to - start);
    if (begin >= end) continue;
    const range = node.ownerDocument.createRange();
    range.setStart(node, begin);
    range.setEnd(node, end);
    ranges.push(range);
  }
  return ranges;
}
