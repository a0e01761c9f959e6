import type { Stretch } from '../evidence-of.ts';

const MAX_WORDS = 7;
const MAX_CHARS = 60;
/** What goes on for longer without a space is no word: a script without spaces, an address. */
const MAX_WORD_CHARS = 24;

/** The first words of a sentence: what a part of a text can be called by that has no heading. Never ends within a character. */
export function openingOf({ blockIndex, start, text }: Stretch & { readonly text: string }): Stretch {
  return { blockIndex, start, end: start + openingLength(text) };
}

function openingLength(text: string): number {
  let end = 0;
  let words = 0;
  for (const { index, 0: word } of text.matchAll(/\S+/gu)) {
    if (words === MAX_WORDS || word.length > MAX_WORD_CHARS || index + word.length > MAX_CHARS) break;
    end = index + word.length;
    words += 1;
  }
  if (end === 0) return Array.from(text).slice(0, MAX_WORD_CHARS).join('').length;
  return end === text.length ? end : text.slice(0, end).replace(/[\p{P}\s]+$/u, '').length || end;
}
