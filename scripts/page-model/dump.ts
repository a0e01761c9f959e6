import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGzip, gunzipSync } from 'node:zlib';
import { asServed } from '../../bench/extraction/page-source.ts';
import { rowsOf } from '../../bench/rows.ts';
import type { Inspection } from '../../lib/capture/inspect.ts';
import { bundleScript } from '../bundle-script.ts';
import { launch } from '../browser/launch.mjs';
import { servePages } from '../serve-pages.mjs';

interface Row {
  readonly id: string;
  readonly domain: string;
  readonly url: string;
  readonly page_type: string | null;
  readonly html: string;
  readonly text: string | null;
}

/**
 * Opens every page of a labelled collection in Chromium and writes what the models see of it, one JSON line a page, for `train.py`:
 * node scripts/page-model/run.mjs DATA_DIR OUT.jsonl.gz
 */
export async function dump(dataDir: string, out: string, extensionDir: string): Promise<void> {
  const script = await bundleScript(
    fileURLToPath(new URL('../../lib/capture/inspect.ts', import.meta.url)),
    'sidelightInspect',
  );
  const source = `async function () { ${script}\n; return sidelightInspect.inspect(document); }`;
  const inspect = Object.assign((): Promise<Inspection> => Promise.reject(new Error('runs in the page')), {
    toString: () => source,
  });
  const server = await servePages();
  const session = await launch('chromium', { extensionDir });
  const lines = createGzip();
  lines.pipe(createWriteStream(out));
  try {
    let count = 0;
    for (const { id, domain, url, page_type, html, text } of rowsOf<Row>(dataDir, 'extraction.jsonl')) {
      const body = asServed(gunzipSync(readFileSync(join(dataDir, html))).toString('utf8'));
      const page = await session.openPage(server.set(`/${id}.html`, body));
      const seen = await page.evaluate(inspect);
      await page.close();
      lines.write(`${JSON.stringify({ id, domain, url, page_type, text, ...seen })}\n`);
      if (++count % 100 === 0) process.stderr.write(`${count} pages\n`);
    }
  } finally {
    await session.close();
    await server.close();
  }
  await new Promise((resolve) => lines.end(resolve));
}
