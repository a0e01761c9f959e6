import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'puppeteer';
import type { Capture } from '../../lib/core/capture.ts';
import { PAGES } from './pages.ts';
import { askProbe, launchProbed } from './probed-browser.ts';
import { openSite } from './site.ts';

const TIMEOUT_MS = 60_000;

describe.each(['chrome', 'firefox'] as const)('selection in %s', { timeout: TIMEOUT_MS }, (name) => {
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

  const selected = (): Promise<Capture> =>
    askProbe<Capture>(page, { type: 'capture', options: { scope: 'selection' } });

  it('reads a selection across blocks, from and to the middle of each', async () => {
    await page.goto(site.url('/selection'));
    await page.evaluate(() => {
      const node = (id: string) => document.getElementById(id)?.firstChild as Node;
      getSelection()?.setBaseAndExtent(node('a'), 6, node('b'), 16);
    });
    const read = await selected();
    // The heading before them is the page's first block.
    expect(read.blocks).toEqual([
      { id: 'b1', kind: 'paragraph', level: 0, text: 'paragraph of the page.' },
      { id: 'b2', kind: 'paragraph', level: 0, text: 'Second paragraph' },
    ]);
    expect(read).toMatchObject({ scope: 'selection', words: 6, wordsTotal: 6 });
  });

  it('reads what is selected in a text field', async () => {
    await page.goto(site.url('/selection'));
    await page.evaluate(() => {
      const field = document.querySelector('textarea');
      field?.focus();
      field?.setSelectionRange(0, 19);
    });
    expect((await selected()).blocks.map((block) => block.text)).toEqual(['Typed by the person']);
  });

  it('never reads a password', async () => {
    await page.goto(site.url('/selection'));
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=password]');
      field?.focus();
      field?.select();
    });
    await expect(selected()).rejects.toThrow('selection.empty');
  });

  it('says when nothing is selected', async () => {
    await page.goto(site.url('/selection'));
    await expect(selected()).rejects.toThrow('selection.empty');
  });

  it('reads a selection inside a frame', async () => {
    await page.goto(site.url('/frames'));
    await page.evaluate(() => {
      const inside = (frames[0] as Window).document;
      inside.getSelection()?.selectAllChildren(inside.body);
    });
    expect((await selected()).blocks.map((block) => block.text)).toEqual([
      'A sentence that stands in a frame of the same site.',
    ]);
  });
});
