import { viewOf } from './dom-read.ts';
import { MARKS, type MarkName } from './highlight-css.ts';

type View = Window & typeof globalThis;

/** Which registries hold which mark, between calls. */
export type Painted = Map<MarkName, ReadonlySet<View>>;

/** Above the page's own highlights, and the chosen one above all others. */
const PRIORITIES: Readonly<Record<MarkName, number>> = { [MARKS.all]: 999, [MARKS.chosen]: 1_000 };

/**
 * Marks ranges through the CSS Custom Highlight API, in the registry of each document they stand in (frames have their own),
 * in place of what had this mark before. The DOM is not changed.
 */
export function paintRanges(name: MarkName, ranges: readonly Range[], painted: Painted): void {
  for (const view of painted.get(name) ?? []) registryOf(view)?.delete(name);
  const byView = new Map<View, Range[]>();
  for (const range of ranges) {
    const view = viewOf(range.startContainer.ownerDocument ?? document);
    if (view === null) continue;
    byView.set(view, [...(byView.get(view) ?? []), range]);
  }
  for (const [view, own] of byView) {
    const mark = new view.Highlight(...own);
    mark.priority = PRIORITIES[name];
    registryOf(view)?.set(name, mark);
  }
  painted.set(name, new Set(byView.keys()));
}

/** A frame that was closed meanwhile has no registry any more. */
const registryOf = (view: View): HighlightRegistry | undefined => {
  try {
    return view.CSS.highlights;
  } catch {
    return undefined;
  }
};
