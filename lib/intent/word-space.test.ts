import { describe, expect, it } from 'vitest';
import { sharedWords, WordSpace } from './word-space.ts';

const space = new WordSpace(['lost my card', 'lost my keys', 'order a pizza']);
const shared = (a: string, b: string): number => sharedWords(space.vector(a), space.vector(b));

describe('WordSpace', () => {
  it('counts a rare word that two texts share more than a common one', () => {
    expect(shared('card', 'lost my card')).toBeGreaterThan(shared('lost', 'lost my card'));
  });

  it('finds a text with words that nobody used less like the rest', () => {
    expect(shared('card', 'lost my card')).toBeGreaterThan(shared('card of the solar system', 'lost my card'));
  });

  it('finds a text like itself entirely, and like one that shares no word not at all', () => {
    expect(shared('order a pizza', 'order a pizza')).toBeCloseTo(1);
    expect(shared('order a pizza', 'lost my keys')).toBe(0);
  });
});
