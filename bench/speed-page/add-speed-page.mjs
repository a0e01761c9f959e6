// Puts the speed page into a copy of a built extension. What ships carries no transformers.js; the copy carries it
// beside the untouched engine worker, under the extension's own policy, so that both arms run where the product runs.
import { cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const runtime = dirname(createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));

const models = fileURLToPath(new URL('../../models/', import.meta.url));

async function bundle(entry, outFile) {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'production'] },
    build: {
      outDir: dirname(outFile),
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(here, entry),
        output: { format: 'es', entryFileNames: outFile.slice(dirname(outFile).length + 1), codeSplitting: false },
      },
    },
  });
}

/** @param {string} builtFolder the extension as built @param {string} copyFolder where the copy goes */
export async function addSpeedPage(builtFolder, copyFolder) {
  cpSync(builtFolder, copyFolder, { recursive: true });
  cpSync(models, join(copyFolder, 'models'), { recursive: true }); // with the files only transformers.js reads
  await bundle('transformers-worker.ts', join(copyFolder, 'bench/transformers-worker.js'));
  await bundle('page.ts', join(copyFolder, 'bench/page.js'));
  for (const ending of ['mjs', 'wasm']) {
    const name = `ort-wasm-simd-threaded.asyncify.${ending}`;
    cpSync(join(runtime, name), join(copyFolder, 'bench', name));
  }
  writeFileSync(
    join(copyFolder, 'bench.html'),
    '<!doctype html><meta charset="utf-8"><title>speed</title><script type="module" src="/bench/page.js"></script>\n',
  );
}
