import { expect, it } from 'vitest';
import { AROUND_COUNT, writeAround } from './chances-around.ts';
import type { Box, RawBlock } from './raw-block.ts';

const boxUnder = (boxes: Box[], parent: Box | null): Box => {
  const depth = parent === null ? 0 : parent.depth + 1;
  const box = { index: boxes.length, parent, depth, tag: 'div', ownHints: 0, hints: 0, names: '' };
  boxes.push(box);
  return box;
};

it('tells each block what is thought of the boxes and the section around it', () => {
  const boxes: Box[] = [];
  const root = boxUnder(boxes, null);
  const article = boxUnder(boxes, root);
  const teasers = boxUnder(boxes, root);
  const block = (parent: Box, kind: RawBlock['kind']): RawBlock => ({
    kind,
    level: 0,
    box: boxUnder(boxes, parent),
    raw: 'word',
    runs: [],
    linkChars: 0,
    veil: null,
  });
  const blocks = [
    block(article, 'paragraph'),
    block(article, 'paragraph'),
    block(teasers, 'heading'),
    block(teasers, 'paragraph'),
  ];
  // The root, the article and the teasers; then the box of each block. A word has four characters.
  const shape = {
    chars: Float64Array.of(16, 8, 8, 4, 4, 4, 4),
    blocks: Float64Array.of(4, 2, 2, 1, 1, 1, 1),
  };
  const chances = Float32Array.from([0.75, 0.25, 0.5, 0.25]);
  const out = new Float32Array(blocks.length * AROUND_COUNT);
  writeAround(
    out,
    { from: 0, width: AROUND_COUNT },
    { blocks, boxes, shape },
    {
      chances,
      odds: Float32Array.from([1, -1, 0.5, -1]),
      sizes: [1, 1, 1, 1],
    },
  );
  const [first, , , last] = blocks.map((_, at) => Array.from(out.subarray(at * AROUND_COUNT, (at + 1) * AROUND_COUNT)));
  // Parent, the one above, the first with four blocks, the first with a tenth of the page, section, its size, its heading.
  expect(first).toEqual([0.5, 0.4375, 0.4375, 0.75, 0.5, Math.fround(Math.log(2)), -6]);
  expect(last).toEqual([0.375, 0.4375, 0.4375, 0.25, 0.375, Math.fround(Math.log(2)), 0.5]);
});
