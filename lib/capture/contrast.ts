import { contrastRatio, gradientColors, isTransparent, parseColor } from './color.ts';
import { boxOf, childrenOf } from './dom-read.ts';
import { groundOf, isAlike, MIN_RATIO, NONE } from './ground.ts';
import type { Open } from './open-element.ts';
import { isOverPicture } from './over-picture.ts';
import { isUsualInk } from './usual-ink.ts';

const MAX_SIBLINGS = 30;

/**
 * Whether text directly in `stack`'s last element is transparent or has the colour of what it stands on. Says so only where nothing else can be
 * what it stands on: no shadow, generated box or positioned box behind it, and no picture on which the page writes in that colour; a wrong yes would
 * lose text.
 */
export function isInkOnInk(stack: readonly Open[], text: Text): boolean {
  const open = stack.at(-1);
  const style = open?.style;
  if (open === undefined || style === null || style === undefined) return false;
  const ink = style.webkitTextFillColor || style.color;
  if (isTransparent(ink)) return !isStroked(style) && isUnfilled(stack);
  const ground = groundOf(stack);
  if (ground === null || !isAlike(ink, ground)) return false;
  if (style.textShadow !== 'none' || isStroked(style)) return false;
  if (isOnOtherGround(stack) || isOverPicture(text)) return false;
  return ground.picture === null || !isUsualInk(ground);
}

const isStroked = (style: CSSStyleDeclaration): boolean =>
  !['', '0px'].includes(style.getPropertyValue('-webkit-text-stroke-width'));

/** Transparent letters are seen where a background of their own or above is cut out in their shape, in other colours than the ground's. */
function isUnfilled(stack: readonly Open[]): boolean {
  for (let i = stack.length - 1; i >= 0; i--) {
    const style = stack[i]?.style;
    if (style === null || style === undefined || !style.backgroundClip.includes('text')) continue;
    if (style.backgroundImage === 'none' && isTransparent(style.backgroundColor)) continue;
    const ground = groundOf(stack.slice(0, i));
    const inks = style.backgroundImage === 'none' ? [style.backgroundColor] : null;
    const colors = inks?.map(parseColor) ?? gradientColors(style.backgroundImage);
    const below = ground === null ? null : parseColor(ground.color);
    if (ground === null || colors === null || below === null) return false;
    if (ground.picture !== null && isUsualInk(ground)) return false;
    return colors.every((color) => color === null || color.alpha < 0.1 || contrastRatio(color, below) < MIN_RATIO);
  }
  return true;
}

/** Whether something else may lie behind an element from the last one up to the one whose background is the ground. */
function isOnOtherGround(stack: readonly Open[]): boolean {
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack[i];
    if (open === undefined) break;
    open.hasOtherGround ??= hasOtherGround(open.element);
    if (open.hasOtherGround) return true;
    if (open.style?.backgroundColor !== NONE || open.style.backgroundImage !== 'none') break;
  }
  return false;
}

function hasOtherGround(element: Element): boolean {
  for (const pseudo of ['::before', '::after']) {
    const style = getComputedStyle(element, pseudo);
    if (style.content !== 'none' && style.content !== 'normal' && paints(style)) return true;
  }
  const own = boxOf(element);
  for (const child of [...childrenOf(element)].slice(0, MAX_SIBLINGS)) {
    const style = getComputedStyle(child);
    if ((style.position === 'absolute' || style.position === 'fixed') && paints(style) && isHalfOver(boxOf(child), own))
      return true;
  }
  return false;
}

const paints = (style: CSSStyleDeclaration): boolean =>
  style.backgroundImage !== 'none' || !isTransparent(style.backgroundColor);

/** A badge in a corner is not what the text stands on. */
const isHalfOver = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > b.width / 2 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > b.height / 2;
