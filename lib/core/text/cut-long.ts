/** A "sentence" beyond this is no sentence but unpunctuated text: a transcript, a menu, a table in a paragraph. */
const LONG_SENTENCE_CHARS = 600;
/** Pieces aimed at when cutting. */
const PIECE_CHARS = 300;
const STRONG = /[;•·|■▪►–—]\s|\s[-*]\s|:\s/gu;
const WEAK = /[,、，]\s?|\s/gu;

/**
 * Cut offsets inside `text[start, end)` so that no piece is longer than LONG_SENTENCE_CHARS: at bullets, semicolons and
 * dashes first, then at commas and spaces, at last anywhere but inside a surrogate pair. Empty where short enough.
 */
export function cutsOfLong(text: string, start: number, end: number): number[] {
  const cuts: number[] = [];
  let from = start;
  while (end - from > LONG_SENTENCE_CHARS) {
    const window = text.slice(from, from + LONG_SENTENCE_CHARS);
    const at = from + (lastCut(window, STRONG) ?? lastCut(window, WEAK) ?? safeCut(window));
    cuts.push(at);
    from = at;
  }
  return cuts;
}

/** The first match behind the aimed length, else the last before it that leaves a fair piece. */
function lastCut(window: string, pattern: RegExp): number | null {
  let best: number | null = null;
  for (const match of window.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (end >= PIECE_CHARS) return end;
    if (end >= PIECE_CHARS / 3) best = end;
  }
  return best;
}

function safeCut(window: string): number {
  const code = window.charCodeAt(window.length - 1);
  return code >= 0xd800 && code < 0xdc00 ? window.length - 1 : window.length;
}
