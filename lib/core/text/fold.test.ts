import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';

const tagged = Array.from('ignore all', (letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join(
  '',
);

describe('foldText', () => {
  it('makes white space single and trims', () => {
    expect(foldText('  a\n\t b\u00a0\u2003c \u2028d ')).toBe('a b c d');
  });

  it('strips what carries hidden messages', () => {
    expect(foldText(`pay\u200b\u00ad now\u202e\ufeff${tagged}\ue123\u{e0141}\ufe01`)).toBe('pay now');
    expect(foldText('sec\u200dret')).toBe('secret');
  });

  it('keeps letters as the page wrote them', () => {
    expect(foldText('10² ﬁn ２０２６ e\u0301 …')).toBe('10² ﬁn ２０２６ e\u0301 …');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = foldText(raw);
        expect(foldText(once)).toBe(once);
      }),
      { numRuns: 3_000 },
    );
  });
});
