import { isTransparent } from './color.ts';
import { bodyOf, documentOf } from './dom-read.ts';
import type { Open } from './open-element.ts';

/**
 * Whether `stack[at]` is painted behind a background above it in the tree: a negative `z-index` goes below everything in its
 * stacking context but that context's own background (CSS 2 Appendix E).
 */
export function isSunken(stack: readonly Open[], at: number): boolean {
  const open = stack[at];
  if (open === undefined || open.look.position === 'static') return false;
  const { style } = open;
  if (style === null || !style.zIndex.startsWith('-') || style.position === 'static') return false;
  for (let i = at - 1; i >= 0; i--) {
    const above = stack[i];
    if (above === undefined || above.style === null || above.element === bodyOf(documentOf(above.element)))
      return false;
    if (isStackingContext(above.style)) return false;
    if (!isTransparent(above.style.backgroundColor) || above.style.backgroundImage !== 'none') return true;
  }
  return false;
}

const isStackingContext = (style: CSSStyleDeclaration): boolean =>
  (style.zIndex !== 'auto' && style.position !== 'static') ||
  style.opacity !== '1' ||
  style.transform !== 'none' ||
  style.filter !== 'none' ||
  style.mixBlendMode !== 'normal' ||
  style.isolation === 'isolate';
