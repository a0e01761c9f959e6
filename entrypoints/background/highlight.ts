import { HIGHLIGHT_CSS, HIGHLIGHT_ORIGINS } from '../../lib/capture/highlight-css.ts';
import type { Evidence } from '../../lib/core/summary.ts';
import { callInjected } from '../../lib/platform/inject.ts';
import { insertStyle } from '../../lib/platform/insert-style.ts';

/** Scrolls a tab to a piece of evidence and marks it there, by the grant of the gesture that read the page. */
export async function highlightInTab(tabId: number, evidence: Evidence): Promise<{ isFound: boolean }> {
  await Promise.all(HIGHLIGHT_ORIGINS.map((origin) => insertStyle(tabId, HIGHLIGHT_CSS, origin)));
  return callInjected(tabId, '/highlight.js', '__sidelightHighlight', [evidence]);
}
