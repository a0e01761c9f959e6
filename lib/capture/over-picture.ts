import { boxOf, findAll, parentElementOf } from './dom-read.ts';
import { textRect } from './text-place.ts';

const PICTURES = 'img,video,canvas,svg,picture,iframe,object,embed';
const MAX_PICTURES = 400;

let picturesFor: Document | null = null;
/** Left, top, right and bottom, one picture after the other. */
let edges = new Float64Array(0);

/** Whether a picture lies behind the middle of a text. */
export function isOverPicture(text: Text): boolean {
  const { left, right, top, bottom } = textRect(text);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (picturesFor !== text.ownerDocument) measurePictures(text.ownerDocument);
  for (let at = 0; at < edges.length; at += 4) {
    if ((edges[at] as number) >= x || (edges[at + 1] as number) >= y) continue;
    if ((edges[at + 2] as number) > x && (edges[at + 3] as number) > y) return true;
  }
  return false;
}

/** Once for a document and slice of a capture: a page of white letters on pictures asks this of every text. */
function measurePictures(document: Document): void {
  const pictures = findAll(document, PICTURES)
    .filter((picture) => !isInCanvas(picture))
    .slice(0, MAX_PICTURES);
  edges = new Float64Array(4 * pictures.length);
  for (const [index, picture] of pictures.entries()) {
    const { left, top, right, bottom } = boxOf(picture);
    edges.set([left, top, right, bottom], 4 * index);
  }
  picturesFor = document;
}

/**
 * What stands inside a canvas is not shown. Chromium (156) may never come back from the next paint after its place was asked for, where the
 * canvas has `content-visibility: hidden`.
 */
function isInCanvas(picture: Element): boolean {
  const parent = parentElementOf(picture);
  return parent !== null && Element.prototype.closest.call(parent, 'canvas') !== null;
}

/** Forgets where pictures stand: the page may have scrolled since, or moved them. */
export function forgetPictures(): void {
  picturesFor = null;
}
