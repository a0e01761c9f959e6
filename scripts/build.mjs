// @ts-check
// Builds the extension where its sources changed: node scripts/build.mjs [chrome] [firefox] [--lite] [--force]
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { runCommand } from './run-command.mjs';

/**
 * @typedef {'chrome' | 'firefox'} Platform
 * @typedef {'full' | 'lite'} Target
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Everything a build reads. */
const SOURCES = ['components', 'entrypoints', 'lib', 'models', 'public', 'scripts/bundle', 'scripts/models'];
const FILES = ['package-lock.json', 'tsconfig.json', 'wxt.config.ts', 'scripts/strip-cdn.mjs'];
/** Weights are not read again for the stamp: their size and time tell of a change, and the build checks their hashes. */
const READ_WHOLE_BYTES = 1_000_000;

/** @param {string} line */
const say = (line) => void process.stderr.write(`${line}\n`);

/**
 * Where the unpacked extension of a platform and target lies.
 * @param {Platform} platform
 * @param {Target} target
 */
export const outputDir = (platform, target) =>
  join(ROOT, '.output', ...(target === 'lite' ? ['lite'] : []), `${platform}-mv3`);

/**
 * Builds one platform unless what is there was built from the same sources.
 * @param {Platform} platform
 * @param {{ target?: Target, isForced?: boolean }} [options]
 * @returns {Promise<string>} folder of the unpacked extension
 */
export async function build(platform, { target = 'full', isForced = false } = {}) {
  const folder = outputDir(platform, target);
  const stamp = join(ROOT, '.cache/build', `${platform}-${target}`);
  const onWait = () => say('Waiting for another build to end …');
  return withLock(join(ROOT, '.cache/build.lock'), () => buildNow(), { onWait });

  async function buildNow() {
    const wanted = hashSources();
    const isBuilt = existsSync(join(folder, 'manifest.json')) && existsSync(stamp);
    if (!isForced && isBuilt && readFileSync(stamp, 'utf8') === wanted) return folder;
    say(`Building for ${platform} (${target}) …`);
    rmSync(stamp, { force: true });
    const args = [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', platform, '--mv3'];
    const code = await runCommand(process.execPath, args, { cwd: ROOT, env: { SIDELIGHT_TARGET: target } });
    if (code !== 0) throw new Error(`The build for ${platform} failed with code ${code}; its words are above`);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
    return folder;
  }
}

function hashSources() {
  const hash = createHash('sha256');
  for (const path of [...FILES, ...SOURCES.flatMap(listFiles)]) {
    const full = join(ROOT, path);
    if (!existsSync(full)) continue;
    const { size, mtimeMs } = statSync(full);
    hash.update(`\0${path}\0${size}\0`);
    hash.update(size > READ_WHOLE_BYTES ? String(mtimeMs) : readFileSync(full));
  }
  return hash.digest('hex');
}

/** @param {string} folder @returns {string[]} */
function listFiles(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .toSorted();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const known = /** @type {Platform[]} */ (['chrome', 'firefox']);
  const asked = known.filter((platform) => args.includes(platform));
  for (const platform of asked.length > 0 ? asked : known) {
    await build(platform, { target: args.includes('--lite') ? 'lite' : 'full', isForced: args.includes('--force') });
  }
}
