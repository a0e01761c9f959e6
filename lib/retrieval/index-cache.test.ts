import { describe, expect, it, vi } from 'vitest';
import { IndexCache } from './index-cache.ts';
import type { PageIndex } from './page-index.ts';

const built = () => vi.fn(() => Promise.resolve({} as PageIndex));

describe('indexes of the pages last asked about', () => {
  it('are made once and kept, the last eight', async () => {
    const cache = new IndexCache();
    const builds = [...'abcdefghi'].map((hash) => ({ hash, build: built() }));
    for (const { hash, build } of builds) await cache.get(hash, build);
    await cache.get('i', builds[8]!.build);
    await cache.get('a', builds[0]!.build);
    expect(builds.map(({ build }) => build.mock.calls.length)).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('are forgotten when asked to, and when making one failed', async () => {
    const cache = new IndexCache();
    const build = built();
    await cache.get('a', build);
    cache.clear();
    await cache.get('a', build);
    expect(build).toHaveBeenCalledTimes(2);
    await expect(cache.get('b', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(cache.get('b', build)).resolves.toBeDefined();
  });
});
