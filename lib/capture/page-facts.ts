import type { PageShape } from './page-shape.ts';
import type { Box, RawBlock } from './raw-block.ts';
import type { TextSigns } from './text-signs.ts';

/** What the block model is asked about: the page as walked, and each block's folded text and its signs. */
export interface PageView {
  readonly blocks: readonly RawBlock[];
  readonly boxes: readonly Box[];
  readonly texts: readonly string[];
  readonly signs: readonly TextSigns[];
  readonly shape: PageShape;
  readonly title: string;
}

/** Blocks made by one template. */
export interface Family {
  members: number;
  chars: number;
  linkChars: number;
}

/** Facts of a page that its blocks are compared with, worked out once. */
export interface PageFacts {
  readonly chars: number;
  /** Features that are the same for every block. */
  readonly global: readonly number[];
  /** Index of the first main heading, -1 where there is none. */
  readonly heading: number;
  /** For each block: the heading it stands under (-1 for none), the characters before it, its family, equal blocks. */
  readonly under: Int32Array;
  readonly charsBefore: Float64Array;
  readonly families: readonly Family[];
  readonly copies: Uint8Array;
  readonly titleWords: ReadonlySet<string>;
}

export function factsOf(page: PageView): PageFacts {
  const count = page.blocks.length;
  const under = new Int32Array(count);
  const charsBefore = new Float64Array(count);
  let [chars, linkChars, longChars, heading, latest] = [0, 0, 0, -1, -1];
  for (let index = 0; index < count; index++) {
    const block = page.blocks[index];
    if (block === undefined) continue;
    const size = page.signs[index]?.chars ?? 0;
    under[index] = latest;
    charsBefore[index] = chars;
    chars += size;
    linkChars += Math.min(size, block.linkChars);
    if (size > 150 && block.linkChars < 0.3 * size) longChars += size;
    if (block.kind === 'heading') latest = index;
    if (heading < 0 && block.kind === 'heading' && block.level === 1) heading = index;
  }
  const { shape } = page;
  const topChars = shape.top === null ? 0 : (shape.chars[shape.top.index] ?? 0);
  const shares = [linkChars, longChars, topChars].map((part) => part / Math.max(1, chars));
  return {
    chars,
    global: [Math.log2(1 + chars), Math.log2(1 + count), ...shares, Math.log2(1 + shape.topScore)],
    heading,
    under,
    charsBefore,
    families: familiesOf(page),
    copies: copiesOf(page.texts),
    titleWords: new Set(wordsOf(page.title)),
  };
}

const MAX_WORD_CHARS = 300;

/** Words of a short text, for comparing it with the page's title. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .slice(0, MAX_WORD_CHARS)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** More than any page has tags with hints; four such numbers and a kind in one are exact. */
const MOST_SHAPES = 2 ** 12;

/** Blocks are of one family when they are of one kind, and the tags and hints of their box and of three up are the same. */
function familiesOf({ blocks, boxes, signs }: PageView): Family[] {
  const shapeOf = shapesOf(boxes);
  const kinds: string[] = [];
  const byKey = new Map<number, Family>();
  return blocks.map(({ box, kind, linkChars }, index) => {
    if (!kinds.includes(kind)) kinds.push(kind);
    let key = kinds.indexOf(kind);
    let at: Box | null = box;
    for (let up = 0; up < 4; up++) {
      key = key * MOST_SHAPES + (at === null ? 0 : (shapeOf[at.index] as number));
      at = at === null ? null : at.parent;
    }
    let family = byKey.get(key);
    if (family === undefined) byKey.set(key, (family = { members: 0, chars: 0, linkChars: 0 }));
    family.members++;
    family.chars += signs[index]?.chars ?? 0;
    family.linkChars += linkChars;
    return family;
  });
}

/** For each box a number from 1 on, the same for the same tag and hints. Numbers: keys put together of strings are dear to look up. */
function shapesOf(boxes: readonly Box[]): Int32Array {
  const ids = new Map<string, number>();
  const of = new Int32Array(boxes.length);
  for (const { index, tag, ownHints } of boxes) {
    const name = tag + ownHints;
    const id = ids.get(name) ?? ids.size + 1;
    ids.set(name, id);
    of[index] = id;
  }
  return of;
}

const MAX_COPIES = 5;

function copiesOf(texts: readonly string[]): Uint8Array {
  const first = new Map<string, number>();
  const copies = new Uint8Array(texts.length);
  const sameAs = new Int32Array(texts.length);
  for (let index = 0; index < texts.length; index++) {
    const key = (texts[index] as string).slice(0, 120);
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    const at = before ?? index;
    sameAs[index] = at;
    copies[at] = Math.min(MAX_COPIES, (copies[at] as number) + 1);
  }
  for (let index = 0; index < texts.length; index++) copies[index] = copies[sameAs[index] as number] as number;
  return copies;
}
