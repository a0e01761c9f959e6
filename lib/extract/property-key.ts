import { wordsOf } from '../core/text/words-of.ts';

/** Names of the same property, English and German; the first stands for all. */
const SAME: readonly (readonly string[])[] = [
  ['weight', 'gewicht'],
  ['width', 'breite'],
  ['height', 'höhe'],
  ['depth', 'tiefe'],
  ['length', 'länge'],
  ['color', 'colour', 'farbe'],
  ['size', 'größe'],
  ['dimension', 'abmessung', 'abmessungen', 'maße', 'measurement'],
  ['material', 'fabric', 'stoff', 'materialien'],
  ['brand', 'manufacturer', 'marke', 'hersteller', 'maker'],
  ['price', 'preis'],
  ['model', 'modell'],
  ['warranty', 'guarantee', 'garantie'],
  ['author', 'autor', 'autorin'],
  ['publisher', 'verlag', 'herausgeber'],
  ['page', 'seite', 'seiten'],
  ['language', 'sprache'],
];
const SAME_AS: ReadonlyMap<string, string> = new Map(
  SAME.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)),
);
/** What stands with a name and does not change what it names. */
const LITTLE = new Set(['the', 'a', 'an', 'of', 'in', 'der', 'die', 'das', 'product', 'item', 'produkt', 'artikel']);
/** A unit, an explanation; an amount is part of the name. */
const BRACKETED = /[([][^)\]\d]*[)\]]/gu;

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/u.test(word) ? word.slice(0, -1) : word;

/** A property's name as it is compared with another page's: "Item Weight (lbs):" and "Gewicht" are the same. Empty where it names nothing. */
export function propertyKey(name: string): string {
  const words = wordsOf(name.replaceAll(BRACKETED, ' ')).map((word) => {
    const one = singular(word);
    return SAME_AS.get(word) ?? SAME_AS.get(one) ?? one;
  });
  const own = words.filter((word) => !LITTLE.has(word));
  return own.some((word) => /\p{L}{2}/u.test(word)) ? own.toSorted().join(' ') : '';
}
