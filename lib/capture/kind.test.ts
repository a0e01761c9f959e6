// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { hintsOf } from './box-hints.ts';
import { kindOf } from './kind.ts';

const marks = { isRow: false, role: null };

describe('what an element is by its tag', () => {
  it('is a paragraph for a tag that nobody knows, also one that every object has', () => {
    for (const tag of ['unknown', 'constructor', 'valueof', 'tostring', '__proto__'])
      expect(kindOf(document.createElement('div'), tag, marks, null)).toEqual({
        kind: 'paragraph',
        level: 0,
        listDepth: 0,
      });
  });

  it('gives no hint for a tag or a role that every object has', () => {
    expect(hintsOf('constructor', 'constructor', '')).toBe(0);
    expect(hintsOf('nav', null, '')).toBe(hintsOf('div', 'navigation', ''));
  });
});
