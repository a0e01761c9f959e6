import type { BlockKind } from '../core/capture.ts';
import { attributeOf } from './dom-read.ts';
import { HEADING_LEVELS } from './tags.ts';

/** What text inside an element is. */
export interface Shape {
  readonly kind: BlockKind;
  readonly level: number;
  readonly listDepth: number;
}

interface Marks {
  readonly isRow: boolean;
  readonly role: string | null;
}

const MAX_LIST_DEPTH = 32;

/** Shape by the nearest element that has a say; a heading, a table row, code and a caption hold against what they contain. */
export function kindOf(element: Element, tag: string, { isRow, role }: Marks, parent: Shape | null): Shape {
  const from = parent ?? { kind: 'paragraph', level: 0, listDepth: 0 };
  const listDepth = tag === 'ul' || tag === 'ol' ? Math.min(from.listDepth + 1, MAX_LIST_DEPTH) : from.listDepth;
  const heading = HEADING_LEVELS.get(tag) ?? (role === 'heading' ? claimedLevel(element) : null);
  if (heading !== null) return { kind: 'heading', level: heading, listDepth };
  if (from.kind === 'heading' || from.kind === 'table-row' || from.kind === 'code' || from.kind === 'caption')
    return listDepth === from.listDepth ? from : { kind: from.kind, level: from.level, listDepth };
  const kind = isRow ? 'table-row' : KIND_BY_TAG.get(tag);
  if (kind === 'list-item') return { kind, level: Math.max(1, listDepth), listDepth };
  if (kind !== undefined) return { kind, level: 0, listDepth };
  return listDepth === from.listDepth ? from : { kind: from.kind, level: from.level, listDepth };
}

const KIND_BY_TAG: ReadonlyMap<string, BlockKind> = new Map([
  ['li', 'list-item'],
  ['dt', 'list-item'],
  ['dd', 'list-item'],
  ['blockquote', 'quote'],
  ['pre', 'code'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);

function claimedLevel(element: Element): number {
  const claimed = Number(attributeOf(element, 'aria-level') ?? 2);
  return Number.isInteger(claimed) && claimed >= 1 && claimed <= 6 ? claimed : 2;
}
