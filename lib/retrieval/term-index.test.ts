import { describe, expect, it } from 'vitest';
import { reciprocalRanks, standardScores } from './fuse.ts';
import { IndexCache } from './index-cache.ts';
import type { PageIndex } from './page-index.ts';
import { queryTerms } from './search-query.ts';
import { searchTerms } from './search-terms.ts';
import { addTerms, TermIndex } from './term-index.ts';
import { VectorStore } from './vector-store.ts';

const indexOfTexts = (texts: readonly string[]): TermIndex => {
  const index = new TermIndex();
  for (const text of texts) {
    const terms = new Map<string, number>();
    addTerms(terms, text.split(' '), 1);
    index.add(terms);
  }
  return index;
};

describe('TermIndex', () => {
  it('gives BM25 as published (k1 1.2, b 0.75)', () => {
    const scores = indexOfTexts(['a b b', 'a c', 'c c c d']).scores(new Map([['b', 1]]));
    const idf = Math.log(1 + 2.5 / 1.5);
    expect(scores[0]).toBeCloseTo((idf * 2 * 2.2) / (2 + 1.2 * (0.25 + 0.75)), 6);
    expect([scores[1], scores[2]]).toEqual([0, 0]);
  });

  it('weighs rare words more and knows which it has not', () => {
    const index = indexOfTexts(['a b', 'a c', 'a d']);
    expect(index.idf('b')).toBeGreaterThan(index.idf('a'));
    expect(index.idf('z')).toBe(0);
  });

  it('takes a term as rare that stands in one document and beside two', () => {
    const index = new TermIndex();
    for (const weight of [0.1, 1, 0.1]) index.add(new Map([['ferry', weight]]));
    expect(index.idf('ferry')).toBeCloseTo(Math.log(1 + 2.5 / 1.5), 6);
  });
});

describe('searchTerms', () => {
  it('brings forms of one word together, in English and by beginnings elsewhere', () => {
    expect(searchTerms('refunded refunds', 'en')).toEqual(['refund', 'refund']);
    expect(new Set(searchTerms('Häuser Häusern', 'de')).size).toBe(1);
    expect(searchTerms('東京都', 'ja')).toEqual(['東京', '京都']);
  });

  it('leaves out of a query what only asks', () => {
    expect([...queryTerms('Summarize the discussion about remote controls', 'en').keys()]).toEqual([
      'remot',
      'control',
    ]);
    expect([...queryTerms('Summarize the article', 'en').keys()]).not.toEqual([]);
  });
});

describe('vectors', () => {
  it('keep cosines at 8 bits, and unknown rows unknown', () => {
    const store = new VectorStore(2, 2);
    store.set(0, Float32Array.of(0.6, 0.8));
    const [known, unknown] = store.cosines(Float32Array.of(0.6, 0.8));
    expect(known).toBeCloseTo(1, 2);
    expect(unknown).toBeNaN();
    expect(store.likeness(0, 0)).toBeCloseTo(1, 1);
  });
});

describe('fusion', () => {
  it('puts scores on one scale and unknown ones in the middle', () => {
    expect([...standardScores(Float64Array.of(1, 3, Number.NaN))]).toEqual([-1, 1, 0]);
    const ranks = reciprocalRanks(Float64Array.of(5, 9, Number.NaN));
    expect([...ranks]).toEqual([1 / 62, 1 / 61, 0]);
  });
});

describe('IndexCache', () => {
  const index = (): Promise<PageIndex> => Promise.resolve({} as PageIndex);

  it('builds once for the same content and keeps eight pages', async () => {
    const cache = new IndexCache();
    let built = 0;
    const build = (): Promise<PageIndex> => ((built += 1), index());
    const first = await cache.get('a', build);
    expect(await cache.get('a', build)).toBe(first);
    for (const hash of 'bcdefghi') await cache.get(hash, build);
    await cache.get('a', build);
    expect(built).toBe(10);
  });

  it('forgets what could not be built', async () => {
    const cache = new IndexCache();
    await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(cache.get('a', index)).resolves.toBeDefined();
  });
});
