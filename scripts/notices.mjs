// Writes public/third-party-notices.json: what of others is in the package, under which licence, in whose words.
// The options page shows it. Packages come from the lists that a build records (scripts/bundle/record-packages.mjs).
// Run after a build: npm run notices
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalog } from './models/verify.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FILE = join(ROOT, 'public/third-party-notices.json');

/** Copied into the package as files, or bundled by transformers.js into itself, so no build records them. */
const COPIED = ['onnxruntime-web', '@huggingface/tokenizers', '@huggingface/jinja'];

/** Holders of packages that carry a licence id but no licence text. */
const HOLDERS = {
  'onnxruntime-web': 'Copyright (c) Microsoft Corporation. All rights reserved.',
  'onnxruntime-common': 'Copyright (c) Microsoft Corporation. All rights reserved.',
  '@wxt-dev/browser': 'Copyright (c) 2023 Aaron',
  '@huggingface/jinja': 'Copyright (c) Hugging Face',
};

/** What a licence text does not say by itself. */
const REMARKS = {
  'onnxruntime-web':
    'Its WebAssembly binary links further open-source libraries; ThirdPartyNotices.txt of microsoft/onnxruntime lists them.',
  'pdfjs-dist':
    'Copyright Mozilla Foundation. Its build for older browsers holds core-js, its character maps are by Adobe.',
};

/** Holders of what a package has bundled into itself under MIT. */
const PARTS_MIT = {
  'pdfjs-dist': 'core-js: Copyright (c) 2013–2025 Denis Pushkarev (zloirock.ru), 2025–2026 CoreJS Company (core-js.io)',
};

/** Texts beside a package's own licence, for parts of it that ship. */
const MORE_TEXTS = { 'pdfjs-dist': ['cmaps/LICENSE'] };

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

function licenceText(name, folder, license) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/iu.test(file));
  const text = files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  for (const file of MORE_TEXTS[name] ?? []) text.push(readFileSync(join(folder, file), 'utf8').trim());
  if (PARTS_MIT[name]) text.push(`${PARTS_MIT[name]}\n\n${MIT}`);
  if (text.length > 0) return text.join('\n\n');
  if (license !== 'MIT' || !HOLDERS[name]) throw new Error(`${name}: no licence text and no holder known`);
  return `MIT License\n\n${HOLDERS[name]}\n\n${MIT}`;
}

/** The line that names whoever holds the copyright, from the licence text itself. */
const holderIn = (text) => /^\W*(copyright (?:\(c\)|©|\d).*)$/imu.exec(text)?.[1]?.trim() ?? null;

function packageNotice(name) {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license, author } = readJson(join(folder, 'package.json'));
  const text = licenceText(name, folder, license);
  const holder = holderIn(text) ?? (typeof author === 'string' ? author : author?.name) ?? name;
  const attribution = [holder, REMARKS[name]].filter(Boolean).join(' ');
  return { name, version, license, kind: 'package', attribution, text };
}

function modelNotice({ id, license, source }) {
  const read = (file) => readFileSync(join(ROOT, 'models', id, file), 'utf8').trim();
  const attribution = read('NOTICE').split('\n').slice(1).join(' ').replaceAll(/\s+/gu, ' ').trim();
  return {
    name: id,
    version: source,
    license,
    kind: 'model',
    attribution,
    text: `${read('NOTICE')}\n\n${read('LICENSE')}`,
  };
}

/** Notices for these packages and every model of the catalog. */
export function makeNotices(packages) {
  const names = [...new Set([...packages, ...COPIED])].toSorted();
  return [...readCatalog().models.map(modelNotice), ...names.map(packageNotice)];
}

const recorded = (browser) => join(ROOT, `.output/bundled-packages.${browser}.json`);
const packagesIn = (notices) => notices.filter(({ kind }) => kind === 'package').map(({ name }) => name);

/** Packages that the last builds put into the bundle. */
export function bundledPackages() {
  const lists = ['chrome', 'firefox'].map(recorded).filter((file) => existsSync(file));
  if (lists.length === 0) throw new Error('no build has recorded its packages: run npm run build first');
  return [...new Set(lists.flatMap(readJson))].toSorted();
}

/** Problems of built notices against what the last builds recorded. */
export function noticesAreFresh(notices) {
  const wanted = makeNotices(bundledPackages());
  if (JSON.stringify(notices) === JSON.stringify(wanted)) return [];
  const [had, want] = [packagesIn(notices), packagesIn(wanted)];
  const missing = want.filter((name) => !had.includes(name));
  const stale = had.filter((name) => !want.includes(name));
  return [`third-party-notices.json is stale (missing: ${missing}; no longer there: ${stale}): npm run notices`];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const notices = makeNotices(bundledPackages());
  writeFileSync(FILE, `${JSON.stringify(notices, null, 2)}\n`);
  console.log(`notices: ${notices.length}, ${packagesIn(notices).join(', ')}`);
}
