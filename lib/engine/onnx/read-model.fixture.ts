import { readFile } from 'node:fs/promises';
import * as ort from 'onnxruntime-web/wasm';
import type { ModelFiles } from './model-files.ts';

const root = new URL('../../../', import.meta.url);

/** A model folder from the repository, with a session on the same WASM runtime that ships. For unit tests in Node. */
export async function readModel(folder: string) {
  const read = async (path: string) => new Uint8Array(await readFile(new URL(`${folder}/${path}`, root)));
  const json = async (path: string) =>
    JSON.parse(new TextDecoder().decode(await read(path))) as Readonly<Record<string, unknown>>;
  ort.env.wasm.numThreads = 1;
  const graph = await read('onnx/model_quantized.onnx');
  const files: ModelFiles = {
    config: await json('config.json'),
    tokenizer: await json('tokenizer.json'),
    tokenizerConfig: await json('tokenizer_config.json'),
    graph,
    weights: [],
  };
  const createSession = (bytes = graph) =>
    ort.InferenceSession.create(bytes, { executionProviders: ['wasm'], logSeverityLevel: 3 });
  return { files, createSession };
}
