import { HIGHLIGHT_STYLES } from '../../lib/capture/highlight-css.ts';
import type { Evidence } from '../../lib/core/summary.ts';
import { bringToFront } from '../../lib/platform/active-tab.ts';
import { callInjected } from '../../lib/platform/inject.ts';
import { insertStyle } from '../../lib/platform/insert-style.ts';

const insertStyles = (tabId: number): Promise<unknown> =>
  Promise.all(HIGHLIGHT_STYLES.map(({ css, origin }) => insertStyle(tabId, css, origin)));

/** Scrolls a tab to a piece of evidence and marks it there, by the grant of the gesture that read the page. A tab behind comes to the front. */
export async function highlightInTab(tabId: number, evidence: Evidence): Promise<{ isFound: boolean }> {
  await bringToFront(tabId);
  await insertStyles(tabId);
  return callInjected(tabId, '/highlight.js', '__sidelightHighlight', [evidence]);
}

/** Marks all of them there, fainter, and says how many it found; none of them takes the marks away. */
export async function highlightAllInTab(tabId: number, evidence: readonly Evidence[]): Promise<{ found: number }> {
  await insertStyles(tabId);
  return callInjected(tabId, '/highlight.js', '__sidelightHighlightAll', [evidence]);
}
