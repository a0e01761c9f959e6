import { readFile } from 'node:fs/promises';
import * as ort from 'onnxruntime-web/wasm';
import { SpanReader } from '../lib/engine/onnx/span-reader.ts';
import { readModel } from '../lib/engine/onnx/read-model.fixture.ts';
import { createTextCodec } from '../lib/engine/onnx/tokenizer.ts';
import { readingsIn } from '../lib/engine/readings-in.ts';
import type { ReadingEngine } from '../lib/reading/engine-port.ts';
import { shippedEncoder } from './shipped-encoder.ts';

const MAX_TOKENS = 192;
const root = new URL('../', import.meta.url);

/** Encoder and reader that ship, on the WASM runtime that ships, in Node: what is measured with them needs no page. */
export async function shippedEngine(): Promise<Pick<ReadingEngine, 'encoder' | 'reader'>> {
  const { files } = await readModel('models/all-MiniLM-L6-v2');
  const graph = new Uint8Array(await readFile(new URL('models/MiniLM-Reader/onnx/reader_quantized.onnx', root)));
  const session = await ort.InferenceSession.create(graph, {
    executionProviders: ['wasm'],
    logSeverityLevel: 3,
    externalData: [{ path: 'model_quantized.onnx', data: files.graph }],
  });
  const reader = new SpanReader(session, createTextCodec(files));
  return {
    encoder: await shippedEncoder(),
    reader: {
      langs: ['en'],
      read: async (question, texts) =>
        readingsIn(await reader.read(question, texts, MAX_TOKENS, async () => undefined)),
    },
  };
}
