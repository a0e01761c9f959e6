import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'puppeteer';
import type { Block, Capture } from '../../lib/core/capture.ts';
import { PAGES } from './pages.ts';
import { askProbe, launchProbed } from './probed-browser.ts';
import { openSite } from './site.ts';

const TIMEOUT_MS = 60_000;
const evidence = (quote: string, prefix = '', suffix = '') => ({ blockId: 'b0', quote, prefix, suffix });
interface Found {
  readonly isFound: boolean;
  readonly text: string;
}

describe.each(['chrome', 'firefox'] as const)('highlight in %s', { timeout: TIMEOUT_MS }, (name) => {
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

  const highlight = (...quotes: string[]): Promise<Found[]> =>
    askProbe<Found[]>(page, { type: 'highlight', evidence: quotes.map((quote) => evidence(quote)) });
  const marked = (): Promise<string[]> =>
    page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((mark) => [...mark]).map((range) => (range as Range).toString()),
    );

  it('marks each sentence of a page that was captured, one at a time, without a change of the DOM', async () => {
    await page.goto(site.url('/article'));
    const { blocks } = await askProbe<Capture>(page, { type: 'capture', options: { scope: 'page' } });
    await page.evaluate(() => {
      const seen = { mutations: 0 };
      (globalThis as unknown as { seen: typeof seen }).seen = seen;
      const watch = { subtree: true, childList: true, attributes: true, characterData: true };
      new MutationObserver((records) => (seen.mutations += records.length)).observe(document, watch);
    });
    for (const { text } of blocks) {
      expect(await highlight(text)).toEqual([
        { isFound: true, text: expect.stringContaining(text.slice(0, 4)) as string },
      ]);
      expect((await marked()).join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    }
    expect(await page.evaluate(() => (globalThis as unknown as { seen: { mutations: number } }).seen.mutations)).toBe(
      0,
    );
  });

  it('scrolls a sentence far down into view', async () => {
    await page.goto(site.url('/long'));
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]).catch(() => undefined);
    expect(await highlight('Year 900')).toMatchObject([{ isFound: true }]);
    await page.waitForFunction(() => {
      const [range] = [...CSS.highlights.values()].flatMap((mark) => [...mark]) as Range[];
      const box = range?.getBoundingClientRect();
      return box !== undefined && box.top > 0 && box.bottom < innerHeight;
    });
  });

  it('marks inside shadow roots and frames', async () => {
    await page.goto(site.url('/shadow'));
    expect(await highlight('After the slot in the shadow tree, a sentence.')).toMatchObject([{ isFound: true }]);
    await page.goto(site.url('/frames'));
    expect(await highlight('A sentence that stands in a frame of the same site.')).toMatchObject([{ isFound: true }]);
    const inFrame = await page.evaluate(() => (frames[0] as Window & typeof globalThis).CSS.highlights.size);
    expect(inFrame).toBe(1);
  });

  it('marks all at once, the chosen one above them, and takes all away without the chosen one', async () => {
    await page.goto(site.url('/article'));
    const { blocks } = await askProbe<Capture>(page, { type: 'capture', options: { scope: 'page' } });
    const quotes = blocks.slice(0, 4).map(({ text }) => text);
    const all = (wanted: readonly string[]) =>
      askProbe<number>(page, { type: 'highlight-all', evidence: wanted.map((quote) => evidence(quote)) });
    const marks = () =>
      page.evaluate(() =>
        [...CSS.highlights].map(([key, mark]) => {
          const text = [...mark].map(String).join('').replace(/\s+/g, '');
          return { key, text, priority: mark.priority };
        }),
      );
    const joined = (texts: readonly string[]) => texts.join('').replace(/\s+/g, '');
    expect(await all([...quotes, 'Nothing of this was ever on that page, not a word.'])).toBe(4);
    expect(await marks()).toEqual([{ key: 'sidelight-all', text: joined(quotes), priority: 999 }]);
    await highlight(quotes[1] ?? '');
    expect(await marks()).toEqual([
      { key: 'sidelight-all', text: joined(quotes), priority: 999 },
      { key: 'sidelight', text: joined(quotes.slice(1, 2)), priority: 1_000 },
    ]);
    expect(await all(quotes.slice(0, 2))).toBe(2);
    expect(await all([])).toBe(0);
    expect(await marks()).toEqual([{ key: 'sidelight', text: joined(quotes.slice(1, 2)), priority: 1_000 }]);
  });

  it('marks all in frames and shadow roots, and does not scroll', async () => {
    await page.goto(site.url('/frames'));
    const quotes = ['A sentence that stands in a frame of the same site.'];
    await askProbe(page, { type: 'highlight-all', evidence: quotes.map((quote) => evidence(quote)) });
    expect(await page.evaluate(() => (frames[0] as Window & typeof globalThis).CSS.highlights.size)).toBe(1);
    await page.goto(site.url('/long'));
    await askProbe(page, { type: 'highlight-all', evidence: [evidence('Year 900')] });
    expect(await page.evaluate(() => [CSS.highlights.size, scrollY])).toEqual([1, 0]);
  });

  // A rule can be computed and not painted: what a person sees is in the pixels.
  it('is seen on the page, in shadow roots and in frames: all faint, the chosen one otherwise', async () => {
    const quotes = {
      '/article': 'First thing of the list is here.',
      '/shadow': 'After the slot in the shadow tree, a sentence.',
      '/frames': 'A sentence that stands in a frame of the same site.',
    };
    for (const [path, quote] of Object.entries(quotes)) {
      await page.goto(site.url(path));
      expect(await askProbe(page, { type: 'style' })).toBe('styled');
      // Scrolled there and unmarked: from here on only the marks differ.
      await highlight(quote);
      await highlight('Nothing of this was ever on that page, not a word.');
      const looks = [await page.screenshot({ encoding: 'base64', fullPage: true })];
      await askProbe(page, { type: 'highlight-all', evidence: [evidence(quote)] });
      looks.push(await page.screenshot({ encoding: 'base64', fullPage: true }));
      await highlight(quote);
      looks.push(await page.screenshot({ encoding: 'base64', fullPage: true }));
      await askProbe(page, { type: 'highlight-all', evidence: [] });
      await highlight('Nothing of this was ever on that page, not a word.');
      looks.push(await page.screenshot({ encoding: 'base64', fullPage: true }));
      expect(
        looks.map((look) => looks.indexOf(look)),
        path,
      ).toEqual([0, 1, 2, 0]);
    }
  });

  it('says so when the text is gone, and takes the old mark away', async () => {
    await page.goto(site.url('/article'));
    expect(await highlight('First thing of the list is here.')).toMatchObject([{ isFound: true }]);
    expect(await highlight('Nothing of this was ever on that page.')).toEqual([{ isFound: false, text: '' }]);
    expect(await marked()).toEqual([]);
  });

  it('marks a sentence where it stood after the page has put things into it, and nothing of these', async () => {
    await page.goto(site.url('/changing'));
    await page.evaluate(() => {
      const text = document.querySelector('main p')?.firstChild as Text;
      const rest = text.splitText(text.data.indexOf('opened'));
      const ad = document.createElement('div');
      ad.textContent = 'Advertisement';
      rest.before(ad);
      const bold = document.createElement('b');
      rest.before(bold);
      bold.append(rest.splitText(4).previousSibling as Text);
      document.querySelector('h1')?.remove();
    });
    const there = { prefix: 'The council met. ', suffix: ' People came from afar.', blockId: 'b2' };
    const [found] = await askProbe<Found[]>(page, {
      type: 'highlight',
      evidence: [{ ...there, quote: 'The bridge was opened in spring.' }],
    });
    // The space before the advertisement is not marked: nothing of the sentence follows it there.
    expect(found).toEqual({ isFound: true, text: 'The bridge wasopened in spring.' });
    const isInPlace = await page.evaluate(() =>
      [...CSS.highlights.values()]
        .flatMap((mark) => [...mark] as Range[])
        .every(({ startContainer }) => startContainer.parentElement?.closest('main p') !== null),
    );
    expect(isInPlace).toBe(true);
  });

  it('says so when only a sentence of the same make is left', async () => {
    await page.goto(site.url('/article'));
    const { blocks } = await askProbe<Capture>(page, { type: 'capture', options: { scope: 'page' } });
    const gone = blocks.findIndex(({ text }) => text.includes('in the year 1002'));
    const [{ id, text }, after] = blocks.slice(gone, gone + 2) as [Block, Block];
    const at = text.indexOf('That was');
    await page.evaluate((nth) => document.querySelectorAll('main p')[nth]?.remove(), 2);
    const around = { prefix: text.slice(at - 32, at), suffix: after.text.slice(0, 32) };
    const cited = { blockId: id, quote: text.slice(at), ...around };
    expect(await askProbe<Found[]>(page, { type: 'highlight', evidence: [cited] })).toEqual([
      { isFound: false, text: '' },
    ]);
  });

  it('does not find what cannot be seen', async () => {
    await page.goto(site.url('/hidden'));
    expect(await highlight('secret words nobody sees')).toEqual([{ isFound: false, text: '' }]);
  });
});
