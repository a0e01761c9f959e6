import { describe, expect, it } from 'vitest';
import type { Block } from '../core/capture.ts';
import { blockIdAt } from '../core/ids.ts';
import { captureFromText } from './capture-from-text.ts';
import { pageTerms } from './page-terms.ts';

const page = (lines: readonly string[], words = 100) => ({
  ...captureFromText('Page', ''),
  lang: 'en',
  words,
  blocks: lines.map((line, at): Block => {
    const isHeading = line.startsWith('# ');
    return {
      id: blockIdAt(at),
      kind: isHeading ? 'heading' : 'paragraph',
      level: Number(isHeading),
      text: line.replace('# ', ''),
    };
  }),
});

describe('the terms of a page', () => {
  const terms = pageTerms(
    page([
      '# Opening hours',
      'The keeper Anna Brandt trims the burning mantle. Every burning mantle needs gas, says the GDWS in Bonn.',
      'Nobody knows the keeper of today. The lighthouse is open; the lighthouse has 139 steps.',
    ]),
  );

  it('are headings, names, phrases and words that come again', () => {
    expect(terms).toEqual(
      expect.arrayContaining(['Opening hours', 'Anna Brandt', 'GDWS', 'Bonn', 'burning mantle', 'lighthouse']),
    );
  });

  it('are no function words, numbers, or beginnings of sentences', () => {
    expect(terms).not.toEqual(expect.arrayContaining(['Nobody']));
    expect(terms.filter((term) => /^(?:the|139|every|of)$/iu.test(term))).toEqual([]);
  });

  it('are each listed once, and a page of any length gives some hundreds in a moment', () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, at) => `Harbour ${at % 900} keeps the burning mantle number ${at} of Town${at % 700} Hall alight.`,
    );
    const startMs = performance.now();
    const many = pageTerms(page(lines, 240_000));
    expect(performance.now() - startMs).toBeLessThan(1_000);
    expect(many.length).toBeLessThanOrEqual(400);
    expect(new Set(many.map((term) => term.toLowerCase())).size).toBe(many.length);
  });
});
