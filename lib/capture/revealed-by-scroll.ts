import { boxOf } from './dom-read.ts';

/** AOS, Webflow, ScrollReveal, Framer: what they fade in when a person scrolls to it. One page in thirty uses one of them. */
const MARKED = '[data-aos],[data-w-id],[data-sr-id],[data-framer-appear-id]';
const MIN_WIDTH = 100;
const MIN_HEIGHT = 10;

/**
 * Whether a transparent element is one that a person sees on the way down the page. It stands in the flow and takes its place there, so
 * nobody can say that it is not on the page; a layer over the page is none of these (menus and notices carry such marks too).
 */
export function isRevealedByScroll(element: Element, style: CSSStyleDeclaration): boolean {
  if (!Element.prototype.matches.call(element, MARKED)) return false;
  if (style.position !== 'static' && style.position !== 'relative') return false;
  const box = boxOf(element);
  return box.width >= MIN_WIDTH && box.height >= MIN_HEIGHT;
}
