export interface Alignment {
  /** Folded offsets of the like stretch. */
  readonly start: number;
  readonly end: number;
  /** Like words over the words of the longer side. */
  readonly share: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** Quadratic work: longer texts are passed over, but for their beginning. */
const MAX_BLOCK_WORDS = 4_000;
const MAX_QUOTE_WORDS = 120;

interface Cell {
  readonly score: number;
  readonly from: number;
  readonly like: number;
}
const NOTHING: Cell = { score: 0, from: -1, like: 0 };

/** The stretch of `text` likest to `wanted` (lower-cased words): local alignment, Smith and Waterman 1981, over words. */
export function alignWords(text: string, wanted: readonly string[]): Alignment | null {
  const quote = wanted.slice(0, MAX_QUOTE_WORDS);
  const known = new Set(quote);
  const words = [...text.matchAll(WORD)].slice(0, MAX_BLOCK_WORDS);
  const lower = words.map((match) => match[0].toLowerCase());
  if (lower.filter((word) => known.has(word)).length < quote.length / 2) return null;
  let best = NOTHING;
  let bestTo = 0;
  let previous: Cell[] = quote.map(() => NOTHING);
  for (const [row, word] of lower.entries()) {
    const current: Cell[] = [];
    for (const [column, other] of quote.entries()) {
      const cell = step(
        word === other,
        row,
        column === 0 ? NOTHING : (previous[column - 1] ?? NOTHING),
        previous[column] ?? NOTHING,
        current[column - 1] ?? NOTHING,
      );
      current.push(cell);
      if (cell.score > best.score) [best, bestTo] = [cell, row];
    }
    previous = current;
  }
  const start = words[best.from];
  const end = words[bestTo];
  if (start === undefined || end === undefined) return null;
  const share = best.like / Math.max(quote.length, bestTo - best.from + 1);
  return { start: start.index, end: end.index + end[0].length, share };
}

function step(isLike: boolean, row: number, diagonal: Cell, up: Cell, left: Cell): Cell {
  if (isLike) {
    return { score: diagonal.score + 2, from: diagonal.from < 0 ? row : diagonal.from, like: diagonal.like + 1 };
  }
  const best = [diagonal, up, left].reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 1 ? { ...best, score: best.score - 1 } : NOTHING;
}
