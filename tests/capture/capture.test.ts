import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'puppeteer';
import type { Capture } from '../../lib/core/capture.ts';
import { PAGES } from './pages.ts';
import { askProbe, launchProbed } from './probed-browser.ts';
import { openSite } from './site.ts';

const TIMEOUT_MS = 60_000;
const texts = (capture: Capture): string[] => capture.blocks.map((block) => block.text);
const wordsOf = (capture: Capture, reason: string): number | undefined =>
  capture.dropped.find((dropped) => dropped.reason === reason)?.words;

describe.each(['chrome', 'firefox'] as const)('capture in %s', { timeout: TIMEOUT_MS }, (name) => {
  let browser: Browser;
  let page: Page;
  let site: Awaited<ReturnType<typeof openSite>>;

  beforeAll(async () => {
    site = await openSite(PAGES);
    browser = await launchProbed(name);
    page = await browser.newPage();
  }, TIMEOUT_MS);
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  const capture = async (path: string, options: object = {}): Promise<Capture> => {
    await page.goto(site.url(path));
    return askProbe<Capture>(page, { type: 'capture', options: { scope: 'page', ...options } });
  };

  it('hands over what the page is not about where that is asked for, in the places it stands', async () => {
    const read = await capture('/article');
    const whole = await capture('/article', { withAside: true });
    expect(read.aside).toBeUndefined();
    expect({ blocks: whole.blocks, dropped: whole.dropped }).toEqual({ blocks: read.blocks, dropped: read.dropped });
    expect(whole.aside?.map(({ text }) => text).join(' ')).toMatch(/Home.*Imprint/);
    const places = [...whole.blocks, ...(whole.aside ?? [])].map(({ id }) => id);
    expect(new Set(places).size).toBe(places.length);
  });

  it('reads an article as blocks of their kinds, without navigation and footer', async () => {
    const read = await capture('/article');
    expect(read).toMatchObject({
      title: 'The river',
      lang: 'en',
      author: 'A. Writer',
      date: '2026-01-02',
      scope: 'page',
    });
    expect(texts(read).join(' ')).not.toMatch(/Home|Imprint/);
    expect(read.blocks.find((block) => block.text.startsWith('First thing'))).toMatchObject({
      kind: 'list-item',
      level: 1,
    });
    expect(read.blocks.filter((block) => block.kind === 'paragraph')).toHaveLength(6);
    // A block's number is its place among all blocks of the page: two links of the navigation stand before these.
    expect(read.blocks.map((block) => block.id)).toEqual(read.blocks.map((_, index) => `b${index + 2}`));
    expect(wordsOf(read, 'boilerplate')).toBeGreaterThan(0);
    expect(read.words).toBe(read.wordsTotal);
  });

  it('tells the posts of an exchange, and the answer that the site marks', async () => {
    const read = await capture('/forum/threads/keep-the-pump-from-running-dry.4711');
    expect(read.pageKind).toBe('forum');
    const postOf = (start: string) => read.blocks.find((block) => block.text.startsWith(start))?.post;
    expect([postOf('My pump'), postOf('A larger'), postOf('A check'), postOf('Have the')]).toEqual([0, 1, 2, 3]);
    expect(read.acceptedPost).toBe(2);
  });

  it('reads what a product costs, where it says the same to people as to machines', async () => {
    const read = await capture('/product/pannier');
    expect(read.pageKind).toBe('product');
    expect(read.price?.quote).toBe('€74.00');
    expect(read.blocks.find(({ id }) => id === read.price?.blockId)?.text).toBe('€99.00 €74.00 incl. VAT');
    expect((await capture('/product/unpriced')).price).toBeUndefined();
  });

  it('tells the cells of a table apart, empty and wide ones too, and which name the columns', async () => {
    const { blocks, aside = [] } = await capture('/table', { withAside: true });
    const rows = [...blocks, ...aside].filter(({ kind }) => kind === 'table-row');
    const cells = rows.map(({ text, row }) =>
      row?.cells.map((start, at) => text.slice(start, row.cells[at + 1] ?? text.length).trimEnd()),
    );
    expect(cells).toEqual([
      ['Plan', 'Books at once', 'Price'],
      ['Basic', '', '5 euros'],
      ['Family, with children', '12', '9 euros'],
      ['Schools', '', 'free'],
    ]);
    expect(rows.map(({ row }) => row?.isHead)).toEqual([true, false, false, false]);
    const terms = [...blocks, ...aside].filter(({ isTerm }) => isTerm === true);
    expect(terms.map(({ text }) => text)).toEqual(['Open', 'Closed']);
  });

  it('says so when more of the same comes with a click', async () => {
    expect(wordsOf(await capture('/more'), 'more')).toBe(0);
    expect(wordsOf(await capture('/more-elsewhere'), 'more')).toBeUndefined();
  });

  it('reads what the site calls itself, and has no posts on an article', async () => {
    const read = await capture('/titled');
    expect(read).toMatchObject({ title: 'The river rises in the north', pageKind: 'article', site: 'Example Site' });
    expect(read.blocks.every(({ post }) => post === undefined)).toBe(true);
  });

  it('leaves out text that cannot be seen, and says how much', async () => {
    const read = await capture('/hidden');
    expect(texts(read).join(' ')).not.toContain('secret');
    expect(texts(read).join(' ')).toContain('though readers skip it');
    expect(wordsOf(read, 'hidden')).toBeGreaterThanOrEqual(50);
  });

  it('reads a page that is about to fade in', async () => {
    expect((await capture('/fading')).words).toBeGreaterThan(200);
  });

  it('reads open shadow roots, slotted text in its place', async () => {
    const all = texts(await capture('/shadow')).join(' ');
    expect(all).toMatch(/Before the slot.*A slotted title.*After the slot/);
  });

  it('reads frames of the same origin and names foreign ones as dropped', async () => {
    const read = await capture('/frames');
    expect(texts(read).join(' ')).toContain('in a frame of the same site');
    expect(wordsOf(read, 'frame')).toBe(0);
  });

  it('reads a frameset', async () => {
    expect(texts(await capture('/frameset')).join(' ')).toContain('The river rises');
  });

  it.each(['/empty', '/no-body', '/images'])('finds nothing to read at %s', async (path) => {
    expect(await capture(path)).toMatchObject({ blocks: [], words: 0, wordsTotal: 0 });
  });

  it('reads a page of one word', async () => {
    expect(texts(await capture('/one-word'))).toEqual(['Word']);
  });

  it('reads around broken bytes', async () => {
    expect(texts(await capture('/broken')).join('')).toMatch(/^Broken .* bytes stand here\.$/);
  });

  it('reads 10 MB of one line up to the cap', async () => {
    const read = await capture('/one-line');
    expect(read.words).toBeLessThanOrEqual(500_000);
    expect(read.words).toBeGreaterThan(499_000);
    expect(read.wordsTotal).toBeGreaterThan(2_100_000);
    expect(wordsOf(read, 'cap')).toBe(read.wordsTotal - read.words);
  });

  it('reads plain text by its paragraphs', async () => {
    expect(texts(await capture('/plain'))).toEqual([
      'First paragraph of a text. It goes on.',
      'Second paragraph of the text.',
    ]);
  });

  it.each(['/deep', '/deep-by-script'])('reads the bottom of thousands of nested elements at %s', async (path) => {
    expect(texts(await capture(path)).join(' ')).toContain('at the bottom of it all');
  });

  it('is not misled by fields that take the names of DOM properties', async () => {
    expect(texts(await capture('/clobbered')).join(' ')).toContain('The river rises');
  });

  it('reads once what the page says twice, and counts the rest as left out', async () => {
    const read = await capture('/twice');
    expect(texts(read).filter((text) => text.includes('in the year 1000'))).toHaveLength(1);
    expect(read.dropped.find(({ reason }) => reason === 'boilerplate')?.words).toBeGreaterThan(50);
  });

  it.each([1_000, 10_000])('keeps every one of four paragraphs of %i words', async (words) => {
    const read = await capture(`/giants-${words}`);
    expect(read.words).toBeGreaterThanOrEqual(4 * words);
  });

  it('is not misled by foreign elements that share a name with one of HTML', async () => {
    expect(texts(await capture('/foreign-slot')).join(' ')).toContain('stands in a formula');
  });

  it('caps at the words asked for', async () => {
    const read = await capture('/article', { wordCap: 40 });
    expect(read.words).toBeLessThanOrEqual(40);
    expect(read.wordsTotal).toBeGreaterThan(100);
  });

  it('leaves the DOM as it was and the thread free on 100,000 words', async () => {
    await page.goto(site.url('/long'));
    await page.evaluate(watchPage);
    const read = await askProbe<Capture>(page, { type: 'capture', options: { scope: 'page' } });
    const seen = await page.evaluate(
      () => (globalThis as unknown as { seen: { mutations: number; longestMs: number } }).seen,
    );
    expect(read.words).toBeGreaterThan(95_000);
    expect(seen.mutations).toBe(0);
    expect(seen.longestMs).toBeLessThan(200);
  });
});

/** Counts changes of the DOM, and the longest wait of a timer that asks for none. */
function watchPage(): void {
  const seen = { mutations: 0, longestMs: 0 };
  (globalThis as unknown as { seen: typeof seen }).seen = seen;
  const watch = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver((records) => (seen.mutations += records.length)).observe(document, watch);
  const channel = new MessageChannel();
  let last = performance.now();
  channel.port1.onmessage = () => {
    const now = performance.now();
    seen.longestMs = Math.max(seen.longestMs, now - last);
    last = now;
    setTimeout(() => channel.port2.postMessage(null));
  };
  channel.port2.postMessage(null);
}
