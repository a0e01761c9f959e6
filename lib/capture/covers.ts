import { isTransparent } from './color.ts';
import { bodyOf, boxOf, containsNode, documentOf, isRendered, parentNodeOf, viewOf } from './dom-read.ts';
import { plainRect, type PlainRect } from './plain-rect.ts';
import type { RawBlock } from './raw-block.ts';
import { textRect } from './text-place.ts';

/** A positioned box with a background that hides what is under it. */
export interface Cover {
  readonly element: Element;
  readonly rect: PlainRect;
}

const MAX_COVERS = 300;
/**
 * A cover of half the window and this share of the page's text is a curtain over the page (a splash, a notice), to be drawn back by a
 * click or by time.
 */
const CURTAIN_SHARE = 0.3;

/** Adds an element that covers what it stands over. Fixed boxes do not: the page scrolls away under them. */
export function addCover(covers: Cover[], element: Element, style: CSSStyleDeclaration): void {
  if (covers.length >= MAX_COVERS || style.position !== 'absolute' || isTransparent(style.backgroundColor)) return;
  if (!isRendered(element, { opacityProperty: true, visibilityProperty: true })) return;
  const rect = plainRect(boxOf(element));
  if (rect.right - rect.left > 4 && rect.bottom - rect.top > 4) covers.push({ element, rect });
}

/** The blocks that lie under a cover. */
export function coveredBlocks(blocks: readonly RawBlock[], covers: readonly Cover[]): ReadonlySet<RawBlock> {
  const under = new Map<Cover, RawBlock[]>();
  let chars = 0;
  for (const block of covers.length === 0 ? [] : blocks) {
    chars += block.raw.length;
    const node = block.runs.find(({ node: { data } }) => /\S/.test(data))?.node;
    if (node === undefined) continue;
    const rect = plainRect(textRect(node));
    const cover = covers.find((one) => holds(one.rect, rect, node) && isOver(one.element, node));
    if (cover !== undefined) under.set(cover, (under.get(cover) ?? []).concat(block));
  }
  return new Set([...under].flatMap(([cover, covered]) => (isCurtain(cover, covered, chars) ? [] : covered)));
}

function isCurtain({ element, rect }: Cover, covered: readonly RawBlock[], chars: number): boolean {
  const view = viewOf(documentOf(element));
  const isLarge =
    view === null || 2 * (rect.right - rect.left) * (rect.bottom - rect.top) > view.innerWidth * view.innerHeight;
  return isLarge && covered.reduce((sum, { raw }) => sum + raw.length, 0) > CURTAIN_SHARE * chars;
}

/** Its beginning and more than half of what is not cut off of it. */
function holds(outer: PlainRect, inner: PlainRect, text: Text): boolean {
  if (inner.right === inner.left || outer.left > inner.left + 2 || outer.top > inner.top + 2) return false;
  if (outer.right <= inner.left || outer.bottom <= inner.top) return false;
  const { right, bottom } = shownPart(inner, text);
  const width = Math.min(outer.right, right) - inner.left;
  const height = Math.min(outer.bottom, bottom) - inner.top;
  return 2 * width * height > (right - inner.left) * (bottom - inner.top);
}

/** How far a text reaches before the boxes around it cut it off. Asked only of text that begins under something. */
function shownPart(rect: PlainRect, text: Text): { right: number; bottom: number } {
  let { right, bottom } = rect;
  for (let at = parentNodeOf(text); at !== null && at !== bodyOf(documentOf(text)); at = parentNodeOf(at)) {
    // What a scroller cuts off now can be scrolled to.
    if (at.nodeType !== 1 || !/hidden|clip/.test(getComputedStyle(at as Element).overflowY)) continue;
    const box = boxOf(at as Element);
    if (box.right > rect.left) right = Math.min(right, box.right);
    if (box.bottom > rect.top) bottom = Math.min(bottom, box.bottom);
  }
  return { right, bottom };
}

/** By the order of painting (CSS 2 Appendix E), as far as `z-index` and position tell. */
function isOver(cover: Element, text: Text): boolean {
  if (containsNode(cover, text) || documentOf(cover) !== documentOf(text)) return false;
  let common: Node | null = cover;
  while (common !== null && !containsNode(common, text)) common = parentNodeOf(common);
  if (common === null) return false;
  const over = layerOf(cover, common) ?? 0;
  const under = layerOf(text, common);
  if (under === null) return over >= 0;
  return over > under || (over === under && (text.compareDocumentPosition(cover) & 4) !== 0);
}

/** The `z-index` of the outermost positioned element between a node and an ancestor of it; null where there is none. */
function layerOf(node: Node, ancestor: Node): number | null {
  let layer: number | null = null;
  for (let at: Node | null = node; at !== null && at !== ancestor; at = parentNodeOf(at)) {
    if (at.nodeType !== 1) continue;
    const style = getComputedStyle(at as Element);
    if (style.position !== 'static') layer = Number.parseInt(style.zIndex, 10) || 0;
  }
  return layer;
}
