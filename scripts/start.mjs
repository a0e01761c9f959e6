// @ts-check
// npm start: see start/options.mjs, or run it with --help. Runs before anything is installed, so what is not Node's own is
// imported only after setup().
import { basename } from 'node:path';
import process from 'node:process';
import { build } from './build.mjs';
import { servePages } from './serve-pages.mjs';
import { setup, SetupError } from './setup.mjs';
import { HELP, parseOptions, UsageError } from './start/options.mjs';
import { failure, readable, report } from './start/report.mjs';

/**
 * @typedef {import('./start/options.mjs').StartOptions} StartOptions
 * @typedef {import('./browser/session.ts').Session} Session
 */

/** @param {string} line */
const say = (line) => void process.stderr.write(`${line}\n`);
/** @param {string} text */
const print = (text) => void process.stdout.write(`${text}\n`);

/** @param {StartOptions} options */
async function start(options) {
  await setup([options.browser]);
  const extensionDir = await build(options.browser === 'chromium' ? 'chrome' : 'firefox', { target: options.target });
  const { launch } = await import('./browser/launch.mjs');
  const server = await servePages();
  const { page } = options;
  const isFile = 'file' in page;
  const url = isFile ? server.set(`/${basename(page.file)}`, { file: page.file }) : page.url;
  const isLoopbackOnly = isFile && options.isHeadless;
  const session = await launch(options.browser, { extensionDir, isHeadless: options.isHeadless, isLoopbackOnly });
  const stop = () => void session.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    if (options.isHeadless) return await readHeadless(session, url, options);
    await session.openPage(url);
    say(
      `Sidelight is in ${session.name} ${session.version}. On the page, press Alt+Shift+S, right-click, or click the icon`,
    );
    say('(behind the puzzle piece of the toolbar, where it can be pinned). Close the browser to end.');
    await session.closed;
    return 0;
  } finally {
    await session.close().catch(() => undefined);
    await server.close();
  }
}

/** @param {Session} session @param {string} url @param {StartOptions} options */
async function readHeadless(session, url, options) {
  const { readPage } = await import('./start/read-page.mjs');
  const result = report(await readPage(session, url, options));
  print(options.isJson ? JSON.stringify(result) : readable(result));
  return 'error' in result ? 1 : 0;
}

/** @param {unknown} error @param {boolean} isJson */
function fail(error, isJson) {
  const isExpected = error instanceof UsageError || error instanceof SetupError;
  say(isExpected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (error instanceof UsageError) return 2;
  const told = error instanceof SetupError ? { error: { code: 'host.unavailable', message: error.message } } : null;
  if (isJson) print(JSON.stringify(told ?? failure('internal')));
  return 1;
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') print(HELP);
  else process.exitCode = await start(options);
} catch (error) {
  process.exitCode = fail(error, process.argv.includes('--json'));
}
