import type { JobView } from '../../lib/core/job.ts';
import type { Evidence } from '../../lib/core/summary.ts';

/** All of the page that a summary stands on, each once: the price, points, the sentences of the outline, those behind the line. */
export function allEvidence({ page, points, outline, gist }: JobView): Evidence[] {
  const lines = outline?.sections.flatMap(({ line }) => line ?? []) ?? [];
  const found = new Map<string, Evidence>();
  const price = page?.price === undefined ? [] : [page.price];
  for (const one of [...price, ...points, ...lines, ...(gist?.evidence ?? [])]) {
    const key = `${one.blockId} ${one.quote}`;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

/** Whether there is a page to show it all on: not in a PDF, and not of a text that was pasted. */
export const isOnPage = ({ scope, tabId }: JobView): boolean =>
  tabId !== null && (scope === 'page' || scope === 'selection');
