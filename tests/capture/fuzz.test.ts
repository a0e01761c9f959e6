import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'puppeteer';
import type { Fuzzed } from '../../bench/fuzz/in-page.ts';
import { askProbe, launchProbed } from './probed-browser.ts';
import { openSite } from './site.ts';

const TIMEOUT_MS = 60_000;
/** `npm run bench -- fuzz` reads ten thousand. */
const PAGES = 300;
const BATCH = 10;

const folder = new URL('../fixtures/pages/', import.meta.url);
const sources = readdirSync(fileURLToPath(folder)).map((name) => readFileSync(new URL(name, folder), 'utf8'));

describe.each(['chrome', 'firefox'] as const)('pages nobody should write, in %s', { timeout: TIMEOUT_MS }, (name) => {
  let browser: Browser;
  let page: Page;
  let site: Awaited<ReturnType<typeof openSite>>;

  beforeAll(async () => {
    site = await openSite({ '/': { body: '<!doctype html><title>Frames</title><body>' } });
    browser = await launchProbed(name);
    page = await browser.newPage();
    await page.goto(site.url('/'));
  }, TIMEOUT_MS);
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  it('are read in time, without an error, as the protocol has it, and shown where they were read', async () => {
    const failures: string[] = [];
    let blocks = 0;
    for (let from = 0; from < PAGES; from += BATCH) {
      const done = await askProbe<Fuzzed>(page, { type: 'fuzz', pages: { from, count: BATCH, sources } });
      failures.push(...done.failures);
      blocks += done.blocks;
    }
    expect(failures).toEqual([]);
    expect(blocks).toBeGreaterThan(5 * PAGES);
  });
});
