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
 * five shown where it was read. The seed of each failure is told: `--limit` counts pages, `--from`
 * is the first seed.
 */
export async function fuzz(options: SuiteOptions): Promise<Report> {
  const script = await bundleScript(fileURLToPath(new URL('../fuzz/in-page.ts', import.meta.url)), 'sidelightFuzz');
  const sourcesOf = sourcesFrom(options.dataDir);
  const server = await servePages({ '/': '<!doctype html><title>Frames</title><body>' });
  const extensionDir = builtExtension(options.browser);
  const browser = new FuzzBrowser(() => launch(options.browser, { extensionDir }), server.url('/'), script);
  const end = options.limit === null ? PAGES : options.from + options.limit;
  let all = NOTHING;
  try {
    // a seed's sources are those of its batch
    for (let batch = options.from - (options.from % BATCH); batch < end; batch += BATCH) {
      const from = Math.max(batch, options.from);
      const ask = { from, count: Math.min(batch + BATCH, end) - from, sources: sourcesOf(batch) };
      all = sumOf(all, await browser.read(ask));
      if (batch % 500 === 0) options.log(`seeds below ${from + ask.count}, ${all.failures.length} failures`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const { failures, ...metrics } = all;
  return { suite: 'fuzz', data: options.dataDir, n: end - options.from, failures, metrics, arms: {} };
}
