import { piecesOf } from './segmenter-windows.ts';

/** Scripts written without spaces between words: only a dictionary can count them. */
const UNSPACED_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu;
/** Thai is the first of them; between Khmer and Chinese lie punctuation and symbols. */
const isMaybeUnspaced = (code: number): boolean => code >= 0xe00 && (code < 0x2000 || code >= 0x2e80);
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** ASCII letters and digits, and everything beyond Latin-1 punctuation that is a letter or digit. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0x250)
    return code >= 0xc0 ? code !== 0xd7 && code !== 0xf7 : code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0x2000 && code < 0x2070) return false;
  if (code >= 0xd800 && code < 0xe000) return true; // half of a pair: emoji are few, letters beyond the BMP too
  return LETTER_OR_DIGIT.test(String.fromCharCode(code));
}

/** What parts words besides white space: long dashes and the horizontal ellipsis. */
const isGap = (code: number): boolean =>
  code <= 32 || code === 160 || (code >= 0x2013 && code <= 0x2015) || code === 0x3000;

/** Runs between gaps that hold a letter or digit: "don't", "3.5" and "e-mail" are one word each. */
function countSpaced(text: string): number {
  let count = 0;
  let isCounted = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isGap(code)) isCounted = false;
    else if (!isCounted && isWordCode(code)) {
      count += 1;
      isCounted = true;
    }
  }
  return count;
}

function hasUnspaced(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    if (isMaybeUnspaced(text.charCodeAt(i))) return text.search(UNSPACED_RUN) >= 0;
  }
  return false;
}

/**
 * Words of a folded text as a reader counts them: space-separated words, and dictionary words (`Intl.Segmenter`) in
 * Chinese, Japanese, Thai, Lao, Khmer and Burmese. About 20 ms for 500,000 words of a spaced script.
 */
export function countWords(text: string): number {
  if (!hasUnspaced(text)) return countSpaced(text);
  let count = 0;
  const spaced = text.replace(UNSPACED_RUN, (run) => {
    for (const piece of piecesOf(run, 'zh', 'word')) if (piece.isWordLike) count += 1;
    return ' ';
  });
  return count + countSpaced(spaced);
}
