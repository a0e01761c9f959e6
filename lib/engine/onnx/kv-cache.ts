import { Tensor } from 'onnxruntime-web/wasm';
import type { DecoderShape } from './decoder-shape.ts';

/**
 * Keys and values of the tokens read so far, as the graph's `past_key_values.*` inputs. Entries of drafted tokens that
 * turned out wrong stay where they are and are masked: cutting them out would copy the whole cache, the mask is a word.
 */
export class KvCache {
  /** Past input and the present output that becomes it. */
  readonly #names: readonly (readonly [past: string, present: string])[];
  readonly #tensors: Record<string, Tensor>;
  /** One buffer for every mask, given to the runtime as a view, which copies what it is given. */
  readonly #mask: BigInt64Array;
  #slots = 0;

  constructor({ layers, kvHeads, headDim, maxPositions }: DecoderShape) {
    this.#mask = new BigInt64Array(maxPositions).fill(1n);
    this.#names = Array.from({ length: layers }, (_, layer) =>
      ['key', 'value'].map((part) => [`past_key_values.${layer}.${part}`, `present.${layer}.${part}`] as const),
    ).flat();
    const empty = new Tensor('float32', new Float32Array(0), [1, kvHeads, 0, headDim]);
    this.#tensors = Object.fromEntries(this.#names.map(([past]) => [past, empty]));
  }

  /** Entries left, wrong ones counted as used. */
  get free(): number {
    return this.#mask.length - this.#slots;
  }

  /** The cache and its mask as inputs of a run that adds `count` tokens. */
  inputs(count: number): Record<string, Tensor> {
    const end = this.#slots + count;
    return { ...this.#tensors, attention_mask: new Tensor('int64', this.#mask.subarray(0, end), [1, end]) };
  }

  /** Takes over the outputs of a run that added `count` tokens, of which the first `valid` stand. */
  take(outputs: Readonly<Record<string, Tensor>>, count: number, valid: number): void {
    for (const [past, present] of this.#names) this.#tensors[past] = outputs[present] as Tensor;
    this.#slots += count;
    this.#mask.fill(0n, this.#slots - count + valid, this.#slots);
  }
}
