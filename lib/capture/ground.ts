import { blended } from './blend.ts';
import { contrastRatio, gradientColors, isTransparent, parseColor, type Color } from './color.ts';
import type { Ground, Open } from './open-element.ts';

/** Below this WCAG contrast ratio text is there for machines only (DESIGN §6). */
export const MIN_RATIO = 1.3;
const WHITE = 'rgb(255, 255, 255)';
/** As computed styles have `transparent`. */
export const NONE = 'rgba(0, 0, 0, 0)';
const groundOfColor = (color: string, mode: string, below: string, picture: Ground['picture'] = null): Ground => ({
  color,
  mode,
  below,
  inks: new Map(),
  picture,
});

/**
 * What lies under the stack's last element: the nearest opaque background; under a picture or a gradient of several colours, the colour below that. Null where
 * it cannot be told: something half transparent. Each element's answer is kept on it, so that a page costs one style read an element and not one a level.
 */
export function groundOf(stack: readonly Open[]): Ground | null {
  let from = stack.length - 1;
  while (from > 0 && stack[from]?.ground === undefined) from--;
  const known = stack[from]?.ground;
  let ground = known === undefined ? pageGround(stack[0]) : known;
  for (let i = known === undefined ? from : from + 1; i < stack.length; i++) {
    const open = stack[i];
    if (open === undefined) continue;
    ground = ownGround(open, ground);
    open.ground = ground;
  }
  return ground;
}

const pageGround = (root: Open | undefined): Ground | null =>
  root?.style?.colorScheme.includes('dark') === true ? null : groundOfColor(WHITE, 'normal', WHITE);

function ownGround({ element, style }: Open, above: Ground | null): Ground | null {
  if (style === null) return null;
  const { mixBlendMode: mode, backgroundImage } = style;
  const image = backgroundImage === 'none' || style.backgroundClip === 'text' ? '' : imageColor(backgroundImage);
  const own = image === null || image === '' ? plainColor(style) : image;
  const color = own === '' ? (above?.color ?? null) : own;
  if (color === null) return null;
  const picture = image === null ? { element, isUsual: null } : own === '' ? (above?.picture ?? null) : null;
  if (mode === 'normal') return own === '' && image !== null ? above : groundOfColor(color, mode, color, picture);
  if (above === null) return null;
  return groundOfColor(own === '' ? color : mixed(color, above.color, mode), mode, above.color, picture);
}

/** The colour an element puts under its text; '' where it puts none, null where it cannot be told. */
function plainColor({ backgroundColor }: CSSStyleDeclaration): string | null {
  if (backgroundColor === NONE || isTransparent(backgroundColor)) return ''; // most elements
  return (parseColor(backgroundColor)?.alpha ?? 0) > 0.9 ? backgroundColor : null;
}

function mixed(above: string, below: string, mode: string): string {
  const [a, b] = [parseColor(above), parseColor(below)];
  return a === null || b === null ? above : asCss(blended(a, b, mode));
}

const asCss = ({ channels }: Color): string => `rgb(${channels.map(Math.round).join(', ')})`;

/** The one colour of a gradient; '' where it is transparent, null for a picture and for several colours. */
function imageColor(image: string): string | null {
  const colors = gradientColors(image);
  const [first] = colors ?? [];
  if (colors === null || first === undefined) return null;
  if (colors.every(({ alpha }) => alpha < 0.1)) return '';
  const isOne = colors.every((color) => color.alpha > 0.9 && contrastRatio(first, color) < MIN_RATIO);
  return isOne ? asCss(first) : null;
}

/** A page has few inks on each ground. Bounded, as a hostile page need not. */
const MAX_INKS = 500;

/** Whether an ink has the colour of its ground, or nearly; false where one of them cannot be told. */
export function isAlike(ink: string, { color, mode, below, inks }: Ground): boolean {
  const known = inks.get(ink);
  if (known !== undefined) return known;
  const [a, b, under] = [parseColor(ink), parseColor(color), parseColor(below)];
  if (a === null || b === null || under === null) return false;
  const answer = contrastRatio(mode === 'normal' ? a : blended(a, under, mode), b) < MIN_RATIO;
  if (inks.size < MAX_INKS) inks.set(ink, answer);
  return answer;
}
