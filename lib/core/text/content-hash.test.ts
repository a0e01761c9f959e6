import { describe, expect, it } from 'vitest';
import type { Capture } from '../capture.ts';
import { blockIdAt } from '../ids.ts';
import { contentHash } from './content-hash.ts';

const capture: Capture = {
  scope: 'page',
  url: 'https://example.org/a',
  title: 'A',
  lang: 'en',
  author: null,
  date: null,
  description: null,
  blocks: [{ id: blockIdAt(0), kind: 'paragraph', level: 0, text: 'Hello there.' }],
  words: 2,
  wordsTotal: 2,
  dropped: [],
  captureMs: 5,
};

describe('contentHash', () => {
  it('is 64 hex digits and does not hang on the clock or on key order', async () => {
    const hash = await contentHash(capture, 'short');
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
    const reordered = Object.fromEntries(Object.entries({ ...capture, captureMs: 99 }).reverse()) as unknown as Capture;
    expect(await contentHash(reordered, 'short')).toBe(hash);
  });

  it('changes with the length asked for and with any text', async () => {
    const hash = await contentHash(capture, 'short');
    expect(await contentHash(capture, 'long')).not.toBe(hash);
    expect(await contentHash({ ...capture, title: 'B' }, 'short')).not.toBe(hash);
    const blocks = [{ id: blockIdAt(0), kind: 'paragraph' as const, level: 0, text: 'Hello, there.' }];
    expect(await contentHash({ ...capture, blocks }, 'short')).not.toBe(hash);
  });
});
