import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ModelProgress } from '../core/job.ts';
import type { Drill } from './adapters/scripted-adapter.ts';
import { scriptedEngine } from './scripted-engine.ts';

const WRITER = 'SmolLM2-135M-Sidelight';
const ENCODER = 'all-MiniLM-L6-v2';
const READER = 'MiniLM-Reader';
const live = () => new AbortController().signal;
const chat = (content: string) => [{ role: 'user' as const, content }];
const stateOf = (engine: ReturnType<typeof scriptedEngine>, id: string) =>
  engine.status().models.find((model) => model.id === id)?.state;

/** A drill that goes wrong once. */
function once(at: 'load' | 'embed' | 'read' | 'generate', kind: Drill, modelId?: string) {
  let isSpent = false;
  return (where: string, id: string): Drill | null => {
    if (isSpent || where !== at || (modelId && id !== modelId)) return null;
    isSpent = true;
    return kind;
  };
}

describe('Engine', () => {
  afterEach(() => void vi.useRealTimers());

  it('answers unit vectors, near each other for texts that share words', async () => {
    const engine = scriptedEngine();
    const vectors = await engine.encoder.embed(['a red fox', 'the red fox', 'ships at sea'], live());
    const { dims } = engine.encoder;
    const dot = (a: number, b: number) => {
      let sum = 0;
      for (let i = 0; i < dims; i += 1) sum += (vectors[a * dims + i] ?? 0) * (vectors[b * dims + i] ?? 0);
      return sum;
    };
    expect(vectors).toHaveLength(3 * dims);
    expect(dot(0, 0)).toBeCloseTo(1, 5);
    expect(dot(0, 1)).toBeGreaterThan(dot(0, 2));
  });

  it('reads each text for a question, in order', async () => {
    const engine = scriptedEngine();
    const readings = await engine.reader.read('where is the red fox', ['ships at sea', 'the red fox sleeps'], live());
    expect(readings).toHaveLength(2);
    expect(readings[1]?.relevance).toBeGreaterThan(readings[0]?.relevance ?? 0);
    expect(readings[1]).toMatchObject({ start: 0, end: 'the red fox sleeps'.length });
    await expect(engine.reader.read('where', [], live())).resolves.toEqual([]);
    expect(stateOf(engine, READER)).toBe('ready');
  });

  it('counts what models share once', () => {
    const { models } = scriptedEngine().status();
    const sizeOf = (id: string): number => models.find((model) => model.id === id)?.sizeBytes ?? 0;
    expect(sizeOf(READER)).toBeLessThan(sizeOf(ENCODER) / 3);
  });

  it('streams the text and resolves with the whole of it', async () => {
    const engine = scriptedEngine({ answer: () => 'One two three four.' });
    const pieces: string[] = [];
    const text = await engine.writer?.generate(chat('x'), {
      maxNewTokens: 56,
      signal: live(),
      onText: (piece) => pieces.push(piece) > 0,
    });
    expect(text).toBe('One two three four.');
    expect(pieces).toEqual(['One', ' two', ' three', ' four.']);
  });

  it('ends a generation as done when the caller has enough', async () => {
    const engine = scriptedEngine({ answer: () => 'First. Second. Third.' });
    const text = await engine.writer?.generate(chat('x'), { maxNewTokens: 56, signal: live(), onText: () => false });
    expect(text).toBe('First.');
  });

  it('stops between tokens on abort and is ready for the next call', async () => {
    const engine = scriptedEngine({ answer: () => 'a b c d e f g h' });
    const caller = new AbortController();
    let count = 0;
    const generation = engine.writer?.generate(chat('x'), {
      maxNewTokens: 56,
      signal: caller.signal,
      onText() {
        count += 1;
        if (count === 2) caller.abort();
        return true;
      },
    });
    await expect(generation).rejects.toMatchObject({ name: 'AbortError' });
    expect(await engine.encoder.embed(['next'], live())).toHaveLength(384);
    expect(count).toBe(2);
  });

  it('loads once, keeps the worker warm, and tells the bytes', async () => {
    let workers = 0;
    const engine = scriptedEngine({}, { onWorker: () => (workers += 1) });
    const progress: ModelProgress[] = [];
    engine.onProgress((step) => progress.push(step));
    await Promise.all([engine.warm(live()), engine.encoder.embed(['a'], live()), engine.encoder.embed(['b'], live())]);
    expect(workers).toBe(1);
    expect(progress).toHaveLength(4);
    expect(progress.at(-1)?.loadedBytes).toBe(progress.at(-1)?.totalBytes);
    expect([stateOf(engine, ENCODER), stateOf(engine, WRITER)]).toEqual(['ready', 'ready']);
  });

  it('embeds for a person before it loads the language model', async () => {
    const engine = scriptedEngine();
    const order: string[] = [];
    engine.onProgress(({ model }) => order.push(model));
    const warm = engine.warm(live());
    const embedded = engine.encoder.embed(['a'], live()).then(() => order.push('embedded'));
    await Promise.all([warm, embedded]);
    expect(order.slice(0, 3)).toEqual(['MiniLM', 'MiniLM', 'embedded']);
  });

  it.each([
    ['missing', 'model.missing', 'corrupt'],
    ['corrupt', 'model.corrupt', 'corrupt'],
  ] as const)('reports weights that are %s and loads them once they are there', async (kind, code, state) => {
    const engine = scriptedEngine({ drill: once('load', kind, WRITER) });
    const ask = () => engine.writer?.generate(chat('Hello.'), { maxNewTokens: 9, signal: live(), onText: () => true });
    await expect(ask()).rejects.toMatchObject({ code });
    expect(stateOf(engine, WRITER)).toBe(state);
    expect(await ask()).toBe('Hello.');
    expect(stateOf(engine, WRITER)).toBe('ready');
  });

  it.each([
    ['crash', 'engine.crashed'],
    ['memory', 'engine.memory'],
  ] as const)('replaces a worker after this in the runtime: %s', async (kind, code) => {
    let workers = 0;
    const engine = scriptedEngine({ drill: once('embed', kind) }, { onWorker: () => (workers += 1) });
    await expect(engine.encoder.embed(['a'], live())).rejects.toMatchObject({ code });
    expect(stateOf(engine, ENCODER)).toBe('idle');
    expect(await engine.encoder.embed(['a'], live())).toHaveLength(384);
    expect(workers).toBe(2);
  });

  it('ends a worker that hangs, fails the call, and starts another', async () => {
    let tellHung = () => {};
    const hung = new Promise<void>((resolve) => {
      tellHung = resolve;
    });
    let isHung = false;
    const drill = (at: string): Drill | null => {
      if (at !== 'generate' || isHung) return null;
      isHung = true;
      tellHung();
      return 'hang';
    };
    const engine = scriptedEngine({ drill }, { limits: { stepMs: 5_000, longStepMs: 20_000 } });
    await engine.warm(live());
    vi.useFakeTimers();
    const ask = () =>
      engine.writer?.generate(chat('Hello there.'), { maxNewTokens: 9, signal: live(), onText: () => true });
    const outcome = ask()?.catch((thrown: unknown) => thrown);
    await hung;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await outcome).toMatchObject({ code: 'engine.hung' });
    vi.useRealTimers();
    expect(await ask()).toBe('Hello there.');
  });

  it('refuses more waiting calls than it may hold', async () => {
    const engine = scriptedEngine({}, { maxWaiting: 1 });
    const calls = [1, 2, 3].map(() => engine.encoder.embed(['a'], live()));
    await expect(calls[2]).rejects.toMatchObject({ code: 'engine.busy' });
    await Promise.all(calls.slice(0, 2));
  });

  it('unloads the language model first and the encoder last', async () => {
    let workers = 0;
    const engine = scriptedEngine({}, { idle: { writerMs: 1_000, encoderMs: 5_000 }, onWorker: () => (workers += 1) });
    vi.useFakeTimers();
    await engine.warm(live());
    await vi.advanceTimersByTimeAsync(1_100);
    vi.useRealTimers();
    await vi.waitFor(() => expect(stateOf(engine, ENCODER)).toBe('ready'));
    expect(stateOf(engine, WRITER)).toBe('idle');
    expect(workers).toBe(2);
    engine.close();
    expect(stateOf(engine, ENCODER)).toBe('idle');
  });

  it('unloads everything after a long rest', async () => {
    const engine = scriptedEngine({}, { idle: { writerMs: 1_000, encoderMs: 5_000 }, target: 'lite' });
    vi.useFakeTimers();
    await engine.warm(live());
    expect(stateOf(engine, ENCODER)).toBe('ready');
    await vi.advanceTimersByTimeAsync(5_100);
    expect(stateOf(engine, ENCODER)).toBe('idle');
  });

  it('has no writer in a lite build and says that its model is not there', () => {
    const engine = scriptedEngine({}, { target: 'lite' });
    expect(engine.writer).toBeNull();
    expect(stateOf(engine, WRITER)).toBe('absent');
  });
});
