import { describe, expect, it } from 'vitest';
import { pageOf } from '../retrieval/page.fixture.ts';
import { figureCard } from './figure-card.ts';

const LINES = ['563,378', 'Trained listeners', '4.5k', 'Boats', '3', 'Ask for an estimate', '12', 'boats of guests'];
const told = (question: string, lines = LINES): unknown => {
  const fact = figureCard(question, pageOf(lines));
  return fact && [fact.short, ...fact.evidence.map(({ text }) => text)];
};

describe('a figure set over what it counts', () => {
  it('answers how many there are', () => {
    expect(told('How many trained listeners are there?')).toEqual(['563,378', '563,378', 'Trained listeners']);
  });

  it('stands before all captions of a row, or behind them all', () => {
    const before = ['4,000', 'Moles', '500', 'Cranes'];
    expect(told('How many cranes are there?', before)).toEqual(['500', '500', 'Cranes']);
    const behind = [
      'Moles',
      '4,000',
      'Cranes',
      '500',
      'The harbour is a harbour that has been kept by the town for ages.',
    ];
    expect(told('How many cranes are there?', behind)).toEqual(['500', '500', 'Cranes']);
    expect(told('How many moles are there?', behind)).toEqual(['4,000', '4,000', 'Moles']);
  });

  it.each([
    'How many boats are there?',
    'How many estimates are there?',
    'How much do trained listeners cost?',
    'How many keepers are there?',
    'Who are the trained listeners?',
  ])('%s: not told', (question) => expect(told(question)).toBeNull());
});
