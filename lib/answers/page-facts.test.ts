import { describe, expect, it } from 'vitest';
import type { Capture } from '../core/capture.ts';
import { blockIdAt } from '../core/ids.ts';
import { pageFact } from './page-facts.ts';

const texts = [
  'Harbour blender 900',
  '$179.00',
  'By Ruth Penrose',
  'It crushes ice and costs little to run.',
  'March 4, 2024',
];
const capture: Capture = {
  scope: 'page',
  url: 'https://shop.example/blender',
  title: 'Harbour blender 900',
  lang: 'en',
  author: 'Ruth Penrose',
  date: '2024-03-04T22:30:00Z',
  description: null,
  pageKind: 'product',
  price: { blockId: blockIdAt(1), quote: '$179.00' },
  blocks: texts.map((text, at) => ({ id: blockIdAt(at), kind: 'paragraph', level: 0, text })),
  words: 15,
  wordsTotal: 15,
  dropped: [],
  captureMs: 1,
};

describe('a question about the page as a whole', () => {
  it.each([
    'How much does it cost?',
    'How much is it?',
    'What is the price?',
    'price',
    'How much is the Harbour blender?',
    'What does the blender cost?',
    'Was kostet das Produkt?',
  ])('%s: the price that the page shows', (question) => {
    expect(pageFact(question, capture)).toMatchObject({ short: '$179.00', evidence: [{ blockId: 'b1' }] });
  });

  it.each(['Who wrote this?', 'Who is the author of this article?', 'Wer hat diesen Artikel geschrieben?'])(
    '%s: the author whom the page names',
    (question) =>
      expect(pageFact(question, capture)?.evidence[0]).toMatchObject({ blockId: 'b2', quote: 'Ruth Penrose' }),
  );

  it.each([
    'When was this written?',
    'When was this article published?',
    'What is the date of this page?',
    'Wann ist das erschienen?',
  ])('%s: the day that the page claims and shows', (question) =>
    expect(pageFact(question, capture)?.evidence[0]).toMatchObject({ blockId: 'b4', quote: 'March 4, 2024' }),
  );

  it('takes the day beside the claimed one for the same, and no other', () => {
    expect(pageFact('When was this written?', { ...capture, date: '2024-03-05T01:00:00Z' })?.short).toBe(
      'March 4, 2024',
    );
    expect(pageFact('When was this written?', { ...capture, date: '2024-03-07' })).toBeNull();
    expect(pageFact('When was this written?', { ...capture, date: 'last week' })).toBeNull();
  });

  it.each([
    'When was the blender invented?',
    'When?',
    'How much does shipping cost?',
    'How much water does it hold?',
    'How much is the warranty?',
    'What is it made of?',
    'Who wrote the first review?',
    'Who is Ruth Penrose?',
    'Is it priced higher than the Kenwood?',
  ])('%s: something else', (question) => expect(pageFact(question, capture)).toBeNull());

  it('has no answer where the page shows none', () => {
    const { price: _price, ...unpriced } = capture;
    expect(pageFact('How much is it?', unpriced)).toBeNull();
    expect(pageFact('Who wrote this?', { ...capture, author: 'Somebody Else' })).toBeNull();
  });
});
