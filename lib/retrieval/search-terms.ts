import { stopWordsOf } from '../core/text/stop-words.ts';
import { wordsOf } from '../core/text/words-of.ts';
import { stem } from '../reading/claims.ts';

/** Letters kept of a word in a language without a stemmer: truncation does nearly as well (McNamee and Mayfield 2004). */
const KEPT_LETTERS = 5;
const HAS_CASE_ENDINGS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}'’]+$/u;
const isEnglish = (lang: string | null): boolean => lang === null || lang.startsWith('en');

/** One word as search compares it: English lightly stemmed, other alphabets cut to their first letters, the rest as it is. */
function searchTerm(word: string, lang: string | null): string {
  if (isEnglish(lang)) return stem(word);
  return HAS_CASE_ENDINGS.test(word) ? word.slice(0, KEPT_LETTERS) : word;
}

/** Terms of a text for search, in order, function words left out. `lang` is a BCP 47 tag or null. */
export function searchTerms(text: string, lang: string | null): string[] {
  const stops = stopWordsOf(lang);
  return wordsOf(text)
    .filter((word) => !stops.has(word))
    .map((word) => searchTerm(word, lang));
}
