import { MAX_STORY_POINTS, POINTS_BY_LENGTH, type SummaryLength } from '../core/summary.ts';
import type { TextForm } from './text-form.ts';

/** Words of a story told by one point of its long summary: about a page of a book. */
const STORY_WORDS_A_POINT = 220;

/**
 * How many points a summary has. An article's matter is in a few sentences however long it is; what happens in a story is
 * spread over it, so a long summary of a long story has a point for each page, up to about two minutes of reading.
 */
export function pointCount(length: SummaryLength, form: TextForm, words: number): number {
  const usual = POINTS_BY_LENGTH[length];
  if (length !== 'long' || form !== 'narrative') return usual;
  return Math.min(MAX_STORY_POINTS, Math.max(usual, Math.round(words / STORY_WORDS_A_POINT)));
}
