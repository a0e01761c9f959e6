import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextPieces } from './text-pieces.ts';

/** A tokenizer of bytes: the hardest case, since most characters take several tokens. */
const decodeBytes = (ids: number[]) => new TextDecoder().decode(Uint8Array.from(ids));

describe('TextPieces', () => {
  it('never gives out half a character, and in the end all of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const source = text.replaceAll('\uFFFD', '').replace(/^\uFEFF+/u, '');
        const pieces = new TextPieces(decodeBytes);
        const given = [...new TextEncoder().encode(source)].map((byte) => pieces.push(byte));
        given.push(pieces.flush());
        expect(given.join('')).toBe(source);
        expect(given.some((piece) => piece.includes('\uFFFD'))).toBe(false);
      }),
    );
  });

  it('gives out what stays unfinished at the end', () => {
    const pieces = new TextPieces(decodeBytes);
    expect(pieces.push(0xc3)).toBe('');
    expect(pieces.flush()).toBe('\uFFFD');
  });
});
