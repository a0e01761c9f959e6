import { stopWordsOf } from '../core/text/stop-words.ts';

/** What of a line can be wrong: its numbers, its names and its content words, each in a form that compares. */
export interface Claims {
  readonly numbers: readonly string[];
  readonly names: readonly string[];
  readonly content: readonly string[];
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[.,'’\u00a0\u202f][\p{L}\p{M}\p{N}]+)*/gu;
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  dozen: '12',
  hundred: '100',
  thousand: '1000',
  million: '1000000',
  billion: '1000000000',
};
/** Capitalised out of habit, not because they name something. */
const NO_NAME = new Set('i mr mrs ms dr prof sir'.split(' '));

/** Letters without case, accents or points: "U.S." and "us", "Café" and "cafe" are one. */
export const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase();

/** A light stem: plurals, possessives and the commonest English endings; also what parts a country from its people. */
export function stem(word: string): string {
  const bare = plain(word.replace(/['’]s?$/u, ''));
  if (bare.length < 4) return bare;
  const cut = bare.replace(
    /(?:ations?|ingly|edly|ings?|ments?|ians?|ers?|ors?|ied|ies|ed|es|ly|ia|an|al|s|e|a|y|i)$/u,
    '',
  );
  return cut.length >= 3 ? cut : bare;
}

/** The number in a token, thousands separators gone: "1,234" → "1234", "75th" → "75", "$1.2m" → "1.2"; null where none leads it. */
export function numberIn(token: string): string | null {
  const word = NUMBER_WORDS[token.toLowerCase()];
  if (word !== undefined) return word;
  const joined = token.replace(/(?<=\d)[,.'’\u00a0\u202f](?=\d{3}(?!\d))/gu, '');
  const digits = /^\d+(?:[.,]\d+)?/u.exec(joined)?.[0];
  return digits === undefined ? null : digits.replace(',', '.');
}

export const tokensOf = (text: string): string[] => text.normalize('NFKC').match(TOKEN) ?? [];

/**
 * The claims of a line. A name is a capitalised word: also the first one, where it is no function word; words with digits inside
 * ("A380") are names. Hyphens part words.
 */
export function claimsOf(line: string): Claims {
  const stops = stopWordsOf('en');
  const numbers: string[] = [];
  const names: string[] = [];
  const content: string[] = [];
  for (const token of tokensOf(line)) {
    const lower = token.toLowerCase();
    const number = numberIn(token);
    if (number !== null) numbers.push(number);
    else if (stops.has(lower)) continue;
    else if (isName(token) && !NO_NAME.has(lower)) names.push(token);
    if (number === null && (plain(token).length > 2 || isName(token))) content.push(token);
  }
  return { numbers, names, content };
}

const isName = (token: string): boolean => /^\p{Lu}/u.test(token) || /\p{L}.*\p{N}/u.test(token);
