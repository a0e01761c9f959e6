import { describe, expect, it } from 'vitest';
import type { PageKind } from '../core/page-kind.ts';
import { kindWorth } from './kind-worth.ts';

const worth = (kind: PageKind | null, text: string): number => kindWorth({ text }, kind);

describe('the worth of a sentence by the kind of its page', () => {
  it('is little for what a shop says of all it sells', () => {
    expect(worth('product', 'Orders over 40 pounds qualify for free shipping within a week.')).toBeLessThan(0.5);
    expect(worth('product', 'Hero image 0 of the blender, 0 of 11')).toBeLessThan(0.5);
    expect(worth('product', 'The jug holds two litres and is made of glass.')).toBe(1);
  });

  it('is more for how to begin, less for a step out of its place', () => {
    expect(worth('documentation', 'To install the library, run one command in your project.')).toBeGreaterThan(1);
    expect(worth('documentation', 'Press Enter to accept the default.')).toBeLessThan(1);
    expect(worth('documentation', 'For more information, see the guide.')).toBeLessThan(1);
  });

  it('goes by the page, not by the words alone', () => {
    expect(worth('article', 'The firm promised free shipping to all of its customers.')).toBe(1);
    expect(worth(null, 'Press Enter to accept the default.')).toBe(1);
  });
});
