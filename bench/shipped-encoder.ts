import { Embedder } from '../lib/engine/onnx/embedder.ts';
import { readModel } from '../lib/engine/onnx/read-model.fixture.ts';
import { createTextCodec } from '../lib/engine/onnx/tokenizer.ts';
import type { Encoder } from '../lib/reading/engine-port.ts';

const DIMS = 384;

/** The encoder that ships, on the same WASM runtime, in Node: what is measured here needs no page. */
export async function shippedEncoder(): Promise<Encoder> {
  const { files, createSession } = await readModel('models/all-MiniLM-L6-v2');
  const embedder = new Embedder(await createSession(), createTextCodec(files), DIMS);
  return { dims: DIMS, langs: ['en'], embed: (texts) => embedder.embed(texts, 256, async () => undefined) };
}
