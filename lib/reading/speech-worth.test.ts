import { describe, expect, it } from 'vitest';
import { stopWordsOf } from '../core/text/stop-words.ts';
import { wordsOf } from '../core/text/words-of.ts';
import { speechWorth } from './speech-worth.ts';

const worth = (text: string): number => speechWorth({ words: wordsOf(text) }, stopWordsOf('en'));

describe('speechWorth', () => {
  it('is next to nothing for saying that one listens', () => {
    expect(worth('Yeah, okay, right, uh, I mean, I guess so.')).toBeLessThan(0.2);
  });

  it('is 1 for a decision, whatever is hummed between its words', () => {
    expect(worth('Um, so we will, uh, print six hundred booklets on waterproof paper for the clubs.')).toBe(1);
  });
});
