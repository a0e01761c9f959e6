import type { Candidate } from './page-profile.ts';

/** Of a set's first sentences the share that may be the opening post's: 1 of 2, 2 of 3, 2 of 5, 4 of 8. */
const OPENING_SHARE = 0.4;

/** An exchange between people whose posts the page tells apart. */
export interface Exchange {
  /** The post that the site marks as the answer. */
  readonly acceptedPost: number | null;
}

/**
 * Which candidates may come next into the summary of an exchange: what is asked first, then the answer that the site marks as the right one,
 * then mostly answers. All of them where nothing is left of what should come. It depends on what is chosen
 * already only, so that a shorter summary is the beginning of a longer one.
 */
export function whoseTurn(
  candidates: readonly Candidate[],
  chosen: readonly number[],
  left: ReadonlySet<number>,
  { acceptedPost }: Exchange,
): Iterable<number> {
  const postOf = (i: number): number | null => candidates[i]?.sentence.post ?? null;
  const opening = chosen.filter((i) => postOf(i) === 0).length;
  const isFull = opening >= Math.ceil((chosen.length + 1) * OPENING_SHARE);
  const isAccepted = acceptedPost !== null && !chosen.some((i) => postOf(i) === acceptedPost);
  const isDue = (i: number): boolean => {
    const post = postOf(i);
    if (post === null) return true;
    if (chosen.length === 0) return post === 0;
    if (isAccepted) return post === acceptedPost;
    return !isFull || post > 0;
  };
  const due = [...left].filter(isDue);
  return due.length > 0 ? due : left;
}
