import { findAll } from './dom-read.ts';

/** What a page's JSON-LD says of the page itself. */
export interface LinkedData {
  readonly headline: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly description: string | null;
  readonly publisher: string | null;
}

const MAX_SCRIPT_CHARS = 200_000;
const MAX_SCRIPTS = 20;
const MAX_ITEMS = 200;
const PAGE_TYPES = /article|posting|report|webpage|product|question|recipe|techarticle|discussion/i;

/** Reads schema.org items of `application/ld+json` scripts. Broken JSON is common and is passed over. */
export function readJsonLd(document: Document): LinkedData {
  const items = linkedItems(document);
  const ranked = items.filter((item) => PAGE_TYPES.test(typeOf(item))).sort((a, b) => rank(a) - rank(b));
  const pick = (name: string) => ranked.map((item) => textOf(item[name])).find((text) => text !== null) ?? null;
  return {
    headline: pick('headline'),
    author: ranked.map((item) => nameOf(item['author'])).find((name) => name !== null) ?? null,
    date: pick('datePublished'),
    description: pick('description'),
    publisher: ranked.map((item) => nameOf(item['publisher'])).find((name) => name !== null) ?? null,
  };
}

/** All schema.org items of a page, outermost first. */
export const linkedItems = (document: Document): Item[] =>
  findAll(document, 'script[type="application/ld+json"]').slice(0, MAX_SCRIPTS).flatMap(itemsOf);

export type Item = Readonly<Record<string, unknown>>;

function itemsOf(script: Element): Item[] {
  const text = script.textContent;
  if (text.length > MAX_SCRIPT_CHARS) return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.trim().replace(/^<!--|-->$/g, ''));
  } catch {
    return [];
  }
  const items: Item[] = [];
  const queue: unknown[] = [parsed];
  for (let i = 0; i < queue.length && i < MAX_ITEMS; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...(value.slice(0, MAX_ITEMS) as unknown[]));
    else if (isItem(value)) {
      items.push(value);
      queue.push(value['@graph'], value['mainEntity']);
    }
  }
  return items;
}

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const typeOf = (item: Item): string => JSON.stringify(item['@type'] ?? '').slice(0, 200);
const rank = (item: Item): number => (/webpage/i.test(typeOf(item)) ? 1 : 0);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

function nameOf(value: unknown): string | null {
  const all = (Array.isArray(value) ? (value as unknown[]) : [value]).slice(0, 10);
  const names = all.map((one) => (isItem(one) ? textOf(one['name']) : textOf(one))).filter((name) => name !== null);
  return names.length === 0 ? null : names.join(', ');
}
