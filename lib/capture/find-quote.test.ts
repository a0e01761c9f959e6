import { describe, expect, it } from 'vitest';
import type { BlockId } from '../core/ids.ts';
import { findQuote } from './find-quote.ts';
import { createPace } from './pace.ts';

const evidence = (quote: string, prefix = '', suffix = '') => ({ blockId: 'b0' as BlockId, quote, prefix, suffix });
const find = async (blocks: string[], quote: string, prefix?: string, suffix?: string): Promise<string | null> => {
  const place = await findQuote(blocks, evidence(quote, prefix, suffix), createPace());
  if (place === null) return null;
  const inside = blocks.slice(place.first, place.last + 1).map((text) => text.replace(/\s+/g, ' ').trim());
  if (place.first === place.last) return `${place.first}: ${inside[0]?.slice(place.start, place.end)}`;
  return `${place.first}-${place.last}: ${inside.join('|')}`;
};

describe('findQuote', () => {
  it('finds a sentence word for word', async () => {
    expect(await find(['One thing. Another thing.', 'A third.'], 'Another thing.')).toBe('0: Another thing.');
  });

  it('tells equal sentences apart by what stands around them', async () => {
    const blocks = ['Before it. The same words. After it.', 'Elsewhere. The same words. The end.'];
    expect(await find(blocks, 'The same words.', 'Elsewhere. ', ' The end.')).toBe('1: The same words.');
    expect(await find(blocks, 'The same words.', 'Before it. ', ' After it.')).toBe('0: The same words.');
  });

  it('takes the place that begins its block when nothing stood before the quote', async () => {
    expect(await find(['It said: read this.', 'read this.'], 'read this.', '', '')).toBe('1: read this.');
  });

  it('does not care about punctuation and white space that changed', async () => {
    expect(await find(['He said “the river – rises” today.'], 'He said "the river - rises" today')).toBe(
      '0: He said “the river – rises” today',
    );
  });

  it('finds a sentence that the page has since split in two blocks', async () => {
    expect(await find(['The river rises in', 'the northern hills.'], 'The river rises in the northern hills.')).toMatch(
      /^0-1/,
    );
  });

  it('finds a sentence of which a few words changed', async () => {
    const blocks = [
      'Other text stands here first.',
      'Updated: the mayor opened the new bridge on Tuesday with a long speech. More.',
    ];
    expect(await find(blocks, 'the mayor opened the old bridge on Tuesday with a speech')).toBe(
      '1: the mayor opened the new bridge on Tuesday with a long speech',
    );
  });

  it('finds nothing when the sentence is gone', async () => {
    expect(
      await find(['Wholly different words stand here now.'], 'the mayor opened the old bridge on Tuesday'),
    ).toBeNull();
    expect(await find([], 'anything at all')).toBeNull();
    expect(await find(['text'], '')).toBeNull();
  });
});
