import type { Evidence } from '../core/summary.ts';
import { highlight } from './highlight.ts';

/** What the injected file leaves on the isolated world's global object, for `executeScript({ func })` to call. */
export interface HighlightGlobal {
  __sidelightHighlight?: (evidence: Evidence) => Promise<{ readonly isFound: boolean }>;
}

/** Offers `highlight` to the background; injected twice, it keeps the first, which knows what is marked. */
export function installHighlight(view: Window & HighlightGlobal): void {
  const painted = new Set<Window & typeof globalThis>();
  view.__sidelightHighlight ??= async (evidence) => {
    const { isFound } = await highlight(view.document, evidence, painted);
    return { isFound };
  };
}
