import { beforeAll, describe, expect, it } from 'vitest';
import { Embedder } from './embedder.ts';
import { readModel } from './read-model.fixture.ts';
import { createTextCodec } from './tokenizer.ts';

const step = async () => undefined;
let embedder: Embedder;

const embed = async (texts: readonly string[], maxTokens = 256) => {
  const vectors = await embedder.embed(texts, maxTokens, step);
  return texts.map((_, row) => vectors.subarray(row * 384, (row + 1) * 384));
};
const dot = (a = new Float32Array(0), b = new Float32Array(0)) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

describe('Embedder', () => {
  beforeAll(async () => {
    const { files, createSession } = await readModel('models/all-MiniLM-L6-v2');
    embedder = new Embedder(await createSession(), createTextCodec(files), 384);
  });

  it('puts what means the same near, whatever its words', async () => {
    const [cat, kitten, market] = await embed([
      'A cat sits on a rug.',
      'A kitten is on the carpet.',
      'Shares fell sharply.',
    ]);
    expect(dot(cat, cat)).toBeCloseTo(1, 4);
    expect(dot(cat, kitten)).toBeGreaterThan(0.5);
    expect(dot(cat, market)).toBeLessThan(0.2);
  });

  it('answers in the order asked, whatever was batched with what', async () => {
    const texts = ['One.', 'A rather long sentence about the tides of the northern coast in spring.', 'Two words.', ''];
    const together = await embed(texts);
    for (const [row, text] of texts.entries()) {
      const [alone] = await embed([text]);
      expect(dot(alone, together[row])).toBeGreaterThan(0.95); // int8 activations share one scale per batch
    }
  });

  it('cuts long text at the limit', async () => {
    const start = 'The harbour office publishes a table each year. ';
    const [short, long] = await embed([start.repeat(2), start.repeat(2_000)], 22);
    expect(dot(short, long)).toBeGreaterThan(0.98);
  });
});
