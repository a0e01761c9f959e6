/**
 * Names in the page's CSS highlight registry: the piece of evidence that was chosen, and, fainter, all of them at once. Where
 * both hold a text, the chosen one is seen.
 */
export const MARKS = { chosen: 'sidelight', all: 'sidelight-all' } as const;
export type MarkName = (typeof MARKS)[keyof typeof MARKS];

/** Ground and ink are set together, so that the contrast holds on every page. */
const rule = (name: MarkName, ground: string, ink: string): string =>
  `::highlight(${name}) { background-color: ${ground}; color: ${ink}; }`;

const CSS = `
${rule(MARKS.all, '#fff3c9', '#1d1a12')}
${rule(MARKS.chosen, '#ffd34d', '#1d1a12')}
@media (prefers-color-scheme: dark) {
  ${rule(MARKS.all, '#3d3108', '#ffffff')}
  ${rule(MARKS.chosen, '#8a6700', '#ffffff')}
}
@media (forced-colors: active) {
  ${rule(MARKS.all, 'Canvas', 'LinkText')}
  ${rule(MARKS.chosen, 'Mark', 'MarkText')}
}
`;

/**
 * The marks' style, for the background to put in with `scripting.insertCSS({ css, origin, target: { tabId, allFrames: true } })`:
 * nothing of the DOM changes, and the page's scripts cannot take it out. Firefox lets no content script set `adoptedStyleSheets`
 * (bug 1751346).
 *
 * In both origins: Chromium paints `::highlight` rules of the author origin only (and inherits them into shadow trees), in Firefox
 * only those of the user origin reach shadow trees. And important in the author's alone: an important rule of the user wins over it
 * in Chromium too, where it is then computed and not painted (seen in Chromium 156 and Firefox 153).
 */
export const HIGHLIGHT_STYLES = [
  { origin: 'AUTHOR', css: CSS.replaceAll(';', ' !important;') },
  { origin: 'USER', css: CSS },
] as const;
