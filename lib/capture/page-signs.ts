import { attributeOf, findAll } from './dom-read.ts';
import type { PageView } from './page-facts.ts';
import type { Box } from './raw-block.ts';

/** What tells the kind of a page, each sign a short string with its source before the colon; the model weighs them. */
export function pageSigns(document: Document, page: PageView, boxes: readonly Box[]): string[] {
  const signs = new Set<string>();
  const add = (prefix: string, words: Iterable<string>): void => {
    for (const word of words) signs.add(prefix + word);
  };
  addAddress(add, document.URL);
  add('title:', page.title.slice(0, MAX_CHARS).toLowerCase().match(WORD) ?? []);
  for (const meta of findAll(document, 'meta[property="og:type"]').slice(0, 3))
    add('og:', [(attributeOf(meta, 'content') ?? '').slice(0, 40).toLowerCase()]);
  for (const script of findAll(document, 'script[type="application/ld+json"]').slice(0, MAX_SCRIPTS))
    for (const [, type] of script.textContent.slice(0, MAX_SCRIPT_CHARS).matchAll(LD_TYPE)) add('ld:', [type ?? '']);
  addNames(add, boxes);
  addCounts(add, page);
  for (const text of page.texts) add('text:', text.slice(0, HEAD_CHARS).toLowerCase().match(WORD) ?? []);
  return [...signs];
}

type Add = (prefix: string, words: Iterable<string>) => void;

const WORD = /[a-z]{3,20}/g;
const NAME = /[A-Z]?[a-z]{2,19}|[A-Z]{3,20}(?![a-z])/g;
const LD_TYPE = /"@type"\s*:\s*"([A-Za-z]{3,40})"/g;
const PRICE = /[$€£¥₹]\s?\d|\d[.,]\d\d\s?(?:€|zł|kr|USD|EUR)/;
const MAX_CHARS = 300;
const HEAD_CHARS = 80;
const MAX_SCRIPTS = 20;
const MAX_SCRIPT_CHARS = 200_000;

function addAddress(add: Add, address: string): void {
  const { pathname } = new URL(address);
  const parts = pathname
    .toLowerCase()
    .slice(0, MAX_CHARS)
    .split('/')
    .filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  add(
    'path:',
    pathname
      .toLowerCase()
      .slice(0, MAX_CHARS)
      .match(/[a-z]{2,20}/g) ?? [],
  );
  add('first:', parts[0]?.match(/[a-z]{2,20}/g) ?? []);
  add('depth:', [String(Math.min(5, parts.length))]);
  if (/\d{4,}/.test(last)) add('last:', ['number']);
  if (last.split('-').length > 4) add('last:', ['slug']);
}

/** Words of class names and ids: there at all, five times, twenty times. */
function addNames(add: Add, boxes: readonly Box[]): void {
  const counts = new Map<string, number>();
  for (const { names } of boxes)
    for (const word of new Set(names.match(NAME)?.map((one) => one.toLowerCase())))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) {
    add('name:', [word]);
    if (count >= 5) add('names5:', [word]);
    if (count >= 20) add('names20:', [word]);
  }
}

const STEPS: Readonly<Record<string, readonly number[]>> = {
  prices: [1, 2, 4, 8, 16, 32],
  links: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8],
  long: [0.05, 0.1, 0.2, 0.3, 0.5, 0.7],
  words: [200, 400, 800, 1_600, 3_200, 6_400],
  heading: [1, 3, 8, 20, 50],
  'list-item': [1, 3, 8, 20, 50],
  'table-row': [1, 3, 8, 20, 50],
  code: [1, 3, 8, 20],
  quote: [1, 3, 8, 20],
};
const LONG_WORDS = 40;

/** Counts as steps passed, so that one weight a step suffices. */
function addCounts(add: Add, { blocks, texts, signs }: PageView): void {
  const totals: Record<string, number> = { prices: 0, links: 0, long: 0, words: 0 };
  let chars = 0;
  for (const [index, { kind, linkChars }] of blocks.entries()) {
    const own = signs[index];
    if (own === undefined) continue;
    chars += own.chars;
    totals['words'] = (totals['words'] ?? 0) + own.words;
    totals['links'] = (totals['links'] ?? 0) + Math.min(own.chars, linkChars);
    totals['long'] = (totals['long'] ?? 0) + (own.words >= LONG_WORDS ? own.words : 0);
    totals['prices'] = (totals['prices'] ?? 0) + Number(PRICE.test((texts[index] ?? '').slice(0, 200)));
    totals[kind] = (totals[kind] ?? 0) + 1;
  }
  totals['long'] = (totals['long'] ?? 0) / Math.max(1, totals['words'] ?? 0);
  totals['links'] = (totals['links'] ?? 0) / Math.max(1, chars);
  for (const [name, steps] of Object.entries(STEPS))
    add(`${name}>`, steps.filter((step) => (totals[name] ?? 0) >= step).map(String));
}
