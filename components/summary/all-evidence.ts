import type { JobView } from '../../lib/core/job.ts';
import type { Evidence } from '../../lib/core/summary.ts';

/** Every sentence of the page that a summary stands on, each once: points, the sentences of the outline, those behind the line. */
export function allEvidence({ points, outline, gist }: JobView): Evidence[] {
  const lines = outline?.sections.flatMap(({ line }) => line ?? []) ?? [];
  const found = new Map<string, Evidence>();
  for (const one of [...points, ...lines, ...(gist?.evidence ?? [])]) {
    const key = `${one.blockId} ${one.quote}`;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

/** Whether there is a page to show it all on: not in a PDF, and not of a text that was pasted. */
export const isOnPage = ({ scope, tabId }: JobView): boolean =>
  tabId !== null && (scope === 'page' || scope === 'selection');
