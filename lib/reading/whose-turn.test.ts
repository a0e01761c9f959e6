import { describe, expect, it } from 'vitest';
import type { Candidate } from './page-profile.ts';
import { whoseTurn } from './whose-turn.ts';

/** Candidates of such posts, in page order. */
const of = (...posts: (number | null)[]): Candidate[] => posts.map((post) => ({ sentence: { post } }) as Candidate);
const turn = (
  candidates: readonly Candidate[],
  chosen: readonly number[],
  acceptedPost: number | null = null,
): number[] => {
  const left = new Set([...candidates.keys()].filter((i) => !chosen.includes(i)));
  return [...whoseTurn(candidates, chosen, left, { acceptedPost })];
};

describe('whose turn it is', () => {
  it('is the one who asks, first', () => expect(turn(of(0, 0, 1, 2), [])).toEqual([0, 1]));

  it('is then one who answers, until the opening may speak again', () => {
    const posts = of(0, 0, 0, 1, 2, 3);
    expect(turn(posts, [0])).toEqual([3, 4, 5]);
    expect(turn(posts, [0, 3])).toEqual([1, 2, 4, 5]);
    expect(turn(posts, [0, 3, 1])).toEqual([4, 5]);
  });

  it('is the accepted answer before the others', () => expect(turn(of(0, 1, 2), [0], 2)).toEqual([2]));

  it('is anybody where none of those is left', () => {
    expect(turn(of(1, 2), [])).toEqual([0, 1]);
    expect(turn(of(0, 0), [0])).toEqual([1]);
  });

  it('is anybody where no post is known', () => expect(turn(of(null, null), [])).toEqual([0, 1]));
});
