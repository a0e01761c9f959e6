import { foldText } from '../core/text/fold.ts';
import { titleOf, urlOf } from './dom-read.ts';
import type { Metadata } from './metadata.ts';
import type { Pace } from './pace.ts';
import type { RawBlock } from './raw-block.ts';
import { seenWords, wordsIn, type ShareSeen } from './seen-words.ts';

const MIN_SHARE = 0.7;
const MAX_NAME_WORDS = 6;
const MAX_DATE_CHARS = 40;

/**
 * What a page says of itself to machines, as far as it says the same to people: meta tags and JSON-LD are as hidden as
 * `display: none`, and a title goes to the model, a description into the ranking. A description stays where the page's text has
 * its words, an author who is named on the page or looks like a name, a date that looks like one.
 */
export async function shownMetadata(
  document: Document,
  claimed: Metadata,
  blocks: readonly RawBlock[],
  pace: Pace,
): Promise<Metadata> {
  const { site, ...said } = claimed;
  const { title, author, date, description } = said;
  const own = foldText(titleOf(document).slice(0, 4_000)).slice(0, 1_000);
  const isOwn = own.toLowerCase().includes(title.toLowerCase());
  const seen = await seenWords([isOwn ? '' : title, author ?? '', description ?? '', site ?? ''], blocks, pace);
  return {
    ...said,
    ...(site !== undefined && isShownSite(document, site, own, seen) ? { site } : {}),
    title: isOwn || isShownTitle(title, own, seen) ? title : own,
    author: author !== null && (isNames(author) || seen(author) === 1) ? author : null,
    date: date !== null && date.length <= MAX_DATE_CHARS && /\d/.test(date) ? date : null,
    description: description !== null && seen(description) >= MIN_SHARE ? description : null,
  };
}

/** The browser's tab shows the document's title, the page its headings; what has neither's words is no title of it. */
function isShownTitle(title: string, own: string, seen: ShareSeen): boolean {
  const known = new Set(wordsIn(own));
  const words = wordsIn(title);
  const inOwn = words.filter((word) => known.has(word)).length / Math.max(1, words.length);
  return Math.max(inOwn, seen(title, 'heading')) >= MIN_SHARE;
}

/** A site's name stands in its titles, in its address or on its pages. */
function isShownSite(document: Document, site: string, own: string, seen: ShareSeen): boolean {
  if (own.toLowerCase().includes(site.toLowerCase()) || seen(site) === 1) return true;
  const name = wordsIn(site).join('');
  return name.length > 2 && new URL(urlOf(document)).hostname.replaceAll(/[^\p{L}\p{N}]/gu, '').includes(name);
}

/** "Ada B. Lovelace, Charles Babbage": short, without a sentence's marks, most words with a capital or of a script without them. */
function isNames(text: string): boolean {
  if (/[?!:;<>{}=]/.test(text)) return false;
  return text.split(/,| and | und | & |\|/).every((name) => {
    const words = name.trim().split(' ');
    const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
    return words.length <= MAX_NAME_WORDS && small <= words.length / 3;
  });
}
