import { parentElementOf, rootOf, viewOf } from './dom-read.ts';

/**
 * Brings a range to the middle of the window, through scrolling boxes and frames; not at all when it is in full view. Smooth
 * only where the person has not asked for less motion.
 */
export function scrollToRange(range: Range): void {
  const element = parentElementOf(range.startContainer);
  const view = viewOf(range.startContainer.ownerDocument ?? document);
  if (element === null || view === null || isInView(range, view)) return;
  const isCalm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = isCalm ? 'instant' : 'smooth';
  if (isTaller(element, view)) scrollWindow(range, view, behavior);
  else element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  const frame = frameOf(view);
  if (frame !== null) frame.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior });
}

function isInView(range: Range, view: Window): boolean {
  const box = range.getBoundingClientRect();
  const isInside = box.top >= 0 && box.bottom <= view.innerHeight && box.left >= 0 && box.right <= view.innerWidth;
  return isInside && box.height > 0 && frameOf(view) === null && !isInScroller(range);
}

function isInScroller(range: Range): boolean {
  const root = rootOf(range.startContainer.ownerDocument ?? document);
  for (
    let element = parentElementOf(range.startContainer);
    element !== null && element !== root;
    element = parentElementOf(element)
  ) {
    if (element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY !== 'visible')
      return true;
  }
  return false;
}

/** The middle of an element taller than the window may be far from the sentence. */
const isTaller = (element: Element, view: Window): boolean => element.getBoundingClientRect().height > view.innerHeight;

function scrollWindow(range: Range, view: Window, behavior: ScrollBehavior): void {
  const box = range.getBoundingClientRect();
  view.scrollTo({ top: view.scrollY + box.top - (view.innerHeight - box.height) / 2, behavior });
}

const frameOf = (view: Window): Element | null => {
  try {
    return view.frameElement;
  } catch {
    return null; // a foreign parent
  }
};
