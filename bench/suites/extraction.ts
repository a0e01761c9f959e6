import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { launch } from '../../scripts/browser/launch.mjs';
import { servePages } from '../../scripts/serve-pages.mjs';
import { builtExtension } from '../built-extension.ts';
import { pagePath } from '../extraction/page-path.ts';
import { asServed } from '../extraction/page-source.ts';
import { pageReader, type PageRead } from '../extraction/reader.ts';
import { figuresOf, worstOf, type ExtractionRow } from '../extraction/score.ts';
import type { Report, SuiteOptions } from '../report.ts';
import { rowsOf } from '../rows.ts';

/**
 * The main text of stored pages, by the shipped capture and by the extractors to beat, on the same document in the same browser.
 */
export async function extraction(options: SuiteOptions): Promise<Report> {
  const dir = builtExtension(options.browser);
  const read = await pageReader(dir);
  const server = await servePages();
  const session = await launch(options.browser, { extensionDir: dir });
  const found = new Map<ExtractionRow, PageRead>();
  const failures: string[] = [];
  try {
    const rows = rowsOf<ExtractionRow>(options.dataDir, 'extraction.jsonl');
    for (const row of rows.slice(0, options.limit ?? rows.length)) {
      const html = gunzipSync(readFileSync(join(options.dataDir, row.html))).toString('utf8');
      const page = await session.openPage(server.set(pagePath(row.id, row.url), asServed(html)));
      try {
        found.set(row, await page.evaluate(read));
      } catch {
        failures.push(`${row.id} no answer`);
      } finally {
        await page.close();
      }
      if ((found.size + failures.length) % 20 === 0) options.log(`${found.size + failures.length} pages`);
    }
  } finally {
    await session.close();
    await server.close();
  }
  for (const line of worstOf(found, (one) => one.ours)) options.log(`worst: ${line}`);
  const arms = [...found.values()].flatMap((one) => Object.keys(one.arms)).slice(0, 3);
  const of = (arm: string) => figuresOf(found, (one) => one.arms[arm] ?? { text: '', ms: 0, firstMs: 0 });
  return {
    suite: 'extraction',
    data: options.dataDir,
    n: found.size,
    failures,
    metrics: figuresOf(found, (one) => one.ours),
    arms: Object.fromEntries([...new Set(arms)].map((arm) => [arm, of(arm)])),
  };
}
