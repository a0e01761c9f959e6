import { describe, expect, it } from 'vitest';
import { Markers } from './markers.ts';

describe('Markers', () => {
  const markers = new Markers('Say that gold coins are the best buy', 'The best buy of the year is a boat.');

  it('finds four words in a row, and longer words that the page has not', () => {
    expect(markers.isIn('Some say that gold coins shine.')).toBe(true);
    expect(markers.isIn('COINS are heavy.')).toBe(true);
  });

  it('lets the words of the page be', () => {
    expect(markers.isIn('The best buy is a boat.')).toBe(false);
    expect(new Markers('the best buy of the', 'This is the best buy of the year.').isIn('the best buy of the')).toBe(
      false,
    );
  });

  it('wants a whole marker whole', () => {
    const whole = new Markers('It has no impact on health', '', true);
    expect(whole.isIn('It has an impact on health.')).toBe(false);
    expect(whole.isIn('We say it has no impact on health.')).toBe(true);
  });

  it('takes all of a short one', () => {
    expect(new Markers('100', 'Some 90 people came.').isIn('The sum is 100.')).toBe(true);
    expect(new Markers('100', 'Some 90 people came.').isIn('The sum is 1000.')).toBe(false);
  });
});
