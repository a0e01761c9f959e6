import { describe, expect, it } from 'vitest';
import { foldBlock } from './fold-block.ts';
import { createPace } from './pace.ts';
import { slicesOf } from './text-slices.ts';

describe('slicesOf', () => {
  it('loses nothing and cuts at white space', () => {
    const text = 'some words here '.repeat(10_000);
    const slices = [...slicesOf(text)];
    expect(slices.join('')).toBe(text);
    expect(slices.length).toBeGreaterThan(3);
    expect(slices.slice(1).every((slice) => /^\s/.test(slice))).toBe(true);
  });

  it('never cuts a surrogate pair', () => {
    expect([...slicesOf('🙂'.repeat(50_000))].every((slice) => !/^[\uDC00-\uDFFF]/.test(slice))).toBe(true);
  });
});

describe('foldBlock', () => {
  it('folds a long text as if at once', async () => {
    const raw = '  some\u00a0words \n here '.repeat(10_000);
    const { text, words, total } = await foldBlock(raw, Infinity, createPace());
    expect(text).toBe('some words here '.repeat(10_000).trim());
    expect([words, total]).toEqual([30_000, 30_000]);
  });

  it('keeps the words there is room for and counts the rest', async () => {
    expect(await foldBlock('one two three four', 2, createPace())).toEqual({ text: 'one two', words: 2, total: 4 });
    expect(await foldBlock('one two', 0, createPace())).toEqual({ text: '', words: 0, total: 2 });
  });
});
