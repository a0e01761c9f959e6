import { isTransparent } from './color.ts';
import { firstChildOf, isRendered, nextSiblingOf, nodeTypeOf, parentElementOf } from './dom-read.ts';
import { isAlike, NONE } from './ground.ts';
import type { Ground } from './open-element.ts';

/** Elements of a box that are looked at: its first ones say how it is written on. */
const MAX_ELEMENTS = 300;
/** A long text is no more than a line of its own: what is planted may be longer than what it hides in. */
const MAX_LETTERS = 80;

/**
 * Whether a page writes on a picture in the colour that lies under it: light letters on a photograph, over a white page. Pixels cannot be asked; but where most
 * of what stands on the same picture has another ink, letters in that colour are there to be overlooked.
 */
export function isUsualInk(ground: Ground): boolean {
  const { picture, color } = ground;
  if (picture === null) return false;
  // Blending is of the text that is asked about, not of the others.
  picture.isUsual ??= isMostly(picture.element, { ...ground, mode: 'normal', below: color, inks: new Map() });
  return picture.isUsual;
}

function isMostly(box: Element, plain: Ground): boolean {
  let [alike, other] = [0, 0];
  const inside = Element.prototype.querySelectorAll.call(box, '*');
  for (let at = -1; at < Math.min(inside.length, MAX_ELEMENTS); at++) {
    const element = at < 0 ? box : (inside[at] as Element);
    const letters = Math.min(MAX_LETTERS, ownLetters(element));
    if (letters === 0 || !isRendered(element) || !standsOn(element, box)) continue;
    const style = getComputedStyle(element);
    const ink = style.webkitTextFillColor || style.color;
    if (isTransparent(ink)) continue;
    if (isAlike(ink, plain)) alike += letters;
    else other += letters;
  }
  return other === 0 || alike > other;
}

/** Letters of text that stands directly in an element. */
function ownLetters(element: Element): number {
  let letters = 0;
  for (let node = firstChildOf(element); node !== null && letters < MAX_LETTERS; node = nextSiblingOf(node))
    if (nodeTypeOf(node) === Node.TEXT_NODE) letters += (node as Text).data.trim().length;
  return letters;
}

/** Whether nothing between an element and the box puts a ground of its own under the element's text. */
function standsOn(element: Element, box: Element): boolean {
  for (let at: Element | null = element; at !== null && at !== box; at = parentElementOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none' || (backgroundColor !== NONE && !isTransparent(backgroundColor))) return false;
  }
  return true;
}
