// @ts-check
// Makes the checkout ready to build and to drive: node scripts/setup.mjs [chromium] [firefox]
// Runs before anything is installed, so it uses Node alone. Everything it says goes to stderr.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser/find-browser.mjs';
import { withLock } from './lock.mjs';
import { runCommand } from './run-command.mjs';

/** @typedef {import('./browser/session.ts').BrowserName} BrowserName */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'node_modules/.sidelight-setup');
const LEAST_NODE = [20, 19];
const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };
const OVERRIDE = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };
const LABEL = { chromium: 'Chromium or Google Chrome (128 or newer)', firefox: 'Firefox (140 or newer)' };

/** What a person can put right; its message is all they need to see. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/** @param {string} line */
const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * @param {readonly BrowserName[]} browsers the ones that are needed
 */
export async function setup(browsers) {
  checkNode();
  await withLock(
    join(ROOT, '.cache/setup.lock'),
    async () => {
      await installPackages();
      await prepareTypes();
      await installBrowsers(browsers);
    },
    { onWait: () => say('Waiting for another set-up to end …') },
  );
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new SetupError(
    `Node ${LEAST_NODE.join('.')} or newer is needed, this is ${process.versions.node}: https://nodejs.org`,
  );
}

async function installPackages() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  if (!isInstalled(JSON.parse(lock.toString('utf8')))) {
    say('Installing packages (npm ci) …');
    const code = await runCommand('npm', ['ci', '--ignore-scripts'], { cwd: ROOT });
    if (code !== 0) throw new SetupError(`"npm ci --ignore-scripts" failed with code ${code}; its words are above`);
  }
  writeFileSync(STAMP, wanted);
}

/**
 * Whether node_modules already is what the lock file asks for, going by the record npm keeps there. It spares a checkout
 * that was installed by hand from being installed again.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lock
 */
function isInstalled({ packages }) {
  const record = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  const isThere = (/** @type {string} */ path) =>
    packages[path]?.optional === true || there[path]?.version === packages[path]?.version;
  const isWanted = (/** @type {string} */ path) => packages[path]?.version === there[path]?.version;
  return Object.keys(packages).every((path) => path === '' || isThere(path)) && Object.keys(there).every(isWanted);
}

/** `.wxt/` holds the types that the sources are checked against; it follows from the configuration and the entrypoints. */
async function prepareTypes() {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'wxt.config.ts')));
  for (const name of readdirSync(join(ROOT, 'entrypoints')).toSorted()) hash.update(name);
  const wanted = hash.digest('hex');
  const stamp = join(ROOT, '.wxt/.prepared');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const code = await runCommand(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'prepare'], {
    cwd: ROOT,
  });
  if (code !== 0) throw new SetupError(`"wxt prepare" failed with code ${code}; its words are above`);
  writeFileSync(stamp, wanted);
}

/** @param {readonly BrowserName[]} browsers */
async function installBrowsers(browsers) {
  const missing = browsers.filter((browser) => !findBrowser(browser));
  if (missing.length === 0) return;
  const misled = missing.find((browser) => process.env[OVERRIDE[browser]]);
  if (misled) throw new SetupError(`${OVERRIDE[misled]} names ${process.env[OVERRIDE[misled]]}, which is not there`);
  const packages = missing.map((browser) => DEBIAN_PACKAGE[browser]);
  const isDebian = process.platform === 'linux' && existsSync('/etc/debian_version');
  if (!isDebian || process.getuid?.() !== 0) throw new SetupError(howToInstall(missing, isDebian, packages));
  say(`Installing ${packages.join(' and ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-q'], { env });
  const code = await runCommand('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { env });
  const still = browsers.filter((browser) => !findBrowser(browser));
  if (code !== 0 || still.length > 0) throw new SetupError(howToInstall(still, true, packages));
}

/**
 * @param {readonly BrowserName[]} missing
 * @param {boolean} isDebian
 * @param {readonly string[]} packages
 */
function howToInstall(missing, isDebian, packages) {
  const names = missing.map((browser) => LABEL[browser]).join(' and ');
  const overrides = missing.map((browser) => OVERRIDE[browser]).join(' or ');
  const how = isDebian
    ? `Run: sudo apt-get update && sudo apt-get install ${packages.join(' ')}`
    : 'Install it from https://www.chromium.org/getting-involved/download-chromium/ or https://www.mozilla.org/firefox/';
  return `${names} not found. ${how}\nWhere it stands in an unusual place, name its binary in ${overrides}.`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  const known = /** @type {BrowserName[]} */ (['chromium', 'firefox']);
  const browsers = asked.length > 0 ? known.filter((browser) => asked.includes(browser)) : known;
  try {
    await setup(browsers);
    say('Set up.');
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
