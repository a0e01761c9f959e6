import { describe, expect, it } from 'vitest';
import { whatIs } from './what-is.ts';

describe('a question what something is', () => {
  it.each([
    ['What is Portage?', 'Portage'],
    ['What are USE flags?', 'USE flags'],
    ['what is a time-to-live', 'time-to-live'],
    ["What's IaaS?", 'IaaS'],
    ['Who is Anna Brandt?', 'Anna Brandt'],
    ['Was ist ein Leuchtfeuer?', 'Leuchtfeuer'],
  ])('%s names %s', (question, text) => {
    expect(whatIs(question)).toEqual({ kind: 'term', text, isStrict: true });
  });

  it.each([
    'What is the price?',
    'What is it?',
    'What is new?',
    'What are the benefits?',
    'What is included in the price?',
    'What is CSMA used for?',
    'Who is he?',
    'What does it cost?',
    'What is a good way to learn to sail a boat?',
  ])('%s asks for something else', (question) => expect(whatIs(question)).toBeNull());
});
