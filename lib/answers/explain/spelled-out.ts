/** An abbreviation with what it stands for, verbatim. */
export interface SpelledOut {
  readonly abbreviation: string;
  readonly long: string;
}

const IN_BRACKETS = /\(\s*["“]?([^()"”]{2,80}?)["”]?\s*\)/gu;
const ABBREVIATION = /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}&./-]{1,9}$/u;
/** What ends the stretch that an abbreviation can stand for. */
const STOP = /[.;:!?,()\]"“”]/u;

/**
 * Abbreviations that a sentence spells out: "time to live (TTL)" and "TTL (time to live)". Letters are matched backwards, the first one at the
 * beginning of a word (Schwartz and Hearst 2003).
 */
export function spelledOut(text: string): SpelledOut[] {
  const found: SpelledOut[] = [];
  for (const match of text.matchAll(IN_BRACKETS)) {
    const inside = (match[1] ?? '').split(/[,;]/u)[0]?.trim() ?? '';
    const before = text.slice(0, match.index).trimEnd();
    if (ABBREVIATION.test(inside)) {
      const long = longForm(stretchBefore(before, inside), inside);
      if (long !== null) found.push({ abbreviation: inside, long });
    }
    const abbreviation = /[\p{L}\p{N}&./-]+$/u.exec(before)?.[0] ?? '';
    if (ABBREVIATION.test(abbreviation) && /\s/u.test(inside) && longForm(inside, abbreviation) === inside)
      found.push({ abbreviation, long: inside });
  }
  return found;
}

/** As many words before an abbreviation as it could stand for. */
function stretchBefore(text: string, abbreviation: string): string {
  const most = Math.min(abbreviation.length + 5, abbreviation.length * 2);
  const from = Math.max(0, text.length - 160);
  const near = text.slice(from);
  const stop = [...near].findLastIndex((letter) => STOP.test(letter));
  return [...near]
    .slice(stop + 1)
    .join('')
    .trim()
    .split(/\s+/u)
    .slice(-most)
    .join(' ');
}

/** The shortest end of a stretch that holds the letters of an abbreviation in their order; null where it does not. */
function longForm(stretch: string, abbreviation: string): string | null {
  const letters = [...abbreviation.toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  let at = stretch.length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    const isHere = (place: number): boolean =>
      stretch[place]?.toLowerCase() === letters[i] &&
      (i > 0 || place === 0 || !/[\p{L}\p{N}]/u.test(stretch[place - 1] ?? ''));
    while (at >= 0 && !isHere(at)) at--;
    if (at < 0) return null;
    at--;
  }
  const long = stretch.slice(at + 1).trim();
  const words = long.split(/\s+/u).length;
  return long.length <= abbreviation.length || words > abbreviation.length + 5 || words < 2 ? null : long;
}
