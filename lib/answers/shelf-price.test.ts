import { describe, expect, it } from 'vitest';
import { pageOf } from '../retrieval/page.fixture.ts';
import { shelfPrice } from './shelf-price.ts';

const SHELF = [
  '# Kettles',
  'Copper kettle of Lindau',
  'Special Price $142.00 You Save $107.99 Regular Price $249.99',
  'Steel kettle with a whistle',
  '$39.00',
  'Enamel kettle in blue',
  'From $29.00',
  'Enamel kettle in red',
  '$31.00',
];
const told = (question: string, lines: readonly string[] = SHELF): string[] | null =>
  shelfPrice(question, { ...pageOf(lines), title: 'Kettles' })?.evidence.map(({ text }) => text) ?? null;

describe('the price of one thing among several', () => {
  it('is the line under the name that is asked for', () => {
    expect(told('How much is the copper kettle?')).toEqual(SHELF.slice(1, 3));
    expect(told('What does the steel one cost?')).toEqual(SHELF.slice(3, 5));
  });

  it('is the least or the highest of all; what is saved is no price', () => {
    expect(told('Which is the cheapest?')).toEqual(SHELF.slice(5, 7));
    expect(told('What is the most expensive kettle?')).toEqual(SHELF.slice(1, 3));
  });

  it.each([
    'How much is the enamel kettle?',
    'How much is the glass kettle?',
    'Which is the cheapest lamp?',
    'How much is shipping?',
    'Who made the copper kettle?',
  ])('%s: not told', (question) => expect(told(question)).toBeNull());

  it('is nothing to compare where currencies differ', () => {
    expect(told('Which is the cheapest?', [...SHELF, 'Tin kettle from afar', '€12.00'])).toBeNull();
  });
});
