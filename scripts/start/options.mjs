// @ts-check
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const HELP = `npm start -- [options]

Sets up what is missing, builds the extension and opens a browser with it on a page.

  --browser chromium|firefox   default chromium
  --page URL|FILE              default: a sample article that comes with the project
  --headless                   no window: summarizes the page as a click on the icon does, prints the result and ends.
                               With a FILE, every connection but to this machine is blocked.
  --length LENGTH              with --headless: short, medium (default), long or outline
  --json                       with --headless: prints one JSON object
  --screenshot FILE            with --headless: saves the popup as PNG
  --timeout-s N                with --headless: gives up after N seconds (default 120)
  --target full|lite           lite leaves the language model out of the package (default full)
  --help

The browsers are looked for where they are usually installed; CHROMIUM_PATH and FIREFOX_PATH override that.`;

/** The command line was wrong; the message says how. */
export class UsageError extends Error {
  /** @override */
  name = 'UsageError';
}

const LENGTHS = /** @type {const} */ (['short', 'medium', 'long', 'outline']);

/** @typedef {(typeof LENGTHS)[number]} Length */

/**
 * @typedef {object} StartOptions
 * @property {import('../browser/session.ts').BrowserName} browser
 * @property {{ url: string } | { file: string }} page
 * @property {boolean} isHeadless
 * @property {Length | null} length null: the extension's own default
 * @property {boolean} isJson
 * @property {string | null} screenshot
 * @property {number} timeoutMs
 * @property {import('../build.mjs').Target} target
 */

const SAMPLE = fileURLToPath(new URL('../../tests/fixtures/pages/sample-article.html', import.meta.url));

/**
 * @param {readonly string[]} argv
 * @returns {StartOptions | 'help'} throws a UsageError
 */
export function parseOptions(argv) {
  const { values } = parse(argv);
  if (values.help) return 'help';
  const isHeadless = values.headless === true;
  const headlessOnly = ['length', 'json', 'screenshot', 'timeout-s'].find((name) => name in values && !isHeadless);
  if (headlessOnly) throw new UsageError(`--${headlessOnly} needs --headless`);
  const seconds = Number(values['timeout-s'] ?? 120);
  if (!(seconds > 0)) throw new UsageError(`--timeout-s wants a number of seconds, not "${values['timeout-s']}"`);
  return {
    browser: oneOf('browser', values.browser ?? 'chromium', /** @type {const} */ (['chromium', 'firefox'])),
    page: pageOf(values.page ?? SAMPLE),
    isHeadless,
    length: values.length === undefined ? null : oneOf('length', values.length, LENGTHS),
    isJson: values.json === true,
    screenshot: values.screenshot === undefined ? null : resolve(values.screenshot),
    timeoutMs: seconds * 1000,
    target: oneOf('target', values.target ?? 'full', /** @type {const} */ (['full', 'lite'])),
  };
}

/** @param {readonly string[]} argv */
function parse(argv) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        browser: { type: 'string' },
        page: { type: 'string' },
        headless: { type: 'boolean' },
        length: { type: 'string' },
        json: { type: 'boolean' },
        screenshot: { type: 'string' },
        'timeout-s': { type: 'string' },
        target: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @template {string} T
 * @param {string} name
 * @param {string} value
 * @param {readonly T[]} allowed
 * @returns {T}
 */
function oneOf(name, value, allowed) {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${name} is ${allowed.join(' or ')}, not "${value}"`);
  return found;
}

/** @param {string} page */
function pageOf(page) {
  if (/^[a-z][a-z0-9+.-]+:/iu.test(page) && !/^[a-z]:[\\/]/iu.test(page)) return { url: page };
  const file = resolve(page);
  if (existsSync(file) && statSync(file).isFile()) return { file };
  throw new UsageError(`--page is neither an address (https://…) nor a file that exists: "${page}"`);
}
