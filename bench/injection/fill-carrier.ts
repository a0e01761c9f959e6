import type { Carrier } from './carriers.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const asTags = (text: string): string =>
  Array.from(text, (letter) => String.fromCodePoint(0xe0000 + ((letter.codePointAt(0) ?? 0) & 0x7f))).join('');
const asSelectors = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16),
  ).join('');
const asBits = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    byte.toString(2).padStart(8, '0').replaceAll('0', '\u200B').replaceAll('1', '\u200C'),
  ).join('');

/** A carrier's mark-up with the text in it; `{ground}` stays for the page to fill in. */
export function fillCarrier({ html }: Carrier, text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  const forms: Readonly<Record<string, () => string>> = {
    text: () => escaped(text),
    attr: () => escaped(line),
    css: () => line.replaceAll(/["\\<]/gu, ' '),
    json: () => JSON.stringify(line).slice(1, -1).replaceAll('<', '\\u003c'),
    tags: () => asTags(line),
    selectors: () => asSelectors(line),
    bits: () => asBits(line),
  };
  return html.replaceAll(/\{(text|attr|css|json|tags|selectors|bits)\}/gu, (_, form: string) => forms[form]?.() ?? '');
}
