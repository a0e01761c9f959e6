import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { launch } from '../../scripts/browser/launch.mjs';
import { bundleScript } from '../../scripts/bundle-script.ts';
import { servePages } from '../../scripts/serve-pages.mjs';
import { builtExtension } from '../built-extension.ts';
import { FuzzBrowser, NOTHING, sumOf } from '../fuzz/fuzz-browser.ts';
import type { Report, SuiteOptions } from '../report.ts';
import { rowsOf } from '../rows.ts';

const PAGES = 10_000;
const BATCH = 25;
const STORED_PER_BATCH = 3;
const fixtures = fileURLToPath(new URL('../../tests/fixtures/pages/', import.meta.url));

/** Sources to break for the batch that begins at a seed: ours, and a few stored ones, other ones for each batch. */
function sourcesFrom(dataDir: string): (seed: number) => string[] {
  const own = readdirSync(fixtures).map((name) => readFileSync(join(fixtures, name), 'utf8'));
  const rows = rowsOf<{ readonly html: string }>(dataDir, 'extraction.jsonl');
  return (seed) => {
    const first = (seed / BATCH) * STORED_PER_BATCH;
    const stored = Array.from({ length: STORED_PER_BATCH }, (_, i) => rows[(first + i) % rows.length]?.html ?? '');
    return [...own, ...stored.map((path) => gunzipSync(readFileSync(join(dataDir, path))).toString('utf8'))];
  };
}

/**
 * Ten thousand broken and made-up pages: read without an error, in two seconds, as the protocol's schema has it, and one in
 * five shown where it was read. The seed of each failure is told: `--limit` counts pages.
 */
export async function fuzz(options: SuiteOptions): Promise<Report> {
  const script = await bundleScript(fileURLToPath(new URL('../fuzz/in-page.ts', import.meta.url)), 'sidelightFuzz');
  const sourcesOf = sourcesFrom(options.dataDir);
  const server = await servePages({ '/': '<!doctype html><title>Frames</title><body>' });
  const extensionDir = builtExtension(options.browser);
  const browser = new FuzzBrowser(() => launch(options.browser, { extensionDir }), server.url('/'), script);
  const pages = options.limit ?? PAGES;
  let all = NOTHING;
  try {
    for (let from = 0; from < pages; from += BATCH) {
      const ask = { from, count: Math.min(BATCH, pages - from), sources: sourcesOf(from) };
      all = sumOf(all, await browser.read(ask));
      if (from % 500 === 0) options.log(`${from + BATCH} pages, ${all.failures.length} failures`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const { failures, ...metrics } = all;
  return { suite: 'fuzz', data: options.dataDir, n: pages, failures, metrics, arms: {} };
}
