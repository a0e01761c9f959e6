// Checks the built folders as a store would get them: node scripts/check-bundle.mjs [--update] [--lite]
// --update rewrites the golden files of tests/golden from what was built; read the diff before committing it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSizes, sizeLine, zipBytes } from './bundle/budgets.mjs';
import { checkManifest } from './bundle/golden-manifest.mjs';
import { lintAddon } from './bundle/lint-addon.mjs';
import { listFiles } from './bundle/list-files.mjs';
import { scanCode } from './bundle/scan-code.mjs';
import { scanPages } from './bundle/scan-pages.mjs';
import { readCatalog, verifyModels } from './models/verify.mjs';
import { noticesAreFresh } from './notices.mjs';

const update = process.argv.includes('--update');
const target = process.argv.includes('--lite') ? 'lite' : 'full';
const output = fileURLToPath(new URL(target === 'lite' ? '../.output/lite/' : '../.output/', import.meta.url));
const BUILDS = [
  ['chrome', 'chrome-mv3'],
  ['firefox', 'firefox-mv3'],
];

/** Model files the target leaves out must not be there; those it carries must be the catalog's, byte for byte. */
async function checkModels(folder) {
  const { models } = readCatalog();
  const stray = models
    .filter((model) => !model.targets.includes(target) && existsSync(join(folder, 'models', model.id)))
    .map((model) => `models/${model.id}: not part of the ${target} target`);
  // Files of the role `extra` stay in the repository: only other tools read them.
  const carried = models
    .filter((model) => model.targets.includes(target))
    .map((model) => ({ ...model, files: model.files.filter(({ role }) => role !== 'extra') }));
  return [...stray, ...(await verifyModels(join(folder, 'models'), carried))];
}

async function checkBuild(browser, name) {
  const folder = join(output, name);
  if (!existsSync(join(folder, 'manifest.json')))
    return [`${name} is not built: run npm run build and npm run build:firefox`];
  const files = listFiles(folder);
  const zip = zipBytes(files);
  console.log(`${browser} ${sizeLine(files, target, zip)}`);
  return [
    ...checkManifest(folder, browser, { update: update && target === 'full' }),
    ...checkSizes(files, target, zip),
    ...scanCode(files),
    ...scanPages(files),
    ...(await checkModels(folder)),
    ...(browser === 'firefox' ? await lintAddon(folder, { update: update && target === 'full' }) : []),
    ...noticesAreFresh(JSON.parse(readFileSync(join(folder, 'third-party-notices.json'), 'utf8'))),
  ];
}

const problems = [];
for (const [browser, name] of BUILDS) {
  for (const problem of await checkBuild(browser, name)) problems.push(`${browser}: ${problem}`);
}
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'bundle: as promised' : `bundle: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
