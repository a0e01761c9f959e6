/** The name in the page's CSS highlight registry. */
export const HIGHLIGHT_NAME = 'sidelight';

/**
 * Origins to insert the style in, both: Chromium takes `::highlight` rules of the author origin only (and inherits them into
 * shadow trees), in Firefox only those of the user origin reach shadow trees (seen in Chromium 156 and Firefox 153).
 */
export const HIGHLIGHT_ORIGINS = ['AUTHOR', 'USER'] as const;

/**
 * The mark's style, for the background to put in with `scripting.insertCSS({ css, origin, target: { tabId, allFrames: true } })`,
 * once per origin: nothing of the DOM changes, and the page's scripts cannot take it out. Firefox lets no content script set
 * `adoptedStyleSheets` (bug 1751346). Ground and ink are set together, so that the contrast holds on every page.
 */
export const HIGHLIGHT_CSS = `
::highlight(${HIGHLIGHT_NAME}) { background-color: #ffe27a !important; color: #1d1a12 !important; }
@media (prefers-color-scheme: dark) {
  ::highlight(${HIGHLIGHT_NAME}) { background-color: #7a5c00 !important; color: #ffffff !important; }
}
@media (forced-colors: active) {
  ::highlight(${HIGHLIGHT_NAME}) { background-color: Mark !important; color: MarkText !important; }
}
`;
