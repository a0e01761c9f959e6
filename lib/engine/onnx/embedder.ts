import { Tensor, type InferenceSession } from 'onnxruntime-web/wasm';
import type { Step } from '../adapter.ts';
import { planBatches } from './plan-batches.ts';
import type { TextCodec } from './tokenizer.ts';

/** A token stands for at most this many characters in practice; longer input is cut before it is tokenized. */
const MAX_CHARS_PER_TOKEN = 24;

/** Sentence vectors by mean pooling over the last hidden state (Sentence-BERT, Reimers and Gurevych 2019). */
export class Embedder {
  readonly #session: InferenceSession;
  readonly #codec: TextCodec;
  readonly dims: number;

  constructor(session: InferenceSession, codec: TextCodec, dims: number) {
    this.#session = session;
    this.#codec = codec;
    this.dims = dims;
  }

  /** Unit vectors in the order of `texts`, row-major. */
  async embed(texts: readonly string[], maxTokens: number, step: Step): Promise<Float32Array<ArrayBuffer>> {
    const encoded = texts.map((text) => this.#encode(text, maxTokens));
    const vectors = new Float32Array(texts.length * this.dims);
    for (const rows of planBatches(encoded.map((ids) => ids.length))) {
      const batch = rows.map((row) => encoded[row] as number[]);
      const hidden = await this.#run(batch);
      const width = hidden.length / (batch.length * this.dims);
      for (const [i, row] of rows.entries()) {
        const from = i * width * this.dims;
        const vector = vectors.subarray(row * this.dims, (row + 1) * this.dims);
        poolMean(hidden.subarray(from, from + (batch[i] as number[]).length * this.dims), vector);
      }
      await step();
    }
    return vectors;
  }

  /** Cut to `maxTokens` with the closing mark kept, as sentence-transformers truncates. */
  #encode(text: string, maxTokens: number): number[] {
    const ids = this.#codec.encode(text.slice(0, maxTokens * MAX_CHARS_PER_TOKEN));
    if (ids.length <= maxTokens) return ids;
    return [...ids.slice(0, maxTokens - 1), ids.at(-1) as number];
  }

  async #run(batch: readonly number[][]): Promise<Float32Array> {
    const width = Math.max(...batch.map((ids) => ids.length));
    const dims = [batch.length, width];
    const inputIds = new BigInt64Array(batch.length * width);
    const mask = new BigInt64Array(batch.length * width);
    for (const [row, ids] of batch.entries()) {
      for (const [i, id] of ids.entries()) inputIds[row * width + i] = BigInt(id);
      mask.fill(1n, row * width, row * width + ids.length);
    }
    const outputs = await this.#session.run({
      input_ids: new Tensor('int64', inputIds, dims),
      attention_mask: new Tensor('int64', mask, dims),
      token_type_ids: new Tensor('int64', new BigInt64Array(batch.length * width), dims),
    });
    return (outputs['last_hidden_state'] as Tensor).data as Float32Array;
  }
}

/** Mean of the rows of `hidden` (tokens × dims, padding left out), scaled to length 1, into `vector`. */
export function poolMean(hidden: Float32Array, vector: Float32Array): void {
  const dims = vector.length;
  for (let i = 0; i < hidden.length; i += 1) {
    const dim = i % dims;
    vector[dim] = (vector[dim] as number) + (hidden[i] as number);
  }
  const length = Math.hypot(...vector);
  if (length === 0) return;
  for (let dim = 0; dim < dims; dim += 1) vector[dim] = (vector[dim] as number) / length;
}
