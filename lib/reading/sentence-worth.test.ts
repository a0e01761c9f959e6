import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../core/capture.ts';
import { blockIdAt } from '../core/ids.ts';
import { wordsOf } from '../core/text/words-of.ts';
import type { Sentence } from './sentence.ts';
import { sentenceWorth } from './sentence-worth.ts';

const sentence = (text: string, kind: BlockKind = 'paragraph'): Sentence => ({
  index: 0,
  blockId: blockIdAt(0),
  blockIndex: 0,
  post: null,
  kind,
  start: 0,
  end: text.length,
  text,
  isInstruction: false,
  words: wordsOf(text),
});
const PLAIN = 'The council approved the new bridge over the river on Tuesday evening.';

describe('sentenceWorth', () => {
  it('is 1 for a plain full sentence of running text, in any script', () => {
    expect(sentenceWorth(sentence(PLAIN))).toBe(1);
    expect(sentenceWorth(sentence('委员会星期二晚上批准了横跨河流的新桥。'))).toBe(1);
  });

  it.each([
    ['a fragment', 'Read on below.'],
    ['site-speak', 'Subscribe to our newsletter for a weekly round-up of local news and offers.'],
    ['a blog footer', 'Posted on May 3, 2021 by Ruth Penrose in Tides and boats.'],
    ['a drawer', 'Dieser Beitrag wurde unter Hafen abgelegt unter Gezeiten und Boote im Norden.'],
    [
      'a note on the text',
      'This is part of a series with Perfect Harbours, a nonprofit for clean water in northern ports.',
    ],
    ['a note on where it was', 'This story was originally published by the Harbour Post in the spring of last year.'],
    ['a note on money', 'We may earn a commission when you buy something through links on our pages.'],
    ['an address', 'Write to the editor at news@example.org for all other questions you have.'],
    ['a row of numbers', '12 34 56 78 90 12 34 56 78 90 11 22.'],
    ['a menu', 'Home News Sport Weather Shop Travel Culture Food Games'],
    [
      'a menu that nothing parts',
      'FurnitureFurniture SaleLiving Room FurnitureSofasSectionalsTables OutdoorRugs and more',
    ],
    ['a question', 'What did the council say about the new bridge over the river this week?'],
  ])('is less for %s', (_what, text) => {
    expect(sentenceWorth(sentence(text))).toBeLessThan(0.85);
  });

  it('is nothing for bytes that are no text, and the same for a sentence with one letter lost', () => {
    expect(sentenceWorth(sentence('T\uFFFDcG\uFFFDc the\uFFFD\uFFFD river q\uFFFD rises.'))).toBe(0);
    expect(sentenceWorth(sentence(PLAIN.replace('g', '\uFFFD')))).toBe(1);
  });

  it('orders kinds of blocks: text, lists, tables, code', () => {
    const kinds: BlockKind[] = ['paragraph', 'quote', 'list-item', 'caption', 'table-row', 'heading', 'code'];
    const worths = kinds.map((kind) => sentenceWorth(sentence(PLAIN, kind)));
    expect(worths).toEqual([...worths].sort((a, b) => b - a));
    expect(worths.at(-2)).toBeLessThan(0.3);
  });

  it('is nothing for one word', () => {
    expect(sentenceWorth(sentence('Menu'))).toBe(0);
  });
});
