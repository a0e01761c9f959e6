import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../core/page-kind.ts';
import { kindChances, likeliest } from './page-kind.ts';

describe('the page-kind model', () => {
  it('gives each kind a chance, all together 1', () => {
    const chances = kindChances(['path:blog', 'og:article', 'never-seen']);
    expect(chances).toHaveLength(PAGE_KINDS.length);
    expect(chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
  });

  it('goes by the signs', () => {
    const product = PAGE_KINDS.indexOf('product');
    const chance = (signs: string[]): number => kindChances(signs)[product] ?? 0;
    expect(chance(['og:product', 'ld:Product', 'ld:Offer'])).toBeGreaterThan(1.5 * chance([]));
  });

  it('takes a page that says next to nothing of itself for an article', () => {
    expect(likeliest(kindChances(['path:a']), 1)).toBe('article');
  });

  it('names the likeliest', () => {
    expect(likeliest([0.1, 0.1, 0.5, 0.1, 0.1, 0.05, 0.05], 400)).toBe('product');
  });
});
