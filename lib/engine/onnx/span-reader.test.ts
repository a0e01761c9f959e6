import { readFile } from 'node:fs/promises';
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { READING_FIELDS } from '../adapter.ts';
import { readModel } from './read-model.fixture.ts';
import { SpanReader } from './span-reader.ts';
import { createTextCodec, type TextCodec } from './tokenizer.ts';
import { WordPieces } from './word-pieces.ts';

const step = async () => undefined;
let codec: TextCodec;
let reader: SpanReader;

async function read(question: string, texts: readonly string[], maxTokens = 192) {
  const numbers = await reader.read(question, texts, maxTokens, step);
  return texts.map((text, i) => {
    const [relevance, start, end] = numbers.subarray(i * READING_FIELDS) as unknown as [number, number, number];
    return { relevance, words: text.slice(start, end) };
  });
}

describe('SpanReader', () => {
  beforeAll(async () => {
    const { files } = await readModel('models/all-MiniLM-L6-v2');
    const graph = await readFile(new URL('../../../models/MiniLM-Reader/onnx/reader_quantized.onnx', import.meta.url));
    const session = await ort.InferenceSession.create(new Uint8Array(graph), {
      executionProviders: ['wasm'],
      logSeverityLevel: 3,
      externalData: [{ path: 'model_quantized.onnx', data: files.graph }],
    });
    codec = createTextCodec(files);
    reader = new SpanReader(session, codec);
  });

  it('finds the words that answer, and tells the text that does not', async () => {
    const tower = 'The lighthouse of Altmoor was built by Greta Halvorsen in 1874. It stands on the northern pier.';
    const [who, cats] = await read('Who built the lighthouse?', [tower, 'Cats sleep for most of the day.']);
    expect(who?.words).toBe('Greta Halvorsen');
    expect(who?.relevance).toBeGreaterThan(0);
    expect(cats?.relevance).toBeLessThan(0);
    const [when] = await read('When was the lighthouse built?', [tower]);
    expect(when?.words).toContain('1874');
  });

  it('places words behind accents, signs and letters of several pieces where they stand', async () => {
    const text = 'Café “Überfähre” (since 1921) — run by Zoë Quintanilha-Brontë – opens at nine.';
    const placed = new WordPieces(codec).encode(text);
    const words = placed.ids.map((_, i) => text.slice(placed.starts[i], placed.ends[i]));
    expect(new Set(words)).toEqual(new Set(text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)));
    expect(placed.ids).toEqual(codec.encode(text).slice(1, -1));
  });

  it('cuts a long text and still answers, and takes an empty one', async () => {
    const [long, empty] = await read('Who built the lighthouse?', ['The lighthouse is old. '.repeat(300), ''], 64);
    expect(long?.words.length).toBeGreaterThan(0);
    expect(empty?.words).toBe('');
  });
});
