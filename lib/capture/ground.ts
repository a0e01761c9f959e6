import { blended } from './blend.ts';
import { contrastRatio, gradientColors, isTransparent, parseColor, type Color } from './color.ts';
import type { Ground, Open } from './open-element.ts';

/** Below this WCAG contrast ratio text is there for machines only (DESIGN §6). */
export const MIN_RATIO = 1.3;
const WHITE = 'rgb(255, 255, 255)';
/** As computed styles have `transparent`. */
export const NONE = 'rgba(0, 0, 0, 0)';
const groundOfColor = (color: string, mode: string, below: string): Ground => ({ color, mode, below, inks: new Map() });

/**
 * What lies under the stack's last element: the nearest opaque background. Null where it cannot be told: a picture, a gradient of several colours, something
 * half transparent. Each element's answer is kept on it, so that a page costs one style read an element and not one a level.
 */
export function groundOf(stack: readonly Open[]): Ground | null {
  let from = stack.length - 1;
  while (from > 0 && stack[from]?.ground === undefined) from--;
  const known = stack[from]?.ground;
  let ground = known === undefined ? pageGround(stack[0]) : known;
  for (let i = known === undefined ? from : from + 1; i < stack.length; i++) {
    const open = stack[i];
    if (open === undefined) continue;
    ground = ownGround(open.style, ground);
    open.ground = ground;
  }
  return ground;
}

const pageGround = (root: Open | undefined): Ground | null =>
  root?.style?.colorScheme.includes('dark') === true ? null : groundOfColor(WHITE, 'normal', WHITE);

function ownGround(style: CSSStyleDeclaration | null, above: Ground | null): Ground | null {
  if (style === null) return null;
  const own = ownColor(style);
  if (own === null) return null;
  const mode = style.mixBlendMode;
  if (mode === 'normal') return own === '' ? above : groundOfColor(own, mode, own);
  return above === null
    ? null
    : groundOfColor(own === '' ? above.color : mixed(own, above.color, mode), mode, above.color);
}

/** The colour an element puts under its text; '' where it puts none, null where it cannot be told. */
function ownColor(style: CSSStyleDeclaration): string | null {
  const { backgroundImage, backgroundColor } = style;
  if (backgroundColor === NONE && backgroundImage === 'none') return ''; // most elements
  if (backgroundImage !== 'none' && style.backgroundClip !== 'text') {
    const image = imageColor(backgroundImage);
    if (image !== '') return image;
  }
  if (isTransparent(backgroundColor)) return '';
  return (parseColor(backgroundColor)?.alpha ?? 0) > 0.9 ? backgroundColor : null;
}

function mixed(above: string, below: string, mode: string): string {
  const [a, b] = [parseColor(above), parseColor(below)];
  return a === null || b === null ? above : asCss(blended(a, b, mode));
}

const asCss = ({ channels }: Color): string => `rgb(${channels.map(Math.round).join(', ')})`;

/** The one colour of a gradient; '' where it is transparent, null where it cannot be told. */
function imageColor(image: string): string | null {
  const colors = gradientColors(image);
  const [first] = colors ?? [];
  if (colors === null || first === undefined) return null;
  if (colors.every(({ alpha }) => alpha < 0.1)) return '';
  const isOne = colors.every((color) => color.alpha > 0.9 && contrastRatio(first, color) < MIN_RATIO);
  return isOne ? asCss(first) : null;
}
