import { Tensor, type InferenceSession } from 'onnxruntime-web/wasm';

const VOCABULARY = 50;

/** What comes after `ids`: mostly what followed the same token before, now and then something else. */
function nextOf(ids: readonly number[]): number {
  const hash = ids.reduce((sum, id, at) => (sum * 31 + id * (at + 1)) % 1_000_003, 7);
  const before = ids.lastIndexOf(ids.at(-1) ?? 0, -2);
  return before >= 0 && hash % 4 !== 0 ? (ids[before + 1] ?? 0) : hash % VOCABULARY;
}

/**
 * A session with exact arithmetic in place of a transformer: its cache holds the token ids themselves, and each answer
 * depends on every token that the mask lets through and on nothing else. Shows any slip in masks, positions or drafts.
 */
export function echoSession(logitPositions: number): InferenceSession {
  const run = async (feeds: Readonly<Record<string, Tensor>>) => {
    const numbers = (name: string) => Array.from((feeds[name] as Tensor).data as BigInt64Array | Float32Array, Number);
    const past = numbers('past_key_values.0.key');
    const fresh = numbers('input_ids');
    const mask = numbers('attention_mask');
    const positions = numbers('position_ids');
    const slots = [...past, ...fresh];
    const visible = (end: number) => slots.slice(0, end).filter((_, at) => mask[at] === 1);
    const ends = fresh.map((_, i) => past.length + i + 1);
    if (ends.some((end, i) => visible(end).length - 1 !== positions[i])) throw new Error('a position is off');
    const asked = ends.slice(-logitPositions);
    const logits = new Float32Array(asked.length * VOCABULARY);
    for (const [row, end] of asked.entries()) logits[row * VOCABULARY + nextOf(visible(end))] = 1;
    return {
      logits: new Tensor('float32', logits, [1, asked.length, VOCABULARY]),
      'present.0.key': new Tensor('float32', Float32Array.from(slots), [1, 1, slots.length, 1]),
      'present.0.value': new Tensor('float32', Float32Array.from(slots), [1, 1, slots.length, 1]),
    };
  };
  return { run } as unknown as InferenceSession;
}
