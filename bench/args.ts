import { parseArgs } from 'node:util';

export const USAGE =
  'usage: npm run bench -- SUITE --data DIR [--browser chromium|firefox] [--json FILE] [--limit N] [--from N]';

export interface BenchArgs {
  readonly suite: string;
  readonly dataDir: string;
  readonly browser: 'chromium' | 'firefox';
  readonly json: string | null;
  readonly limit: number | null;
  readonly from: number;
}

/** Throws a TypeError with words for the terminal. */
export function benchArgs(argv: readonly string[]): BenchArgs {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      browser: { type: 'string', default: 'chromium' },
      json: { type: 'string' },
      limit: { type: 'string' },
      from: { type: 'string', default: '0' },
    },
  });
  const [suite] = positionals;
  const { data, browser } = values;
  if (suite === undefined || data === undefined) throw new TypeError(USAGE);
  if (browser !== 'chromium' && browser !== 'firefox') throw new TypeError(`unknown browser ${browser}\n${USAGE}`);
  return {
    suite,
    dataDir: data,
    browser,
    json: values.json ?? null,
    limit: values.limit === undefined ? null : Number(values.limit),
    from: Number(values.from),
  };
}
