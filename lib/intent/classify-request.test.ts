import { beforeAll, describe, expect, it } from 'vitest';
import { Embedder } from '../engine/onnx/embedder.ts';
import { readModel } from '../engine/onnx/read-model.fixture.ts';
import { createTextCodec } from '../engine/onnx/tokenizer.ts';
import type { Encoder } from '../reading/engine-port.ts';
import { RequestClassifier } from './classify-request.ts';
import { intentByRules } from './intent-rules.ts';
import { PANEL_REQUESTS } from './panel-requests.fixture.ts';

const signal = new AbortController().signal;
let encoder: Encoder;

describe('RequestClassifier', () => {
  beforeAll(async () => {
    const { files, createSession } = await readModel('models/all-MiniLM-L6-v2');
    const embedder = new Embedder(await createSession(), createTextCodec(files), 384);
    encoder = { dims: 384, langs: ['en'], embed: (texts) => embedder.embed(texts, 256, async () => undefined) };
  });

  it('tells two hundred requests apart, at most 7 % wrong', async () => {
    const classifier = new RequestClassifier();
    const wrong: string[] = [];
    for (const { text, intent } of PANEL_REQUESTS) {
      const { intent: found } = await classifier.classify(text, encoder, signal);
      if (found !== intent) wrong.push(`${text} → ${found}, not ${intent}`);
    }
    expect(PANEL_REQUESTS).toHaveLength(200);
    expect(wrong.length / PANEL_REQUESTS.length, wrong.join('\n')).toBeLessThanOrEqual(0.07);
  });

  it('needs rules alone for most, and asks nothing of an encoder that does not know the language', async () => {
    const sure = PANEL_REQUESTS.filter(({ text }) => intentByRules(text) !== null).length;
    expect(sure / PANEL_REQUESTS.length).toBeGreaterThan(0.8);
    await expect(new RequestClassifier().classify('das Kleingedruckte', null, signal)).resolves.toEqual({
      intent: 'question',
      by: 'rules',
    });
  });

  it('takes a question what all of it is for for a summary', () => {
    for (const text of ['What does it do?', 'what do they do', 'What does this company do exactly?'])
      expect(intentByRules(text)).toBe('summarize');
    for (const text of ['What does the -v option do?', 'What did they do about it?'])
      expect(intentByRules(text)).toBe('question');
  });

  it('takes a description of something on the page for a question, and none of the page itself', () => {
    for (const text of ['Please describe the semantic specification', 'Beschreibe den Hafen', 'describe what it does'])
      expect(intentByRules(text)).toBe('question');
    for (const text of ['Describe this page', 'describe it', 'Beschreibe die Seite.'])
      expect(intentByRules(text)).not.toBe('question');
  });

  it('tries anew after an encoder that failed', async () => {
    const classifier = new RequestClassifier();
    const broken: Encoder = { ...encoder, embed: () => Promise.reject(new Error('gone')) };
    await expect(classifier.classify('the small print', broken, signal)).rejects.toThrow('gone');
    await expect(classifier.classify('the small print', encoder, signal)).resolves.toBeDefined();
  });
});
