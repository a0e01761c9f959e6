import { heldBy, type Held } from './held-by-box.ts';
import type { PageView } from './page-facts.ts';
import type { Pace } from './pace.ts';
import { nameWords } from './name-words.ts';

/** Who says what on a page of questions and answers. */
export interface Posts {
  /** For each block the post it is of, 0 for what opens the page. */
  readonly of: readonly number[];
  /** The answer that the one who asked, or the site, marked as the right one; null where there is none. */
  readonly accepted: number | null;
}

/** What makes up a post's text, and no post. */
const NO_POST =
  /^(?:p|h[1-6]|blockquote|pre|ul|ol|dl|dt|dd|table|thead|tbody|td|th|figure|figcaption|header|footer|nav)$/;
/** How sites mark it: class names, `itemprop="acceptedAnswer"`. */
const ACCEPTED = /^(?:accepted|solution|solved)$/;
/** A post has its text and who wrote it, or when. */
const MIN_BLOCKS = 2;
const MIN_WORDS = 4;
const MIN_COVERED = 0.3;
/** Before the first of the posts: more than a heading, and the page opens with a post of another make (the question). */
const MIN_OPENING_WORDS = 15;

/**
 * Tells a page's posts by their boxes: siblings of one make, of which several hold text that was kept. Of all such rows the one of many
 * members that holds the most of it. Null where there is none: then the page is read as one text.
 */
export async function postsOf(page: PageView, isKept: readonly boolean[], pace: Pace): Promise<Posts | null> {
  const { held, words } = await heldBy(page, isKept, pace);
  const rows = new Map<string, Held[]>();
  for (const one of held.values()) {
    if (pace.isDue()) await pace.rest();
    if (one.blocks < MIN_BLOCKS || one.words < MIN_WORDS || NO_POST.test(one.box.tag)) continue;
    const [name = ''] = nameWords(one.box.names);
    const key = `${one.box.parent?.index ?? -1} ${one.box.tag} ${name}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [one]);
    else row.push(one);
  }
  let best: readonly Held[] = [];
  let most = 0;
  for (const row of rows.values()) {
    const covered = row.reduce((sum, one) => sum + one.words, 0);
    // Rows stand in rows: of two columns the one holds all posts, and of many posts none holds much.
    const worth = covered * (1 - 1 / row.length);
    if (row.length > 1 && covered >= MIN_COVERED * words && worth > most) [best, most] = [row, worth];
  }
  return best.length === 0 ? null : numbered(page, isKept, best, pace);
}

async function numbered(page: PageView, isKept: readonly boolean[], row: readonly Held[], pace: Pace): Promise<Posts> {
  const inOrder = [...row].sort((a, b) => a.first - b.first);
  const numbers = new Map(inOrder.map(({ box }, at) => [box, at] as const));
  let before = 0;
  const start = inOrder[0]?.first ?? 0;
  for (let index = 0; index < start; index++) if (isKept[index] === true) before += page.signs[index]?.words ?? 0;
  const shift = before >= MIN_OPENING_WORDS ? 1 : 0;
  const of: number[] = [];
  let accepted: number | null = null;
  let latest = 0;
  for (const { box } of page.blocks) {
    let at: typeof box | null = box;
    while (at !== null && !numbers.has(at)) at = at.parent;
    if (at !== null) latest = (numbers.get(at) ?? 0) + shift;
    of.push(latest);
    if (pace.isDue()) await pace.rest();
  }
  for (const [box, at] of numbers)
    if (at + shift > 0 && nameWords(box.names).some((word) => ACCEPTED.test(word))) accepted ??= at + shift;
  return { of, accepted };
}
