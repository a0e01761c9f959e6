import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGzip, gunzipSync } from 'node:zlib';
import { pagePath } from '../../bench/extraction/page-path.ts';
import { rowsOf } from '../../bench/rows.ts';
import { inspectPages, type StoredPage } from './inspected.ts';

interface Row {
  readonly id: string;
  readonly domain: string;
  readonly url: string;
  readonly page_type: string | null;
  readonly html: string;
  readonly text: string | null;
}

function* storedPages(dataDir: string): Generator<StoredPage & { readonly row: Row }> {
  for (const row of rowsOf<Row>(dataDir, 'extraction.jsonl')) {
    const html = gunzipSync(readFileSync(join(dataDir, row.html))).toString('utf8');
    yield { path: pagePath(row.id, row.url), html, row };
  }
}

/** Opens every page of a labelled collection and writes what the models see of it, one JSON line a page, for `train.py`. */
export async function dump(dataDir: string, out: string): Promise<void> {
  const lines = createGzip();
  lines.pipe(createWriteStream(out));
  let count = 0;
  await inspectPages(storedPages(dataDir), ({ row: { id, domain, url, page_type, text } }, seen) => {
    lines.write(`${JSON.stringify({ id, domain, url, page_type, text, ...seen })}\n`);
    if (++count % 100 === 0) process.stderr.write(`${count} pages\n`);
  });
  await new Promise((resolve) => lines.end(resolve));
}
