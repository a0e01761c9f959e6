import { readFile } from 'node:fs/promises';
import * as ort from 'onnxruntime-web/wasm';
import { Decoder } from '../../lib/engine/onnx/decoder.ts';
import { readDecoderShape } from '../../lib/engine/onnx/decoder-shape.ts';
import { createTextCodec } from '../../lib/engine/onnx/tokenizer.ts';

const FOLDER = new URL('../../models/SmolLM2-135M-Sidelight/', import.meta.url);
const WEIGHTS = ['model_quantized.onnx_data', 'model_quantized.onnx_data_1', 'model_quantized.onnx_data_2'];
const MOST_TOKENS = 16;

const bytesOf = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(path, FOLDER)));
const jsonOf = async (path: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(new URL(path, FOLDER), 'utf8')) as Record<string, unknown>;

/** The language model that ships, asked without any page: what it knows by heart, or makes up. */
export async function bareModel(): Promise<(question: string) => Promise<string>> {
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(await bytesOf('onnx/model_quantized_draft.onnx'), {
    executionProviders: ['wasm'],
    logSeverityLevel: 3,
    externalData: await Promise.all(WEIGHTS.map(async (path) => ({ path, data: await bytesOf(`onnx/${path}`) }))),
  });
  const files = { tokenizer: await jsonOf('tokenizer.json'), tokenizerConfig: await jsonOf('tokenizer_config.json') };
  const codec = createTextCodec(files);
  const decoder = new Decoder(session, readDecoderShape(await jsonOf('config.json')));
  return async (question) => {
    const ids: number[] = [];
    const chat = codec.encodeChat([
      { role: 'system', content: 'Answer in a few words.' },
      { role: 'user', content: question },
    ]);
    await decoder.decode(
      chat,
      MOST_TOKENS,
      (id) => ids.push(id) > 0,
      async () => undefined,
    );
    return codec.decode(ids).split('\n')[0]?.trim() ?? '';
  };
}
