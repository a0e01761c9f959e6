import { describe, expect, it } from 'vitest';
import { postWorth } from './post-worth.ts';
import { wordsOf } from '../core/text/words-of.ts';

const worth = (text: string, post = 1): number => postWorth({ text, words: wordsOf(text) }, post);

describe('the worth of a sentence in a post', () => {
  it.each([
    'Hi and thank you to anyone who takes the time to reply to me.',
    'Thanks in advance for any help you can give me with this.',
    'Any advice on this would be greatly appreciated.',
    'Last edited by Ruth Penrose; 12 May 2024 at 10:11.',
    'Ruth Penrose said:',
  ])('is little for talk: %s', (text) => expect(worth(text)).toBeLessThan(0.5));

  it('is whole for matter', () => {
    expect(worth('The pump needs a check valve between the tank and the filter.')).toBe(1);
    expect(worth('Historically the valve sat on the other side of the filter.')).toBe(1);
  });

  it('is less for a sentence that takes the room of two', () => {
    expect(worth(`The valve ${'and the pump behind it '.repeat(10)} leak.`)).toBeLessThan(0.7);
  });

  it('is more for a question that opens, less for one in an answer', () => {
    const question = 'Which valve belongs between the tank and the filter?';
    expect(worth(question, 0)).toBeGreaterThan(1);
    expect(worth(question, 2)).toBeLessThan(1);
  });
});
