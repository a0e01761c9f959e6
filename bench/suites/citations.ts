import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { launch } from '../../scripts/browser/launch.mjs';
import { remoteSource } from '../../scripts/browser/remote-source.ts';
import { bundleScript } from '../../scripts/bundle-script.ts';
import { servePages } from '../../scripts/serve-pages.mjs';
import { builtExtension } from '../built-extension.ts';
import type { Cited, Verdict } from '../citations/in-page.ts';
import { asServed } from '../extraction/page-source.ts';
import { quantile, sliceOf, type Figures, type Report, type SuiteOptions } from '../report.ts';
import { rowsOf } from '../rows.ts';

interface Row {
  readonly id: string;
  readonly html: string;
}

const ARMS = ['still', 'changed', 'gone'] as const;
type Arm = (typeof ARMS)[number];
const WRONG: Readonly<Record<Arm, readonly Verdict[]>> = {
  still: ['elsewhere', 'other-text', 'not-found'],
  changed: ['elsewhere', 'other-text', 'not-found'],
  // The same words at another place are no wrong place for who asks where the page says so.
  gone: ['right', 'other-text'],
};

function figuresOf(cited: readonly Cited[], arm: Arm): Figures {
  const verdicts = cited.flatMap((one) => one[arm]);
  const share = (of: readonly Verdict[]): number =>
    verdicts.filter((verdict) => of.includes(verdict)).length / Math.max(1, verdicts.length);
  const each = ['right', 'elsewhere', 'other-text', 'not-found'] as const;
  return { wellShare: 1 - share(WRONG[arm]), ...Object.fromEntries(each.map((one) => [one, share([one])])) };
}

function report(options: SuiteOptions, found: ReadonlyMap<string, Cited>): Report {
  const cited = [...found.values()];
  const clickMs = cited.flatMap((one) => one.clickMs);
  const failed = (id: string, one: Cited): string[] => [
    ...(one.error === null || one.error === 'page.empty' ? [] : [`${id} ${one.error}`]),
    ...ARMS.flatMap((arm) =>
      one[arm].flatMap((verdict, nth) =>
        WRONG[arm].includes(verdict) ? [`${id} ${arm} point ${nth}: ${verdict}`] : [],
      ),
    ),
  ];
  return {
    suite: 'citations',
    data: options.dataDir,
    n: cited.length,
    failures: [...found].flatMap(([id, one]) => failed(id, one)),
    metrics: {
      points: cited.reduce((sum, one) => sum + one.still.length, 0),
      pagesWithoutPoints: cited.filter((one) => one.still.length === 0).length,
      ...Object.fromEntries(ARMS.map((arm) => [arm, figuresOf(cited, arm)])),
      msPerClick: { p50: quantile(clickMs, 0.5), p95: quantile(clickMs, 0.95) },
    },
    arms: {},
  };
}

/** A function for `View.evaluate` that carries the shipped scripts and the clicks with it. */
async function citer(extensionDir: string, seed: string, script: string) {
  const shipped = ['capture.js', 'highlight.js'].map((file) => readFileSync(join(extensionDir, file), 'utf8'));
  const run = `return sidelightCitations.citePage(${JSON.stringify(seed)});`;
  return remoteSource<Cited>([...shipped, script, run].join('\n;'));
}

/**
 * Every point of every page, shown by the shipped scripts: on the page as it was read, after the page has changed, and after
 * the point's own text is gone. What is marked must be the quote, and the very letters it was taken from.
 */
export async function citations(options: SuiteOptions): Promise<Report> {
  const dir = builtExtension(options.browser);
  const script = await bundleScript(
    fileURLToPath(new URL('../citations/in-page.ts', import.meta.url)),
    'sidelightCitations',
  );
  const server = await servePages();
  const session = await launch(options.browser, { extensionDir: dir });
  const found = new Map<string, Cited>();
  try {
    const rows = rowsOf<Row>(options.dataDir, 'extraction.jsonl');
    for (const { id, html } of sliceOf(rows, options)) {
      const source = gunzipSync(readFileSync(join(options.dataDir, html))).toString('utf8');
      const page = await session.openPage(server.set(`/${id}.html`, asServed(source)));
      const none = { still: [], changed: [], gone: [], clickMs: [] };
      found.set(
        id,
        await page
          .evaluate(await citer(dir, id, script))
          .catch((thrown: unknown) => ({ error: String(thrown).split('\n', 1)[0] ?? '', ...none })),
      );
      await page.close();
      if (found.size % 20 === 0) options.log(`${found.size} pages`);
    }
  } finally {
    await session.close();
    await server.close();
  }
  return report(options, found);
}
