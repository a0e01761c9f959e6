const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}\p{M}]+)*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const MAY_BE_UNSPACED = /[\u0e00-\u{10ffff}]/u;

/**
 * Lower-cased words for matching, compatibility forms folded (NFKC), in any language without a dictionary: runs of letters, digits and marks, inner
 * apostrophes and points kept ("don't", "3.5", "u.s"). Scripts without spaces give overlapping pairs of characters, the usual
 * stand-in for words in retrieval of Chinese, Japanese and Thai (Nie et al. 2000).
 */
export function wordsOf(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
  if (!MAY_BE_UNSPACED.test(text)) return words;
  return words.flatMap((word) => (UNSPACED.test(word) ? pairsOf(word) : [word]));
}

function pairsOf(word: string): string[] {
  const letters = Array.from(word);
  if (letters.length < 3) return [word];
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}
