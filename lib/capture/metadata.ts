import type { Capture } from '../core/capture.ts';
import { foldText } from '../core/text/fold.ts';
import { attributeOf, findAll, findFirst, rootOf } from './dom-read.ts';
import { readJsonLd, type LinkedData } from './json-ld.ts';
import { pageTitle } from './page-title.ts';

export type Metadata = Pick<Capture, 'title' | 'lang' | 'author' | 'date' | 'description' | 'site'>;

/** The protocol's limit of a short text (`lib/protocol/schemas.ts`). */
const MAX_CHARS = 1_000;

/** What the page says of itself: OpenGraph, Dublin Core, JSON-LD (schema.org), then the markup of bylines and times. */
export function readMetadata(document: Document): Metadata {
  const meta = metaOf(document);
  const linked = readJsonLd(document);
  const site = short(meta.get('og:site_name') ?? linked.publisher ?? meta.get('application-name'));
  return {
    ...(site === null ? {} : { site }),
    title: short(pageTitle(document, meta, linked)) ?? '',
    lang: pageLang(document, meta),
    author: short(authorOf(document, meta, linked)),
    date: short(dateOf(document, meta, linked)),
    description: short(
      meta.get('og:description') ?? meta.get('description') ?? meta.get('twitter:description') ?? linked.description,
    ),
  };
}

function metaOf(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of findAll(document, 'meta[content]')) {
    const name =
      attributeOf(element, 'property') ??
      attributeOf(element, 'name') ??
      attributeOf(element, 'http-equiv') ??
      attributeOf(element, 'itemprop');
    const content = attributeOf(element, 'content')?.trim();
    if (name !== null && content !== undefined && content !== '') {
      const key = name.trim().toLowerCase();
      if (!found.has(key)) found.set(key, content);
    }
  }
  return found;
}

function short(text: string | null | undefined): string | null {
  const folded = foldText((text ?? '').slice(0, 4 * MAX_CHARS)).slice(0, MAX_CHARS);
  return folded === '' ? null : folded;
}

/** BCP 47 primary tag, lower case. */
function pageLang(document: Document, meta: ReadonlyMap<string, string>): string | null {
  const root = rootOf(document);
  const claims = [
    root === null ? null : (attributeOf(root, 'lang') ?? attributeOf(root, 'xml:lang')),
    meta.get('content-language'),
    meta.get('og:locale'),
    meta.get('dc.language'),
    meta.get('inlanguage'),
  ];
  for (const claim of claims) {
    const tag = /^\s*([a-z]{2,3})(?:[-_,;\s]|$)/i.exec(claim ?? '')?.[1];
    if (tag !== undefined) return tag.toLowerCase();
  }
  return null;
}

function authorOf(document: Document, meta: ReadonlyMap<string, string>, linked: LinkedData): string | null {
  const claimed =
    linked.author ??
    meta.get('author') ??
    meta.get('article:author') ??
    meta.get('dc.creator') ??
    meta.get('parsely-author');
  if (claimed !== undefined && claimed !== null && !/^https?:/i.test(claimed)) return claimed;
  const element = findFirst(document, '[rel~="author"],[itemprop~="author"],.byline,.author-name,.author');
  const text = (element?.textContent ?? '').trim();
  return text.length > 0 && text.length < 100 ? text.replace(/^\s*by\s+/i, '') : null;
}

function dateOf(document: Document, meta: ReadonlyMap<string, string>, linked: LinkedData): string | null {
  const claimed =
    meta.get('article:published_time') ??
    linked.date ??
    meta.get('datepublished') ??
    meta.get('dc.date') ??
    meta.get('date') ??
    meta.get('parsely-pub-date');
  if (claimed !== undefined && claimed !== null) return claimed;
  const time = findFirst(
    document,
    'time[pubdate],time[itemprop~="datePublished"],article time[datetime],time[datetime]',
  );
  return time === null ? null : (attributeOf(time, 'datetime') ?? time.textContent);
}
