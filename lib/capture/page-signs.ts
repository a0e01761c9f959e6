import { HINT } from './box-hints.ts';
import { attributeOf, findAll } from './dom-read.ts';
import { nameWords } from './name-words.ts';
import type { PageFacts, PageView } from './page-facts.ts';
import type { Box } from './raw-block.ts';

/** What tells the kind of a page, each sign a short string with its source before the colon; the model weighs them. */
export function pageSigns(document: Document, page: PageView, facts: PageFacts, boxes: readonly Box[]): string[] {
  const signs: string[] = [];
  const add = (prefix: string, words: Iterable<string>): void => {
    for (const word of words) signs.push(prefix + word);
  };
  addAddress(add, document.URL);
  add('title:', new Set(page.title.slice(0, MAX_CHARS).toLowerCase().match(WORD)));
  const claims = findAll(document, 'meta[property="og:type"]').slice(0, 3);
  add('og:', new Set(claims.map((meta) => (attributeOf(meta, 'content') ?? '').slice(0, 40).toLowerCase())));
  const types = new Set<string>();
  for (const script of findAll(document, 'script[type="application/ld+json"]').slice(0, MAX_SCRIPTS))
    for (const [, type] of script.textContent.slice(0, MAX_SCRIPT_CHARS).matchAll(LD_TYPE)) types.add(type ?? '');
  add('ld:', types);
  addNames(add, boxes);
  addCounts(add, page, facts);
  add('text=', headWords(page.texts.slice(0, MAX_BLOCKS)));
  return signs;
}

/** Words under a prefix, each once and each prefix with the same word once: a set of thousands of signs would be the dearer way. */
type Add = (prefix: string, words: Iterable<string>) => void;

const WORD = /[a-z]{3,20}/g;
const LD_TYPE = /"@type"\s*:\s*"([A-Za-z]{3,40})"/g;
const PRICE = /[$€£¥₹]\s?\d|\d[.,]\d\d\s?(?:€|zł|kr|USD|EUR)/;
const MAX_CHARS = 300;
const HEAD_CHARS = 80;
const MAX_SCRIPTS = 20;
/** What a page is shows early: the rest of a very long one would only cost time. */
const MAX_BLOCKS = 3_000;
const MAX_BOXES = 6_000;
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
    new Set(
      pathname
        .toLowerCase()
        .slice(0, MAX_CHARS)
        .match(/[a-z]{2,20}/g),
    ),
  );
  add('first:', new Set(parts[0]?.match(/[a-z]{2,20}/g)));
  add('depth:', [String(Math.min(5, parts.length))]);
  add('last:', lastPartSigns(last));
  if (pathname.endsWith('/')) add('last:', ['slash']);
  if (/\/\d{4}\/\d/.test(pathname.slice(0, MAX_CHARS))) add('path:', ['date#']);
}

/** How the last part of an address is made: articles have a title in it, forums a number, shelves a word or two. */
function lastPartSigns(last: string): string[] {
  const words = last.split('-').length;
  const ending = /\.([a-z]{2,5})$/.exec(last)?.[1];
  return [
    `words${String(Math.min(6, words))}`,
    ...(/\d{4,}/.test(last) ? ['number'] : []),
    ...(/^\d+$/.test(last) ? ['digits'] : []),
    ...(words > 4 ? ['slug'] : []),
    ...(ending === undefined ? [] : [`.${ending}`]),
  ];
}

/** Words that blocks begin with, each once: most blocks of most pages are a few words long. */
function headWords(texts: readonly string[]): Set<string> {
  const heads = texts.map((text) => text.slice(0, HEAD_CHARS)).join('\n');
  return new Set(heads.toLowerCase().match(WORD) ?? []);
}

/** Words of class names and ids: there at all, five times, twenty times. */
function addNames(add: Add, boxes: readonly Box[]): void {
  const counts = new Map<string, number>();
  const count = Math.min(boxes.length, MAX_BOXES);
  for (let index = 0; index < count; index++) {
    const { names } = boxes[index] as Box;
    if (names.length < 2) continue;
    for (const word of nameWords(names)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const five: string[] = [];
  const twenty: string[] = [];
  for (const [word, times] of counts) {
    if (times >= 5) five.push(word);
    if (times >= 20) twenty.push(word);
  }
  add('name:', counts.keys());
  add('names5:', five);
  add('names20:', twenty);
}

const SHARES = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const COUNTS = [1, 2, 4, 8, 16, 32, 64, 128];
const LONG_WORDS = 40;
const CARD_WORDS = 8;
/** A template used more often than this makes a list of what it shows. */
const CARDS = 3;

const HINTED = [
  [HINT.comment, 'comment'],
  [HINT.main, 'main'],
  [HINT.article, 'article'],
  [HINT.form, 'form'],
  [HINT.goodName, 'named'],
] as const;

const ANY_HINTED = HINTED.reduce((bits, [bit]) => bits | bit, 0);

/** Counts of blocks that are something, and their words. */
class Tally {
  private readonly sums = new Map<string, { count: number; words: number }>();

  add(name: string, words: number): void {
    const sum = this.sums.get(name);
    if (sum === undefined) {
      this.sums.set(name, { count: 1, words });
      return;
    }
    sum.count += 1;
    sum.words += words;
  }

  tell(add: Add, words: number): void {
    for (const [name, sum] of this.sums) {
      addSteps(add, `${name}#`, sum.count, COUNTS);
      addSteps(add, `${name}%`, sum.words / words, SHARES);
    }
  }
}

const addSteps = (add: Add, prefix: string, value: number, steps: readonly number[]): void =>
  add(prefix, steps.filter((one) => value >= one).map(String));

/** What of a page's words stands where, as shares of all; and counts of blocks. */
function addCounts(add: Add, { blocks, texts, signs }: PageView, { families }: PageFacts): void {
  const tally = new Tally();
  let [words, most] = [1, 0];
  const count = Math.min(blocks.length, MAX_BLOCKS);
  for (let index = 0; index < count; index++) {
    const [block, own, family] = [blocks[index], signs[index], families[index]];
    if (block === undefined || own === undefined || family === undefined) continue;
    const text = texts[index] ?? '';
    words += own.words;
    most = Math.max(most, own.words);
    const isLink = 2 * block.linkChars > own.chars;
    tally.add(block.kind, own.words);
    if (PRICE.test(text.slice(0, 200))) tally.add('price', own.words);
    if (text.endsWith('?')) tally.add('asks', own.words);
    if (isLink) tally.add('link', own.words);
    else if (family.members > CARDS && own.words >= CARD_WORDS) tally.add('card', own.words);
    if (own.words >= LONG_WORDS) tally.add('long', own.words);
    const { hints } = block.box;
    if ((hints & ANY_HINTED) === 0) continue;
    for (const [bit, name] of HINTED) if ((hints & bit) !== 0) tally.add(name, own.words);
  }
  tally.tell(add, words);
  addSteps(add, 'words#', words / 50, COUNTS);
  addSteps(add, 'most%', most / words, SHARES);
  addSteps(add, 'mean#', words / Math.max(1, blocks.length), COUNTS);
}
