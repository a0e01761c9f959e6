import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../lib/core/text/fold.ts';
import { foldWithMap } from './fold-map.ts';

describe('foldWithMap', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      ' ',
      '\n',
      '\u00a0',
      '\u200b',
      '\u00ad',
      'ﬁ',
      '²',
      'e\u0301',
      '´',
      '½',
      '🙂',
      '…',
      '“',
      'ß',
      'ﷺ',
      '中',
    ),
    fc.string({ minLength: 1, maxLength: 3 }),
  );

  it('folds as foldText does', () => {
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const raw = units.join('');
        expect(foldWithMap(raw).text).toBe(foldText(raw));
      }),
    );
  });

  it('leads every folded unit back to raw text that folds to it', () => {
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const raw = units.join('');
        const { text, starts, ends } = foldWithMap(raw);
        const sources = [...text].length === text.length ? text.split('') : [];
        const astray = sources.filter(
          (letter, i) => letter !== ' ' && !foldText(`0${raw.slice(starts[i], ends[i])}0`).includes(letter),
        );
        expect(astray).toEqual([]);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});
