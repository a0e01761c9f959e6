import { Tensor, type InferenceSession } from 'onnxruntime-web/wasm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { argmax, Decoder } from './decoder.ts';
import { readDecoderShape, type DecoderShape } from './decoder-shape.ts';
import { widenLogits } from '../../../scripts/models/widen-logits.mjs';
import { echoSession } from './echo-session.fixture.ts';
import { readModel } from './read-model.fixture.ts';

const step = async () => undefined;
let session: InferenceSession;
let shape: DecoderShape;

/** The oracle: the whole sequence from scratch for every token, no cache carried over. */
async function decodeWithoutCache(prompt: readonly number[], count: number): Promise<number[]> {
  const ids = [...prompt];
  for (let i = 0; i < count; i += 1) {
    const int64 = (values: bigint[]) => new Tensor('int64', BigInt64Array.from(values), [1, values.length]);
    const empty = new Tensor('float32', new Float32Array(0), [1, shape.kvHeads, 0, shape.headDim]);
    const past = session.inputNames.filter((name) => name.startsWith('past_key_values')).map((name) => [name, empty]);
    const outputs = await session.run({
      ...(Object.fromEntries(past) as Record<string, Tensor>),
      input_ids: int64(ids.map(BigInt)),
      attention_mask: int64(ids.map(() => 1n)),
      position_ids: int64(ids.map((_, at) => BigInt(at))),
    });
    ids.push(argmax((outputs['logits'] as Tensor).data as Float32Array));
  }
  return ids.slice(prompt.length);
}

async function decode(decoder: Decoder, prompt: readonly number[], count: number, limit = Infinity): Promise<number[]> {
  const ids: number[] = [];
  await decoder.decode(prompt, count, (id) => ids.push(id) < limit, step);
  return ids;
}

const prompt = Array.from({ length: 40 }, (_, i) => 10 + ((i * 37) % 200));

describe('Decoder', () => {
  beforeAll(async () => {
    const { files, createSession } = await readModel('tests/fixtures/models/tiny-random-llama');
    session = await createSession();
    shape = { ...readDecoderShape(files.config), eosIds: [] };
  });

  it('reads its shape from config.json', () => {
    expect(shape).toMatchObject({ layers: 2, kvHeads: 1, headDim: 64, maxPositions: 2048 });
  });

  it('gives the tokens that a run without a cache gives', async () => {
    const ids = await decode(new Decoder(session, shape), prompt, 12);
    expect(ids).toHaveLength(12);
    // int8 activations are scaled per run, so late tokens of a random model may part; the first ones may not.
    expect(ids.slice(0, 4)).toEqual(await decodeWithoutCache(prompt, 4));
  });

  it('prefills a prompt longer than one chunk', async () => {
    const long = Array.from({ length: 600 }, (_, i) => 10 + ((i * 31) % 200));
    const steps: number[] = [];
    const ids: number[] = [];
    await new Decoder(session, shape).decode(
      long,
      1,
      (id) => ids.push(id) > 0,
      async () => void steps.push(1),
    );
    expect(steps).toHaveLength(3);
    expect(ids).toEqual(await decodeWithoutCache(long, 1));
  });

  it('stops at an end token without handing it out', async () => {
    const free = await decode(new Decoder(session, shape), prompt, 8);
    const end = free.findIndex((id, at) => at > 0 && !free.slice(0, at).includes(id));
    const stopped = await decode(new Decoder(session, { ...shape, eosIds: [free[end]!] }), prompt, 8);
    expect(stopped).toEqual(free.slice(0, end));
  });

  it('stops when the caller has enough', async () => {
    expect(await decode(new Decoder(session, shape), prompt, 8, 3)).toHaveLength(3);
  });

  it('ends with what the step rejects with', async () => {
    const abort = () => Promise.reject(new DOMException('aborted', 'AbortError'));
    const decoding = new Decoder(session, shape).decode(prompt, 8, () => true, abort);
    await expect(decoding).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('refuses a prompt that does not fit', async () => {
    const decoder = new Decoder(session, { ...shape, maxPositions: 10 });
    await expect(decode(decoder, prompt, 1)).rejects.toThrow(RangeError);
  });
});

describe('Decoder on a graph with logits for several positions', () => {
  const echoShape: DecoderShape = { layers: 1, kvHeads: 1, headDim: 1, maxPositions: 512, eosIds: [] };
  const wide = (over: Partial<DecoderShape> = {}) => new Decoder(echoSession(8), { ...echoShape, ...over });
  const narrow = (over: Partial<DecoderShape> = {}) => new Decoder(echoSession(1), { ...echoShape, ...over });
  const prompts = fc.array(fc.nat(49), { minLength: 1, maxLength: 300 });

  it('gives exactly the tokens that one at a time gives', async () => {
    await fc.assert(
      fc.asyncProperty(prompts, fc.integer({ min: 1, max: 60 }), async (ids, count) => {
        expect(await decode(wide(), ids, count)).toEqual(await decode(narrow(), ids, count));
      }),
    );
  });

  it('stops where one at a time stops: at an end token, at the last position, when the caller has enough', async () => {
    await fc.assert(
      fc.asyncProperty(prompts, fc.nat(49), fc.integer({ min: 1, max: 9 }), async (ids, end, limit) => {
        const stop = { eosIds: [end] };
        expect(await decode(wide(stop), ids, 40)).toEqual(await decode(narrow(stop), ids, 40));
        expect(await decode(wide(), ids, 40, limit)).toHaveLength(limit);
        const given = await decode(wide({ maxPositions: ids.length + 5 }), ids, 40);
        expect(given.length).toBeLessThanOrEqual(6);
        expect(given).toEqual((await decode(narrow(), ids, 40)).slice(0, given.length));
      }),
    );
  });

  it('takes fewer runs', async () => {
    let runs = 0;
    const ids = Array.from({ length: 60 }, (_, i) => i % 12);
    await wide().decode(
      ids,
      40,
      () => true,
      async () => void (runs += 1),
    );
    expect(runs).toBeLessThan(32);
  });

  it('runs the shipped kind of graph, rewritten', async () => {
    const { files, createSession } = await readModel('tests/fixtures/models/tiny-random-llama');
    const decoder = new Decoder(await createSession(widenLogits(files.graph)), shape);
    expect((await decode(decoder, prompt, 12)).slice(0, 4)).toEqual(await decodeWithoutCache(prompt, 4));
  });
});

describe('argmax', () => {
  it('takes the first of equals', () => {
    expect(argmax(new Float32Array([1, 3, 3, 2]))).toBe(1);
  });
});
