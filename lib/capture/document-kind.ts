import { contentTypeOf } from './dom-read.ts';

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;
/** Kinds that both browsers show as a bare text in a `pre`. */
const PLAIN = /^text\/(?:plain|markdown)$/;

/** A PDF in Chrome's viewer: its tab's own document is an empty frame of the PDF's type. */
export const isPdf = (document: Document): boolean => /^application\/pdf$/.test(contentTypeOf(document));

/** Plain text in the browser's own viewer. */
export const isPlainText = (document: Document): boolean => PLAIN.test(contentTypeOf(document));

/** Whether the document holds text that can be read: not PDF, image, media, XML or JSON. */
export const isReadable = (document: Document): boolean => HTML.test(contentTypeOf(document)) || isPlainText(document);
