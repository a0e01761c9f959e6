// @ts-check
// Shows what the capture keeps of a stored page and what it leaves out: npm run capture -- FILE
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { withTypeScript } from './with-typescript.mjs';

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('npm run capture -- FILE\n');
  process.exitCode = 2;
} else {
  const html = readFileSync(file, 'utf8');
  const { blocks, title } = await withTypeScript('/scripts/page-model/inspected.ts', ({ inspectPages }) =>
    inspectPages([{ path: '/', html }], (/** @type {unknown} */ _page, /** @type {unknown} */ seen) => seen),
  ).then(([seen]) => seen);
  process.stdout.write(`${title}\n\n`);
  for (const { isKept, kind, words, text } of blocks)
    process.stdout.write(
      `${isKept ? '+' : '-'} ${kind.padEnd(9)} ${String(words).padStart(5)}  ${text.slice(0, 160)}\n`,
    );
}
