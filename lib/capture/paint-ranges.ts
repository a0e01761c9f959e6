import { viewOf } from './dom-read.ts';
import { HIGHLIGHT_NAME } from './highlight-css.ts';

type View = Window & typeof globalThis;

/**
 * Marks ranges through the CSS Custom Highlight API, in the registry of each document they stand in (frames have their own),
 * in place of what was marked before. `painted` remembers those registries between calls. The DOM is not changed.
 */
export function paintRanges(ranges: readonly Range[], painted: Set<View>): void {
  for (const view of painted) registryOf(view)?.delete(HIGHLIGHT_NAME);
  painted.clear();
  const byView = new Map<View, Range[]>();
  for (const range of ranges) {
    const view = viewOf(range.startContainer.ownerDocument ?? document);
    if (view === null) continue;
    byView.set(view, [...(byView.get(view) ?? []), range]);
  }
  for (const [view, own] of byView) {
    const mark = new view.Highlight(...own);
    mark.priority = 1_000; // above the page's own highlights
    registryOf(view)?.set(HIGHLIGHT_NAME, mark);
    painted.add(view);
  }
}

/** A frame that was closed meanwhile has no registry any more. */
const registryOf = (view: View): HighlightRegistry | undefined => {
  try {
    return view.CSS.highlights;
  } catch {
    return undefined;
  }
};
