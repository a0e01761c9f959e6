import { describe, expect, it } from 'vitest';
import { captureFromText } from './capture-from-text.ts';
import { postsOfBlocks } from './thread-posts.ts';

const posts = (...lines: string[]): (number | null)[] => postsOfBlocks(captureFromText('', lines.join('\n\n')).blocks);

describe('the posts of a text', () => {
  it('begin with the heads of answers', () => {
    const told = posts(
      'Ruth - Tide tables',
      'Do we print them?',
      'Ben - Re: Tide tables',
      'We do.',
      'Ada - RE: Tide tables',
      'No.',
    );
    expect(told).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('are none where nobody answers', () =>
    expect(posts('A text.', 'Re: one line is no exchange.')).toEqual([null, null]));

  it('are those of the capture where it tells them', () => {
    const { blocks } = captureFromText('', 'One.\nTwo.');
    expect(postsOfBlocks(blocks.map((block, post) => ({ ...block, post })))).toEqual([0, 1]);
  });
});
