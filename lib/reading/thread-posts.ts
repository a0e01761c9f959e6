import type { Block } from '../core/capture.ts';
import { isByline } from './text-form.ts';

/** Fewer heads of answers than this and the text is no exchange. */
const MIN_ANSWERS = 2;

/**
 * For each block the post it is of: as the capture tells, else counted by the heads of answers in a text ("Ruth - Re: tide tables"). Null for each
 * where people do not answer each other.
 */
export function postsOfBlocks(blocks: readonly Block[]): (number | null)[] {
  if (blocks.some(({ post }) => post !== undefined)) return blocks.map(({ post }) => post ?? null);
  const heads = blocks.map(({ text }) => isByline(text));
  if (heads.filter(Boolean).length < MIN_ANSWERS) return blocks.map(() => null);
  let post = 0;
  return heads.map((isHead, index) => (isHead && index > 0 ? ++post : post));
}
