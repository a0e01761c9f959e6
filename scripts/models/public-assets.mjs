// What the package carries beside its code: the models of a build target and the ONNX runtime's two files.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalog } from './verify.mjs';

const modelsFolder = fileURLToPath(new URL('../../models/', import.meta.url));

/** The plain WASM build: 14 MB instead of the 27 MB of the WebGPU build, and faster here (docs/decisions/0002). */
const RUNTIME_FILES = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];

/** Character maps of fonts that carry none of their own: without them Chinese, Japanese and Korean PDFs read as noise. */
function characterMaps() {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps');
  return readdirSync(folder).map((name) => ({ absoluteSrc: join(folder, name), relativeDest: `cmaps/${name}` }));
}

function runtimeFolder() {
  const require = createRequire(import.meta.url);
  return dirname(require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));
}

/**
 * Files to copy into the built folder, as WXT's `build:publicAssets` hook wants them.
 * @param {'full' | 'lite'} target
 * @returns {{ absoluteSrc: string, relativeDest: string }[]}
 */
export function publicAssets(target) {
  const models = readCatalog().models.filter((model) => model.targets.includes(target));
  return [
    ...models.flatMap((model) =>
      model.files
        .filter((file) => file.role !== 'extra' && !file.path.startsWith('../'))
        .map((file) => ({
          absoluteSrc: join(modelsFolder, model.id, file.path),
          relativeDest: `models/${model.id}/${file.path}`,
        })),
    ),
    ...RUNTIME_FILES.map((name) => ({ absoluteSrc: join(runtimeFolder(), name), relativeDest: `ort/${name}` })),
    ...characterMaps(),
  ];
}
