import { findFirst } from './dom-read.ts';
import { heldBy } from './held-by-box.ts';
import type { PageKind } from '../core/page-kind.ts';
import type { PageView } from './page-facts.ts';
import type { Pace } from './pace.ts';

/** What a control says that brings more of the same, in the languages pages are most often in. */
const MORE =
  /^(?:(?:load|show|view) (?:\d+ )?more\b(?! about)|(?:load|show) (?:next|older|previous)\b|next page\b|more (?:results|posts|comments|replies|reviews|products|items)$|older (?:posts|entries|comments)\b|mehr (?:laden|anzeigen)|weitere .{0,20}(?:laden|anzeigen)|nächste seite|charger plus|afficher plus|page suivante|cargar más|mostrar más|página siguiente|carica altr|もっと見る|次のページ|加载更多|下一页|더 보기)/iu;
const MAX_CHARS = 40;
/** Said more often, it is the "show more" of each card. */
const MAX_CONTROLS = 2;
const STEPS_UP = 6;
const MIN_SHARE = 0.3;
/** Kinds of page that go on elsewhere; an article's next page is one of them too, but its "next" is often another article. */
const GOES_ON: ReadonlySet<PageKind> = new Set(['listing', 'collection', 'forum']);

/**
 * Whether more of what was read comes with a click or by scrolling: a control that says so stands by a good part of it, or a list tells of its next page.
 * Nothing is clicked or scrolled: what a page fetches then is a request that nobody asked for.
 */
export async function isMoreToLoad(
  document: Document,
  page: PageView,
  isKept: readonly boolean[],
  kind: PageKind | undefined,
  pace: Pace,
): Promise<boolean> {
  if (kind !== undefined && GOES_ON.has(kind) && findFirst(document, 'link[rel~="next"],a[rel~="next"]') !== null)
    return true;
  const controls = page.blocks.filter((_, index) => {
    const text = page.texts[index] ?? '';
    return text.length <= MAX_CHARS && MORE.test(text);
  });
  if (controls.length === 0 || controls.length > MAX_CONTROLS) return false;
  const { held, words } = await heldBy(page, isKept, pace);
  return controls.some(({ box }) => {
    let at: typeof box | null = box;
    for (let up = 0; at !== null && up < STEPS_UP && at.tag !== 'body'; up++, at = at.parent)
      if ((held.get(at)?.words ?? 0) >= MIN_SHARE * words) return words > 0;
    return false;
  });
}
