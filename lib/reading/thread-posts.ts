import type { Block } from '../core/capture.ts';
import { isByline, MIN_ANSWERS } from './text-form.ts';

/** Whether the capture tells the posts of an exchange. */
export const hasPosts = (blocks: readonly Block[]): boolean => blocks.some(({ post }) => post !== undefined);

/**
 * For each block the post it is of: as the capture tells, else counted by the heads of answers in a text ("Ruth - Re: tide tables"). Null for each
 * where people do not answer each other.
 */
export function postsOfBlocks(blocks: readonly Block[]): (number | null)[] {
  if (hasPosts(blocks)) return blocks.map(({ post }) => post ?? null);
  const heads = blocks.map(({ text }) => isByline(text));
  if (heads.filter(Boolean).length < MIN_ANSWERS) return blocks.map(() => null);
  let post = 0;
  return heads.map((isHead, index) => (isHead && index > 0 ? ++post : post));
}
