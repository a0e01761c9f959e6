// Mozilla's own linter on the built Firefox folder. Its errors fail; its warnings are compared with a committed list,
// because bundled libraries cause some that cannot be avoided. The models are left out: it would read each file whole.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const BASELINE = fileURLToPath(new URL('../../tests/golden/addon-lint.json', import.meta.url));

function report(folder) {
  const cli = createRequire(import.meta.url)
    .resolve('web-ext')
    .replace(/index\.js$/u, 'bin/web-ext.js');
  const ignored = ['models/**/*.onnx', 'models/**/*.onnx_data*', 'models/**/tokenizer.json', '**/*.wasm'];
  const args = [
    cli,
    'lint',
    '--source-dir',
    folder,
    '--output',
    'json',
    '--no-config-discovery',
    '--no-input',
    '--ignore-files',
    ...ignored,
  ];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 64_000_000 }, (error, stdout) => {
      try {
        resolve(JSON.parse(stdout));
      } catch {
        reject(error ?? new Error('web-ext lint printed no report'));
      }
    });
  });
}

/** File names carry a content hash that changes with every build; a warning is known by its code and its file's plain name. */
const named = ({ code, file }) => `${code} ${(file ?? 'manifest.json').replace(/-[\w-]{8}(?=\.\w+$)/u, '')}`;
const counted = (messages) => {
  const counts = {};
  for (const message of messages) counts[named(message)] = (counts[named(message)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted());
};

/** Problems web-ext sees that are not on the list. */
export async function lintAddon(folder, { update = false } = {}) {
  const { errors, warnings } = await report(folder);
  const found = counted(warnings);
  if (update) writeFileSync(BASELINE, `${JSON.stringify(found, null, 2)}\n`);
  const known = JSON.parse(readFileSync(BASELINE, 'utf8'));
  return [
    ...errors.map(
      (error) => `web-ext: ${error.code}: ${error.message} (${error.file ?? 'manifest.json'}:${error.line ?? 0})`,
    ),
    ...Object.entries(found)
      .filter(([name, count]) => count > (known[name] ?? 0))
      .map(([name, count]) => `web-ext: ${count} × ${name}, ${known[name] ?? 0} known`),
  ];
}
