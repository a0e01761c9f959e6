import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGzip, gunzipSync } from 'node:zlib';
import { pagePath } from '../../bench/extraction/page-path.ts';
import { rowsOf } from '../../bench/rows.ts';
import { shorten } from './shorten.ts';
import { inspectPages, type StoredPage } from './inspected.ts';

interface Row {
  readonly id: string;
  readonly domain: string;
  readonly url: string;
  readonly page_type: string | null;
  readonly html: string;
  readonly text: string | null;
  readonly source?: string;
  readonly must_have?: readonly string[] | null;
  readonly must_not_have?: readonly string[] | null;
}

function* storedPages(dataDir: string): Generator<StoredPage & { readonly row: Omit<Row, 'html'> }> {
  for (const { html: file, ...row } of rowsOf<Row>(dataDir, 'extraction.jsonl')) {
    const html = gunzipSync(readFileSync(join(dataDir, file))).toString('utf8');
    yield { path: pagePath(row.id, row.url), html, row };
  }
}

/** Shortened articles have about so many words. */
const LEAST = 60;
const MOST = 600;

/**
 * Opens every page of a labelled collection and writes what the models see of it, one JSON line a page, for `train.py`; articles once more,
 * shortened.
 */
export async function dump(dataDir: string, out: string): Promise<void> {
  const lines = createGzip();
  lines.pipe(createWriteStream(out));
  let count = 0;
  await inspectPages(storedPages(dataDir), async ({ row }, seen, again) => {
    lines.write(`${JSON.stringify({ ...row, ...seen })}\n`);
    if (row.page_type === 'article' && row.source === 'wcxb' && row.text !== null) {
      const short = await again(shorten, row.text, Math.round(LEAST * (MOST / LEAST) ** placeOf(row.id)));
      if (short !== null) lines.write(`${JSON.stringify({ ...row, ...short, isShortened: true })}\n`);
    }
    if (++count % 100 === 0) process.stderr.write(`${count} pages\n`);
  });
  await new Promise((resolve) => lines.end(resolve));
}

/** A number from 0 to 1, the same for the same id. */
const placeOf = (id: string): number =>
  [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1_009, 7) / 1_009;
