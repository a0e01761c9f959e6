import { describe, expect, it } from 'vitest';
import { asServed } from './page-source.ts';
import { countSegments, segmentsF1 } from './segments.ts';
import { meanF1, shingles, wordF1 } from './word-f1.ts';

describe('the scores of extraction', () => {
  it('count words as bags, whatever their order and case', () => {
    expect(wordF1('The cat sat', 'sat the cat')).toBe(1);
    expect(wordF1('the the the', 'the cat')).toBeCloseTo(2 / 5);
    expect(wordF1('', 'the cat')).toBe(0);
  });

  it('count runs of four words, with precision and recall apart', () => {
    expect(shingles('a b c d e', 'a b c d')).toEqual({ precision: 1 / 2, recall: 1 });
    expect(
      meanF1([
        { precision: 0.5, recall: 1 },
        { precision: 1, recall: 1 },
      ]),
    ).toBeCloseTo(6 / 7);
    expect(meanF1([])).toBeNull();
  });

  it('find segments across white space, and count unwanted ones', () => {
    const counts = countSegments('One  line\nand more', ['line and', 'gone'], ['more', 'less']);
    expect(counts).toEqual({ hits: 1, misses: 1, alarms: 1 });
    expect(segmentsF1([counts])).toBeCloseTo(0.5);
  });

  it('show a page as without scripting: no scripts but data, and what stands in noscript', () => {
    const html = '<head><noscript><link></noscript></head><body><script>x</script><noscript>text</noscript></body>';
    expect(asServed(html)).toBe('<head><noscript><link></noscript></head><body><div>text</div></body>');
    expect(asServed('<script type="application/ld+json">{}</script>')).toContain('{}');
  });
});
