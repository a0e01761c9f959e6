import { Tensor, type InferenceSession } from 'onnxruntime-web/wasm';
import type { Step } from '../adapter.ts';
import type { DecoderShape } from './decoder-shape.ts';
import { findDraft } from './find-draft.ts';
import { KvCache } from './kv-cache.ts';

/** Tokens read at a time while the prompt is prefilled: between two chunks the caller can stop, the watchdog is fed. */
const PREFILL_CHUNK = 256;

/** Index of the largest of `count` values from `from`; the first one where several are. */
export function argmax(values: Float32Array, from = 0, count = values.length): number {
  let best = 0;
  let bestValue = -Infinity;
  for (let i = 0; i < count; i += 1) {
    const value = values[from + i] as number;
    if (value > bestValue) {
      bestValue = value;
      best = i;
    }
  }
  return best;
}

/** The most likely next token after each of the last positions that the graph gives logits for. */
function nextTokens(logits: Tensor): number[] {
  const [, positions = 0, vocabulary = 0] = logits.dims;
  const values = logits.data as Float32Array;
  return Array.from({ length: positions }, (_, at) => argmax(values, at * vocabulary, vocabulary));
}

/**
 * Greedy decoding over a graph in the layout of Hugging Face Optimum: `input_ids`, `attention_mask`, `position_ids` and
 * `past_key_values.*` in, `logits` and `present.*` out. Where the graph gives logits for more than the last position,
 * runs of tokens copied from the prompt are drafted and checked in one run: four tokens cost about what one costs (docs/decisions/0008).
 */
export class Decoder {
  readonly #session: InferenceSession;
  readonly #shape: DecoderShape;

  constructor(session: InferenceSession, shape: DecoderShape) {
    this.#session = session;
    this.#shape = shape;
  }

  /**
   * Continues `prompt` until an end token, `maxNewTokens`, the model's last position, or `onToken` returning false.
   * End tokens are not handed out. Rejects with what `step` or the runtime rejects with.
   */
  async decode(
    prompt: readonly number[],
    maxNewTokens: number,
    onToken: (id: number) => boolean,
    step: Step,
  ): Promise<void> {
    const { maxPositions, eosIds } = this.#shape;
    if (prompt.length === 0 || prompt.length > maxPositions) throw new RangeError('prompt does not fit the model');
    const cache = new KvCache(this.#shape);
    const ids = [...prompt];
    const { first, maxDraft } = await this.#prefill(cache, prompt, step);
    for (let fresh = [first]; ;) {
      for (const id of fresh) {
        if (eosIds.includes(id) || ids.length - prompt.length === maxNewTokens || !onToken(id)) return;
        ids.push(id);
      }
      const wanted = maxNewTokens - (ids.length - prompt.length);
      if (wanted === 0 || cache.free === 0) return;
      const draft = findDraft(ids, Math.min(maxDraft, wanted - 1, cache.free - 1));
      fresh = await this.#check(cache, ids, draft);
      await step();
    }
  }

  /** Reads the prompt; answers the first token and how many drafted ones a run can check. */
  async #prefill(cache: KvCache, prompt: readonly number[], step: Step) {
    let next: number[] = [];
    let width = 0;
    for (let from = 0; from < prompt.length; from += PREFILL_CHUNK) {
      const chunk = prompt.slice(from, from + PREFILL_CHUNK);
      const outputs = await this.#run(cache, chunk, from);
      cache.take(outputs, chunk.length, chunk.length);
      next = nextTokens(outputs['logits'] as Tensor);
      width = Math.max(width, next.length);
      await step();
    }
    return { first: next.at(-1) as number, maxDraft: width - 1 };
  }

  /** Runs the last token and a draft of what follows; answers what really follows: the part that held, and one more. */
  async #check(cache: KvCache, ids: readonly number[], draft: readonly number[]): Promise<number[]> {
    const chunk = [...ids.slice(-1), ...draft];
    const outputs = await this.#run(cache, chunk, ids.length - 1);
    const next = nextTokens(outputs['logits'] as Tensor);
    let held = 0;
    while (held < draft.length && next[held] === draft[held]) held += 1;
    cache.take(outputs, chunk.length, held + 1);
    return next.slice(0, held + 1);
  }

  /** Runs `ids`, the first of them at `position`, after what `cache` holds. */
  #run(cache: KvCache, ids: readonly number[], position: number): Promise<InferenceSession.OnnxValueMapType> {
    const dims = [1, ids.length];
    return this.#session.run({
      ...cache.inputs(ids.length),
      input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), dims),
      position_ids: new Tensor(
        'int64',
        BigInt64Array.from(ids, (_, i) => BigInt(position + i)),
        dims,
      ),
    });
  }
}
