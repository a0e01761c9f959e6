import { describe, expect, it } from 'vitest';
import { scriptedEncoder } from '../reading/scripted-engine.fixture.ts';
import { indexOf, pageOf } from '../retrieval/page.fixture.ts';
import { askedOf } from './candidates.ts';
import { shortAnswer } from './short-answer.ts';
import type { Scored } from './rank-candidates.ts';

const TEXT = 'The lighthouse keepers paint the tower white with Greta Halvorsen every spring.';
const signal = new AbortController().signal;

/** What is said where the reader takes `words` for the answer. */
async function short(question: string, words: string, told = TEXT, spanScore = 1): Promise<string | null> {
  const page = pageOf([told]);
  const index = await indexOf(page, scriptedEncoder());
  const sentence = index.passages[0]?.sentences[0];
  const start = told.indexOf(words);
  const reading = { relevance: 1, spanScore, start, end: start + words.length };
  const reader = { langs: ['en'], read: () => Promise.resolve([reading]) };
  const top = { candidate: { sentence, reading, holdsSpan: true } } as unknown as Scored;
  return shortAnswer(top, askedOf(question, index), reader, signal);
}

describe('a few words that answer', () => {
  it('are cut out of the sentence', async () => {
    expect(await short('Who paints it?', 'Greta Halvorsen')).toBe('Greta Halvorsen');
    expect(await short('What colour is it?', 'white')).toBe('white');
  });

  it('are not told where the reader is not sure of them', async () => {
    expect(await short('What colour is it?', 'white', TEXT, -1)).toBeNull();
  });

  it('have the sign of money or of percent with their number', async () => {
    const priced = 'A berth costs $32 a night, 5 % less in winter.';
    expect(await short('What is the price of a berth?', '32', priced)).toBe('$32');
    expect(await short('How much less is it in winter?', '5', priced)).toBe('5 %');
  });

  it.each([
    ['What do the lighthouse keepers do?', 'lighthouse keepers', 'say what the question says'],
    ['Who paints it?', 'every spring', 'are no name'],
    ['How many keepers are there?', 'white', 'are no number'],
    ['How do I paint a tower?', 'white', 'do not say how'],
    ['Is it white?', 'white', 'are not yes or no'],
  ])('%s %s: none, for they %s', async (question, words) => expect(await short(question, words)).toBeNull());
});
