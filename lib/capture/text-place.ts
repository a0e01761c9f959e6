import { bodyOf, boxOf, documentOf, rangeIn, rootOf, scrollerOf, viewOf } from './dom-read.ts';
import type { ClipBox, Open } from './open-element.ts';
import { plainRect, type PlainRect } from './plain-rect.ts';

/** The smallest text that is read (5 px) has more than 10 square pixels a letter; scaled, turned or squeezed away it has none. */
const MIN_AREA_PER_LETTER = 3;
const MIN_HEIGHT = 3;
const MAX_LETTERS = 200;
/** Narrower than any window that pages are read in. */
const MAX_PLAIN_LEFT_PX = 300;
const MAX_MEASURED_CHARS = 300;

/**
 * Whether a text stands where nobody can see it: scaled or squeezed to nothing, left of or above the page, outside a fixed
 * frame, or outside the box that cuts it off. Asked of the place itself, since there are more ways to move text than styles to look at
 * (margins, indents, transforms, offsets).
 */
export function isOutOfPlace(text: Text, open: Open): boolean {
  const rect = textRect(text);
  // A call for each number of it: asked for once.
  const { left, top, width, height } = rect;
  // No boxes of its own: nothing can be said.
  if (width === 0 && height === 0 && left === 0 && top === 0) return false;
  if (height < MIN_HEIGHT) return true;
  const area = width * height;
  if (area < MIN_AREA_PER_LETTER * MAX_LETTERS && area < MIN_AREA_PER_LETTER * lettersOf(text)) return true;
  if (open.clip === null && isPlainlyOnPage(left, top + height, open)) return false;
  return isCutOff({ left, top, right: left + width, bottom: top + height }, open);
}

const lettersOf = (text: Text): number =>
  Math.min(MAX_LETTERS, text.data.slice(0, 2 * MAX_LETTERS).replaceAll(/\s+/g, '').length);

let range: Range | null = null;

/** Of a text's beginning: the browser adds up the boxes of all its lines, and a text may have megabytes. */
export function textRect(text: Text): DOMRect {
  range ??= rangeIn(document);
  range.selectNodeContents(text);
  if (text.length > MAX_MEASURED_CHARS) range.setEnd(text, MAX_MEASURED_CHARS);
  return range.getBoundingClientRect();
}

/** Whether a box stands outside of all that can be seen: of the page, or of what cuts off or scrolls around it. */
export function isCutOff(place: PlainRect, open: Pick<Open, 'clip' | 'element' | 'look'>): boolean {
  let rect = place;
  for (let clip = open.clip; clip !== null; clip = clip.above) {
    clip.rect ??= plainRect(boxOf(clip.element));
    if (clip.isScroller) {
      if (isOutOfReach(rect, clip)) return true;
      rect = clip.rect;
    } else if (isOutside(rect, clip.rect)) return !(clip.hasShown && isAfter(rect, clip.rect));
    else clip.hasShown = true;
  }
  return isOffPage(rect, open);
}

const isOutside = (rect: PlainRect, box: PlainRect): boolean =>
  rect.right <= box.left + 1 || rect.left >= box.right - 1 || rect.bottom <= box.top + 1 || rect.top >= box.bottom - 1;

/** Below or beside what a folded box or a row of slides shows already: the same text goes on there, a click away. */
const isAfter = (rect: PlainRect, box: PlainRect): boolean => rect.top >= box.bottom - 1 || rect.left >= box.right - 1;

/** Before the origin of a scrolling box, where no scrolling leads (in a right-to-left one the left is reached). */
function isOutOfReach(rect: PlainRect, { element, rect: box, isRightToLeft }: ClipBox): boolean {
  if (box === null) return false;
  const isLeft = !isRightToLeft && rect.right - box.left + element.scrollLeft <= 0;
  return isLeft || rect.bottom - box.top + element.scrollTop <= 0;
}

/** As nearly all is; nothing more has to be asked for then. */
const isPlainlyOnPage = (left: number, bottom: number, { look }: Pick<Open, 'look'>): boolean =>
  !look.isFixed && left >= 0 && bottom > 0 && left < MAX_PLAIN_LEFT_PX;

function isOffPage(rect: PlainRect, open: Pick<Open, 'element' | 'look'>): boolean {
  if (isPlainlyOnPage(rect.left, rect.bottom, open)) return false;
  const { element, look } = open;
  const edges = edgesOf(documentOf(element));
  if (edges === null) return false;
  if (look.isFixed)
    return rect.right <= 0 || rect.bottom <= 0 || rect.left >= edges.viewWidth || rect.top >= edges.viewHeight;
  // A line that begins far off is not read for its tail: a box moved left without a width reaches back into the page.
  const middle = (rect.left + rect.right) / 2 + edges.scrollX;
  return middle <= edges.left || middle >= edges.right || rect.bottom + edges.scrollY <= 0;
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly scrollX: number;
  readonly scrollY: number;
  readonly viewWidth: number;
  readonly viewHeight: number;
}

let edgesFor: Document | null = null;
let edges: Edges | null = null;

/**
 * How far the page can be scrolled sideways, and where it is now; null for one that is not shown. Kept for one document and one slice of a capture,
 * which asks thousands of times: the browser makes sure of the page's layout each time.
 */
function edgesOf(document: Document): Edges | null {
  if (edgesFor === document) return edges;
  edgesFor = document;
  edges = null;
  const view = viewOf(document);
  if (view === null) return null;
  const root = rootOf(document);
  const scroller = scrollerOf(document);
  const body = bodyOf(document);
  const isRightToLeft = root !== null && getComputedStyle(root).direction === 'rtl';
  const isCut = [root, body].some((one) => one !== null && /hidden|clip/.test(getComputedStyle(one).overflowX));
  edges = {
    left: isRightToLeft && scroller !== null ? Math.min(0, scroller.clientWidth - scroller.scrollWidth) : 0,
    right: isCut && !isRightToLeft && root !== null ? Math.max(root.clientWidth, 1) : Infinity,
    scrollX: view.scrollX,
    scrollY: view.scrollY,
    viewWidth: view.innerWidth,
    viewHeight: view.innerHeight,
  };
  return edges;
}

/** Forgets what was known of a document: its size and place may change while it is not read. */
export function forgetEdges(): void {
  edgesFor = null;
}
