import { writeFileSync } from 'node:fs';
import { benchArgs } from './args.ts';
import { printed } from './print.ts';
import type { Suite } from './report.ts';
import { citations } from './suites/citations.ts';
import { chat } from './suites/chat.ts';
import { classify } from './suites/classify.ts';
import { extraction } from './suites/extraction.ts';
import { fuzz } from './suites/fuzz.ts';
import { injection } from './suites/injection.ts';
import { injectionChat } from './suites/injection-chat.ts';
import { pages } from './suites/pages.ts';
import { qa } from './suites/qa.ts';
import { retrieval } from './suites/retrieval.ts';
import { speed } from './suites/speed.ts';
import { summary } from './suites/summary.ts';
import { topic } from './suites/topic.ts';

const SUITES: Readonly<Record<string, Suite>> = {
  citations,
  chat,
  classify,
  extraction,
  fuzz,
  injection,
  'injection-chat': injectionChat,
  pages,
  qa,
  retrieval,
  speed,
  summary,
  topic,
};

/** Runs one suite on the built extension; answers the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    const args = benchArgs(argv);
    const suite = Object.hasOwn(SUITES, args.suite) ? SUITES[args.suite] : undefined;
    if (suite === undefined)
      throw new TypeError(`unknown suite ${args.suite}; there are ${Object.keys(SUITES).join(', ')}`);
    const { dataDir, browser, limit, from } = args;
    const report = await suite({ dataDir, browser, limit, from, log });
    if (args.json !== null) writeFileSync(args.json, `${JSON.stringify(report, null, 2)}\n`);
    process.stdout.write(`${printed(report)}\n`);
    return 0;
  } catch (thrown) {
    log(thrown instanceof TypeError ? thrown.message : String(thrown instanceof Error ? thrown.stack : thrown));
    return 1;
  }
}
