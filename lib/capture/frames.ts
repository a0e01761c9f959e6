import { boxOf, contentTypeOf, rootOf } from './dom-read.ts';

/** A foreign frame below this size is an advertisement or a widget, not something a person came to read. */
const MIN_WIDTH_PX = 300;
const MIN_HEIGHT_PX = 200;

/** The root element of a same-origin HTML frame; null where the browser refuses (another origin, sandbox) or there is none. */
export function readableFrame(frame: Element): Element | null {
  try {
    const document = (frame as HTMLIFrameElement).contentDocument;
    if (document === null || !/html/.test(contentTypeOf(document))) return null;
    return rootOf(document);
  } catch {
    return null;
  }
}

export function isLargeFrame(frame: Element): boolean {
  const box = boxOf(frame);
  return box.width >= MIN_WIDTH_PX && box.height >= MIN_HEIGHT_PX;
}
