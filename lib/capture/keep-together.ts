import type { PageView } from './page-facts.ts';

/** So many words left out between them set pieces apart. */
const GAP_WORDS = 10;
/** By domain, on articles as they are and on shortened ones; from 0.7 on last paragraphs behind an advertisement are lost. */
const LEAST_MEAN = 0.65;

/** Kept blocks with hardly a word left out between them. */
interface Piece {
  readonly places: number[];
  words: number;
  /** Chances, longer blocks counting for more. */
  sum: number;
}

/**
 * Lets go of what stands apart from the largest piece of an article and is, as a whole, not likely enough: a list of teasers behind the end, a note on
 * the site before the headline. Each of their blocks alone can pass for a sentence of the article.
 */
export function keepTogether(page: PageView, chances: Float32Array, isKept: readonly boolean[]): boolean[] {
  const pieces = piecesOf(page, chances, isKept);
  const most = pieces.reduce((words, piece) => Math.max(words, piece.words), 0);
  const largest = pieces.find(({ words }) => words === most);
  const kept = [...isKept];
  for (const piece of pieces)
    if (piece !== largest && piece.sum < LEAST_MEAN * piece.words)
      for (const place of piece.places) kept[place] = false;
  return kept;
}

function piecesOf({ signs }: PageView, chances: Float32Array, isKept: readonly boolean[]): Piece[] {
  const pieces: Piece[] = [];
  let leftOut = GAP_WORDS;
  for (let place = 0; place < isKept.length; place++) {
    const words = signs[place]?.words ?? 0;
    if (isKept[place] !== true) {
      leftOut += words;
      continue;
    }
    if (leftOut >= GAP_WORDS) pieces.push({ places: [], words: 0, sum: 0 });
    leftOut = 0;
    const piece = pieces.at(-1);
    if (piece === undefined) continue;
    piece.places.push(place);
    piece.words += words;
    piece.sum += words * (chances[place] ?? 0);
  }
  return pieces;
}
