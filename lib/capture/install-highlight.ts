import type { Evidence } from '../core/summary.ts';
import { highlightAll } from './highlight-all.ts';
import { highlight } from './highlight.ts';
import type { Painted } from './paint-ranges.ts';

/** What the injected file leaves on the isolated world's global object, for `executeScript({ func })` to call. */
export interface HighlightGlobal {
  __sidelightHighlight?: (evidence: Evidence) => Promise<{ readonly isFound: boolean }>;
  __sidelightHighlightAll?: (evidence: readonly Evidence[]) => Promise<{ readonly found: number }>;
}

/** Offers both to the background; injected twice, it keeps the first, which knows what is marked. */
export function installHighlight(view: Window & HighlightGlobal): void {
  const painted: Painted = new Map();
  let all = new AbortController();
  view.__sidelightHighlight ??= async (evidence) => {
    const { isFound } = await highlight(view.document, evidence, painted);
    return { isFound };
  };
  // On a long page the search takes a moment: what is asked for last counts.
  view.__sidelightHighlightAll ??= async (evidence) => {
    all.abort();
    const { signal } = (all = new AbortController());
    const found = await highlightAll(view.document, evidence, painted, signal).catch((thrown: unknown) => {
      if (signal.aborted) return 0;
      throw thrown;
    });
    return { found };
  };
}
