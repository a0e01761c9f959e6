import { foldText } from '../../lib/core/text/fold.ts';

/** Folded text, and for each of its UTF-16 units where in the raw text it comes from: `[starts[i], ends[i])`. */
export interface FoldMap {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A base and its marks, kept together. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
/** Guards keep `foldText` from trimming a cluster; a digit composes with no mark. */
const GUARD = '0';

/** `foldText` with a way back. Costs some microseconds a character: for the block that is highlighted, not for a page. */
export function foldWithMap(raw: string): FoldMap {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of raw.matchAll(CLUSTER)) {
    const cluster = match[0];
    let piece = /^[!-~]$/.test(cluster) ? cluster : foldText(GUARD + cluster + GUARD).slice(1, -1);
    if (piece.startsWith(' ') && (text === '' || text.endsWith(' '))) piece = piece.slice(1);
    for (let i = 0; i < piece.length; i++) {
      starts.push(match.index);
      ends.push(match.index + cluster.length);
    }
    text += piece;
  }
  return { text: text.trimEnd(), starts, ends };
}
