import { describe, expect, it } from 'vitest';
import { asksCheaper, compareRequest, needsAnotherPage } from './compare-request.ts';

const of = (request: string, titles: readonly string[] = []) => compareRequest(request, titles);

describe('a request to compare', () => {
  it.each([
    'Compare with the other tab',
    'Compare these pages',
    'compare them please',
    'What are the differences between these two?',
    'Vergleiche mit dem anderen Tab',
    'Vergleiche diese Seiten',
  ])('"%s" names nothing to look up', (request) => expect(of(request)).toEqual({ about: null, isPrice: false }));

  it.each([
    'Which is cheaper?',
    'compare the prices',
    'Which one costs less?',
    'Welche ist günstiger?',
    'compare their prices side by side',
  ])('"%s" asks for the price alone', (request) => expect(of(request)).toEqual({ about: null, isPrice: true }));

  it.each([
    ['Compare the battery life of both', 'What is the battery life?'],
    ['What is the difference in warranty between the two products?', 'What is the warranty?'],
    ['Compare what they are made of', 'what it is made of?'],
    ['compare how long their batteries last', 'how long its batteries last?'],
    ['Which has the better return policy?', 'What is the return policy?'],
  ])('"%s" asks each page', (request, about) => expect(of(request)).toEqual({ about, isPrice: false }));

  it('says nothing by the titles of the pages', () => {
    expect(of('Compare with Brent lantern', ['Albatross lamp', 'Brent lantern']).about).toBeNull();
  });
});

describe('another page', () => {
  it.each([
    'compare with the other tab',
    'Compare these pages',
    'compare these',
    'Vergleiche mit dem anderen Tab',
    'compare all open tabs',
  ])('is needed for "%s"', (request) => expect(needsAnotherPage(request)).toBe(true));
  it.each(['compare the two engines', 'What is the difference between TCP and UDP?', 'Compare the plans on this page'])(
    'is not needed for "%s"',
    (request) => expect(needsAnotherPage(request)).toBe(false),
  );
});

describe('asking what is cheaper', () => {
  it('is told from other questions', () => {
    expect(['Which of them is the cheapest?', 'Which costs more?', 'Was ist billiger?'].map(asksCheaper)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['How much is it?', 'Who is it for?'].map(asksCheaper)).toEqual([false, false]);
  });
});
