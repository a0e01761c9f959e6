import { describe, expect, it } from 'vitest';
import type { PageIndex } from '../retrieval/page-index.ts';
import { likenessTo } from './sentence-vectors.ts';

const { signal } = new AbortController();

/** Letters counted: two texts are alike as far as they have the same ones. */
function countingEncoder() {
  const asked: string[][] = [];
  const vectorOf = (text: string): number[] => {
    const counts = ['a', 'b', 'c'].map((letter) => text.split(letter).length - 1);
    const length = Math.hypot(...counts) || 1;
    return counts.map((count) => count / length);
  };
  const embed = (texts: readonly string[]) => {
    asked.push([...texts]);
    return Promise.resolve(Float32Array.from(texts.flatMap(vectorOf)));
  };
  return { asked, encoder: { dims: 3, langs: ['en'], embed } };
}

describe('likeness of sentences to a question', () => {
  it('is their cosine, and embeds each sentence of a page once', async () => {
    const { asked, encoder } = countingEncoder();
    const index = {} as PageIndex;
    expect(await likenessTo('a', ['aa', 'b'], index, encoder, signal)).toEqual([1, 0]);
    expect(await likenessTo('b', ['b', 'ab', 'aa'], index, encoder, signal)).toEqual([
      1,
      expect.closeTo(Math.SQRT1_2),
      0,
    ]);
    expect(asked).toEqual([
      ['a', 'aa', 'b'],
      ['b', 'ab'],
    ]);
  });

  it('keeps nothing of one page for another, and asks nothing for no sentences', async () => {
    const { asked, encoder } = countingEncoder();
    await likenessTo('a', ['aa'], {} as PageIndex, encoder, signal);
    await likenessTo('a', ['aa'], {} as PageIndex, encoder, signal);
    expect(await likenessTo('a', [], {} as PageIndex, encoder, signal)).toEqual([]);
    expect(asked).toEqual([
      ['a', 'aa'],
      ['a', 'aa'],
    ]);
  });
});
