import { foldText } from '../../lib/core/text/fold.ts';

/** A stretch of the page as it was loaded: characters `from` to `to` of a text node, white space and unseen marks aside. */
export interface Stretch {
  readonly text: Text;
  readonly from: number;
  readonly to: number;
}

/** Text as it is compared: folded, without white space. */
export const bare = (text: string): string => foldText(text).replaceAll(' ', '');

/** Of a text node cut off another: which, and how many characters stood before it there. */
const cutFrom = new WeakMap<Text, { readonly text: Text; readonly before: number }>();

const originOf = (text: Text): { readonly text: Text; readonly before: number } =>
  cutFrom.get(text) ?? { text, before: 0 };

/** Cuts a text node in two and remembers where the second half stood. */
export function cut(text: Text, at: number): Text {
  const origin = originOf(text);
  const before = origin.before + bare(text.data.slice(0, at)).length;
  const rest = text.splitText(at);
  cutFrom.set(rest, { text: origin.text, before });
  return rest;
}

/** Where ranges stood when the page was loaded, in their order, neighbours joined; nodes and characters, no offsets of today. */
export function stretchesOf(ranges: Iterable<Range>): Stretch[] {
  const found: Stretch[] = [];
  for (const { startContainer, startOffset, endOffset } of ranges) {
    const node = startContainer as Text;
    const size = bare(node.data.slice(startOffset, endOffset)).length;
    if (size === 0) continue;
    const { text, before } = originOf(node);
    const from = before + bare(node.data.slice(0, startOffset)).length;
    const last = found.at(-1);
    if (last?.text === text && last.to === from) found[found.length - 1] = { text, from: last.from, to: from + size };
    else found.push({ text, from, to: from + size });
  }
  return found;
}

export const isSamePlace = (some: readonly Stretch[], other: readonly Stretch[]): boolean =>
  some.length === other.length &&
  some.every(({ text, from, to }, i) => text === other[i]?.text && from === other[i].from && to === other[i].to);
