import { isClippedAway } from './clip-shape.ts';
import { gradientColors, isTransparent } from './color.ts';
import { boxOf } from './dom-read.ts';
import type { Open } from './open-element.ts';
import { isSunken } from './sunken.ts';

const MAX_BLUR_PX = 8;
const MIN_PART = 0.1;

/**
 * Whether a filter, a mask, a clip or a turned back leaves nothing to see of the stack's last element. These work on all that
 * an element holds, so each element's answer is kept on it: one look an element that has text in it, not one a level.
 */
export function isPaintedAway(stack: readonly Open[]): boolean {
  let from = stack.length - 1;
  while (from > 0 && stack[from]?.isPaintedAway === null) from--;
  let isAway = false;
  for (let i = from; i < stack.length; i++) {
    const open = stack[i];
    if (open === undefined) continue;
    open.isPaintedAway ??= isAway || (open.style !== null && (hidesItself(open, open.style) || isSunken(stack, i)));
    isAway = open.isPaintedAway;
  }
  return isAway;
}

function hidesItself({ element, look }: Open, style: CSSStyleDeclaration): boolean {
  const { filter, clipPath } = style;
  if (filter !== 'none' && isFilteredAway(filter, style)) return true;
  if (clipPath !== 'none' && isClippedAway(clipPath, boxOf(element))) return true;
  if (!look.isInline && style.backfaceVisibility === 'hidden' && isTurnedAway(style.transform)) return true;
  const mask = style.maskImage;
  return mask !== 'none' && mask !== '' && isMaskedAway(mask);
}

/** Filter Effects 1: nothing left of it, or all of one colour with the background it stands on. */
function isFilteredAway(filter: string, style: CSSStyleDeclaration): boolean {
  for (const [, name, value = ''] of filter
    .slice(0, 1_000)
    .matchAll(/(opacity|contrast|brightness|blur)\(([^)]*)\)/g)) {
    const amount = Number.parseFloat(value) / (value.endsWith('%') ? 100 : 1);
    if (name === 'blur' && amount >= MAX_BLUR_PX) return true;
    if ((name === 'opacity' || name === 'contrast') && amount < MIN_PART) return true;
    if (name === 'brightness' && amount < MIN_PART && !isTransparent(style.backgroundColor)) return true;
  }
  return false;
}

/** The third row's third number of a `matrix3d()`: where the element's own axis to the viewer points. */
function isTurnedAway(transform: string): boolean {
  if (!transform.startsWith('matrix3d(')) return false;
  const parts = transform.slice(9, -1).split(',').map(Number);
  return (parts[10] ?? 1) < 0;
}

const isMaskedAway = (mask: string): boolean => gradientColors(mask)?.every(({ alpha }) => alpha < MIN_PART) ?? false;
