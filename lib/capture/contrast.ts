import { boxOf, findAll } from './dom-read.ts';
import type { Open } from './open-element.ts';
import { isTransparent } from './visibility.ts';

/** Below this WCAG contrast ratio text is there for machines only (DESIGN §6). */
const MIN_RATIO = 1.3;
const PICTURES = 'img,video,canvas,svg,picture,iframe,object,embed';
const MAX_PICTURES = 400;
const MAX_SIBLINGS = 30;

interface Color {
  readonly channels: readonly [number, number, number];
  readonly alpha: number;
}

/**
 * Whether text directly in `stack`'s last element is transparent or has the colour of what it stands on. Says so only where nothing else can be
 * what it stands on: no picture, gradient, shadow, generated box or positioned box behind it; a wrong yes would lose text.
 */
export function isInkOnInk(stack: readonly Open[]): boolean {
  const open = stack.at(-1);
  const style = open?.style;
  if (open === undefined || style === null || style === undefined) return false;
  const ink = style.getPropertyValue('-webkit-text-fill-color') || style.color;
  if (isTransparent(ink)) return style.getPropertyValue('background-clip') !== 'text' && isTransparent(style.color);
  const ground = groundOf(stack);
  if (ground === null || !isAlike(ink, ground)) return false;
  if (style.textShadow !== 'none' || style.getPropertyValue('-webkit-text-stroke-width') !== '0px') return false;
  return !passedOn(stack).some(hasOtherGround) && !isOverPicture(open.element);
}

/**
 * The colour under the stack's last element: of the nearest opaque background. Null where a half-transparent colour lies
 * between. Each element's answer is kept on it, so that a page costs one style read an element and not one a level.
 */
function groundOf(stack: readonly Open[]): string | null {
  let from = stack.length - 1;
  while (from > 0 && stack[from]?.ground === undefined) from--;
  let ground: string | null =
    stack[from]?.ground ?? (stack[0]?.style?.colorScheme.includes('dark') === true ? null : WHITE);
  for (let i = stack[from]?.ground === undefined ? from : from + 1; i < stack.length; i++) {
    const open = stack[i];
    if (open === undefined) continue;
    ground = ownGround(open.style, ground);
    open.ground = ground;
  }
  return ground;
}

const WHITE = 'rgb(255, 255, 255)';

function ownGround(style: CSSStyleDeclaration | null, above: string | null): string | null {
  if (style === null) return null;
  const color = style.backgroundColor;
  if (color === 'rgba(0, 0, 0, 0)') return above;
  return color.startsWith('rgb(') ? color : null;
}

/** A page has few pairs of colours. */
const alike = new Map<string, boolean>();

function isAlike(ink: string, ground: string): boolean {
  const pair = `${ink} ${ground}`;
  const known = alike.get(pair);
  if (known !== undefined) return known;
  const [a, b] = [parseColor(ink), parseColor(ground)];
  const answer = a !== null && b !== null && ratio(a, b) < MIN_RATIO;
  alike.set(pair, answer);
  return answer;
}

/** The elements from the last one up to the one whose background is the ground. */
function passedOn(stack: readonly Open[]): Element[] {
  const passed: Element[] = [];
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack[i];
    if (open === undefined) break;
    passed.push(open.element);
    if (open.style?.backgroundColor !== 'rgba(0, 0, 0, 0)') break;
  }
  return passed;
}

function hasOtherGround(element: Element): boolean {
  if (getComputedStyle(element).backgroundImage !== 'none') return true;
  for (const pseudo of ['::before', '::after']) {
    const style = getComputedStyle(element, pseudo);
    if (style.content !== 'none' && style.content !== 'normal' && paints(style)) return true;
  }
  for (const child of [...element.children].slice(0, MAX_SIBLINGS)) {
    const style = getComputedStyle(child);
    if ((style.position === 'absolute' || style.position === 'fixed') && paints(style)) return true;
  }
  return false;
}

const paints = (style: CSSStyleDeclaration): boolean =>
  style.backgroundImage !== 'none' || (parseColor(style.backgroundColor)?.alpha ?? 1) > 0;

function isOverPicture(element: Element): boolean {
  const own = boxOf(element);
  return findAll(element.ownerDocument, PICTURES)
    .slice(0, MAX_PICTURES)
    .some((picture) => {
      const box = boxOf(picture);
      return box.left < own.right && box.right > own.left && box.top < own.bottom && box.bottom > own.top;
    });
}

/** `rgb()` and `rgba()` as computed styles serialize them; null for other colour spaces. */
function parseColor(text: string): Color | null {
  const match = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text);
  if (match === null) return null;
  return {
    channels: [Number(match[1]), Number(match[2]), Number(match[3])],
    alpha: match[4] === undefined ? 1 : Number(match[4]),
  };
}

/** Contrast ratio of WCAG 2.2. */
function ratio(a: Color, b: Color): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance({ channels }: Color): number {
  const [red, green, blue] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
