import { describe, expect, it } from 'vitest';
import { ownScriptUrl } from './worker-url.ts';

const origin = 'https://package.test';

describe('ownScriptUrl', () => {
  it('lets scripts of the package through', () => {
    expect(ownScriptUrl(`${origin}/engine-worker.js`, origin)).toBe(`${origin}/engine-worker.js`);
  });

  it.each(['https://elsewhere.test/a.js', 'data:text/javascript,1', 'https://package.test.evil.test/a.js', '/a.js'])(
    'refuses %s',
    (url) => {
      expect(() => ownScriptUrl(url, origin)).toThrow(TypeError);
    },
  );
});
