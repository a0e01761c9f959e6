import { describe, expect, it } from 'vitest';
import { createTexts } from '../text.tsx';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import { wantedKinds } from '../../lib/extract/extract-tables.ts';
import { intentByRules } from '../../lib/intent/intent-rules.ts';
import { pageFact } from '../../lib/answers/page-facts.ts';
import type { Capture } from '../../lib/core/capture.ts';
import { messageLookup } from '../../tests/gallery/message-lookup.ts';
import { done, sampleOutline, samplePoints } from '../../tests/gallery/job-fixtures.ts';
import { suggestionsOf } from './suggestions.ts';

const TEXTS = createTexts(messageLookup(en), 'en');
const price = { ...samplePoints(1)[0]!, quote: '€74.00' };
const page = { url: 'https://shop.example/', title: 'Pannier', lang: 'en', words: 9, price };

describe('questions to begin with', () => {
  it('are those that the page asks itself, three at most', () => {
    const outline = sampleOutline(6);
    const asking = {
      ...outline,
      sections: outline.sections.map((section, at) =>
        at % 2 === 0 ? { ...section, heading: { ...section.heading, quote: `What is part ${at}?` } } : section,
      ),
    };
    expect(suggestionsOf(done({ outline: asking }), TEXTS)).toEqual([
      'What is part 0?',
      'What is part 2?',
      'What is part 4?',
    ]);
    expect(suggestionsOf(done({ page, outline: asking }), TEXTS)).toContain(TEXTS.t('suggestPrice'));
  });

  it('are none before the page is read, and none of its own where it asks nothing', () => {
    expect(suggestionsOf(null, TEXTS)).toEqual([]);
    expect(suggestionsOf(done({ outline: sampleOutline() }), TEXTS)).toEqual([]);
    expect(suggestionsOf(done({ state: 'running', page }), TEXTS)).toEqual([]);
  });

  it.each([
    ['en', en],
    ['de', de],
  ])('about the price are understood as one, in %s', (locale, messages) => {
    const [block] = samplePoints(1);
    const capture = {
      title: 'Pannier',
      author: null,
      blocks: [{ id: block!.blockId, kind: 'paragraph', level: 0, text: '€74.00' }],
      price: { blockId: block!.blockId, quote: '€74.00' },
    } as unknown as Capture;
    const question = createTexts(messageLookup(messages), locale).t('suggestPrice');
    expect(pageFact(question, capture)?.short).toBe('€74.00');
  });

  it.each([
    ['en', en],
    ['de', de],
  ])('for tables are understood as a wish for all of them, in %s', (locale, messages) => {
    const request = createTexts(messageLookup(messages), locale).t('suggestTables');
    expect([intentByRules(request), wantedKinds(request)]).toEqual(['extract', null]);
  });
});
