import { attributeOf, boxOf, documentOf, isRendered, rootOf, scrollerOf, viewOf } from './dom-read.ts';
import { isRevealedByScroll } from './revealed-by-scroll.ts';
import { INLINE_TAGS } from './tags.ts';

/** What an element's look takes from its parent's. */
export interface ParentLook {
  readonly opacity: number;
  /** Inside a scrolling box: what lies outside its frame can be scrolled to. */
  readonly isInScroller: boolean;
  /** Stays where it is when the page scrolls. */
  readonly isFixed: boolean;
}

/** What the walk needs to know of an element's style. */
export interface Look extends ParentLook {
  /** Nothing inside can be seen. */
  readonly isGone: boolean;
  /** Hidden with all inside it, yet laid out: see `Veil`. */
  readonly isVeiled: boolean;
  /** Veiled until the person scrolls to it: see `revealed-by-scroll.ts`. */
  readonly isRevealed: boolean;
  /** `visibility` hides text of this element itself; children may show theirs. */
  readonly isUnseen: boolean;
  /** In a line of text and no box of its own: transforms, indents and `content-visibility` do nothing to it. */
  readonly isInline: boolean;
  /** The element begins and ends a block of text. */
  readonly isBlock: boolean;
  /** Cuts off what is in it. */
  readonly cuts: 'no' | 'hides' | 'scrolls';
  /** Empty where it was not asked for: of inline elements and of the page itself. */
  readonly position: string;
  /** An inline box of its own: its text is parted from its neighbours' by a space. */
  readonly isApart: boolean;
}

const MIN_OPACITY = 0.1;
const MIN_FONT_PX = 5;

/**
 * Reads one element's computed style (DESIGN §6: display, visibility, opacity, clipped, off-screen). Every property read costs about
 * a microsecond and a page has thousands of elements: what can wait until there is text is asked in `isTextUnseen`.
 */
export function lookAt(element: Element, tag: string, style: CSSStyleDeclaration, parent: ParentLook): Look {
  const display = style.display;
  if (display === 'none') return GONE;
  const own = style.opacity;
  const opacity = own === '1' ? parent.opacity : parent.opacity * Number(own);
  const isInline = display === 'inline' || display === 'contents';
  const isBoxed = !isInline && tag !== 'html' && tag !== 'body';
  const overflow = isBoxed ? style.overflowY : 'visible';
  const position = isBoxed ? style.position : '';
  const isVeiled =
    opacity < MIN_OPACITY ||
    (overflow !== 'visible' && isTooSmall(element)) ||
    ((position === 'absolute' || position === 'fixed') && isMovedAway(element, style, parent.isInScroller));
  const isBlock = display !== 'inline' && isBlockLike(tag, display, style, position);
  return {
    isGone: isVeiled && !isBlock,
    isVeiled,
    isRevealed: isVeiled && isRevealedByScroll(element, style),
    isUnseen: style.visibility !== 'visible',
    opacity: isVeiled ? 1 : opacity, // inside a veil only what is hidden there counts
    isInScroller: parent.isInScroller || overflow === 'auto' || overflow === 'scroll',
    isFixed: position === 'fixed' || parent.isFixed,
    isInline: display === 'inline',
    isBlock,
    cuts: overflow === 'visible' ? 'no' : overflow === 'auto' || overflow === 'scroll' ? 'scrolls' : 'hides',
    position,
    isApart: !isBlock && !isInline && style.float === 'none',
  };
}

/** Nothing of it can be seen. */
export const GONE: Look = {
  isGone: true,
  isVeiled: false,
  isRevealed: false,
  isUnseen: true,
  opacity: 0,
  isInScroller: false,
  isFixed: false,
  isInline: false,
  isBlock: false,
  cuts: 'no',
  position: 'static',
  isApart: false,
};

/**
 * Whether an element begins a block of text. A float or a position makes blocks of inline elements that stand in a line (drop caps,
 * icons), and `inline-block` makes columns of elements that are blocks by nature: there the tag decides.
 */
function isBlockLike(tag: string, display: string, style: CSSStyleDeclaration, position: string): boolean {
  if (display === 'block') return !INLINE_TAGS.has(tag) || (style.float === 'none' && position !== 'absolute');
  const isInlineTag = INLINE_TAGS.has(tag);
  if (INLINE_DISPLAY.test(display)) return !isInlineTag && display.startsWith('inline-') && tag !== 'button';
  return !isInlineTag || (style.float === 'none' && position !== 'absolute');
}

const INLINE_DISPLAY = /^(?:inline|ruby|contents$|math$)/;

/** Smaller than a letter that can be read. */
const MIN_BOX_PX = 6;

/** A one-pixel box, a slit or a folded panel that cuts off what is in it. */
export function isTooSmall(element: Element): boolean {
  const box = boxOf(element);
  return box.width < MIN_BOX_PX || box.height < MIN_BOX_PX;
}

/** The "visually hidden" patterns of positioned boxes: clipped to nothing, or left of or above the document. */
function isMovedAway(element: Element, style: CSSStyleDeclaration, isInScroller: boolean): boolean {
  if (style.clip !== 'auto' && isEmptyClip(style.clip)) return true;
  if (style.clipPath !== 'none' && isEmptyClipPath(style.clipPath)) return true;
  return !isInScroller && isOffDocument(element, boxOf(element));
}

const isEmptyClip = (clip: string): boolean => {
  const [top = 0, right = 0, bottom = 0, left = 0] = (clip.match(/-?[\d.]+/g) ?? []).map(Number);
  return clip.startsWith('rect') && !clip.includes('auto') && (right - left <= 1 || bottom - top <= 1);
};

const isEmptyClipPath = (path: string): boolean =>
  /^inset\((?:50|100)%/.test(path) ||
  path.startsWith('circle(0') ||
  /^polygon\(0(?:px|%)? 0(?:px|%)?(?:, 0(?:px|%)? 0(?:px|%)?)*\)$/.test(path);

/** Left of or above the page's origin: no scrolling reaches it (in a right-to-left document the left is reached). */
function isOffDocument(element: Element, box: DOMRect): boolean {
  if (box.width === 0 || box.height === 0) return false; // content may overflow an empty box
  const view = viewOf(documentOf(element));
  if (view === null) return false;
  const scroller = scrollerOf(documentOf(element));
  const minX = scroller === null ? 0 : Math.min(0, scroller.clientWidth - scroller.scrollWidth);
  const isLeft = box.right + view.scrollX <= (isRightToLeft(element) ? minX : 0);
  return isLeft || box.bottom + view.scrollY <= 0;
}

const isRightToLeft = (element: Element): boolean => {
  const root = rootOf(documentOf(element));
  if (root === null) return false;
  return attributeOf(root, 'dir') === 'rtl' || getComputedStyle(root).direction === 'rtl';
};

/**
 * Whether text that stands directly in an element is too small, transparent, moved out of sight, or under `content-visibility`
 * or a closed `details`.
 */
export function isTextUnseen(element: Element, style: CSSStyleDeclaration, { isBlock, isInline }: Look): boolean {
  if (Number.parseFloat(style.fontSize) < MIN_FONT_PX) return true;
  if (isBlock) {
    const indent = style.textIndent;
    if (indent !== '0px' && Number.parseFloat(indent) < -500) return true;
  }
  if (!isInline && style.contentVisibility === 'hidden') return true; // checkVisibility asks the ancestors only
  return !isRendered(element);
}
