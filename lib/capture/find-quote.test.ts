// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { blockIdAt } from '../core/ids.ts';
import { findQuote } from './find-quote.ts';
import { createPace } from './pace.ts';
import { readLetters } from './page-letters.ts';
import type { RawBlock } from './raw-block.ts';
import { rangesOf } from './text-ranges.ts';

/** A block of one or more text nodes. */
function block(texts: string | readonly string[]): RawBlock {
  const runs = [];
  let raw = '';
  for (const text of [texts].flat()) {
    runs.push({ node: document.createTextNode(text), start: raw.length });
    raw += text;
  }
  return { kind: 'paragraph', level: 0, box: null as never, raw, runs, linkChars: 0, veil: null };
}

interface Known {
  readonly before?: string;
  readonly after?: string;
  readonly place?: number;
}

/** What is marked, with the block it begins in; the pieces of a place parted by bars. */
async function find(texts: readonly (string | readonly string[])[], quote: string, known: Known = {}) {
  const blocks = texts.map(block);
  const page = await readLetters(blocks, createPace());
  const evidence = {
    blockId: blockIdAt(known.place ?? 0),
    quote,
    prefix: known.before ?? '',
    suffix: known.after ?? '',
  };
  const pieces = await findQuote(page, evidence, createPace());
  if (pieces === null) return null;
  const ranges = rangesOf(page, pieces, quote);
  const at = blocks.findIndex(({ runs }) => runs.some(({ node }) => node === ranges[0]?.startContainer));
  return `${at}: ${ranges.map(String).join('|')}`;
}

describe('findQuote', () => {
  it('finds a sentence word for word', async () => {
    expect(await find(['One thing. Another thing.', 'A third.'], 'Another thing.')).toBe('0: Another thing.');
  });

  it('tells equal sentences apart by what stands around them', async () => {
    const blocks = ['Before it. The same words. After it.', 'Elsewhere. The same words. The end.'];
    expect(await find(blocks, 'The same words.', { before: 'Elsewhere. ', after: ' The end.' })).toBe(
      '1: The same words.',
    );
    expect(await find(blocks, 'The same words.', { before: 'Before it. ', after: ' After it.' })).toBe(
      '0: The same words.',
    );
  });

  it('knows a sentence that fills its block by the blocks around it, with something put between', async () => {
    const blocks = [
      'A menu',
      'The same words.',
      'Its end',
      'A heading',
      'Advertisement',
      'The same words.',
      'More of it.',
    ];
    expect(await find(blocks, 'The same words.', { before: 'A heading', after: 'More of it.', place: 1 })).toBe(
      '5: The same words.',
    );
  });

  it('takes the place that begins its block when nothing stood before the quote', async () => {
    expect(await find(['It said: read this.', 'read this.'], 'read this.')).toBe('1: read this.');
  });

  it('takes the nearest of places that are alike in all', async () => {
    const blocks = ['A', 'Same here.', 'B', 'C', 'D', 'A', 'Same here.', 'B'];
    expect(await find(blocks, 'Same here.', { before: 'A', after: 'B', place: 7 })).toBe('6: Same here.');
    expect(await find(blocks, 'Same here.', { before: 'A', after: 'B', place: 2 })).toBe('1: Same here.');
  });

  it('does not care about punctuation and white space that changed', async () => {
    expect(await find(['He said “the river – rises” today.'], 'He said "the river - rises" today')).toBe(
      '0: He said “the river – rises” today',
    );
  });

  it('marks the marks around a sentence that are its own', async () => {
    expect(await find([['So. (', '“Why', '”', '?!', ') No.']], '(“Why”?!)')).toBe('0: (|“Why|”|?!|)');
  });

  it('finds a sentence that the page has since split in two blocks', async () => {
    expect(await find(['The river rises in', 'the northern hills.'], 'The river rises in the northern hills.')).toBe(
      '0: The river rises in|the northern hills.',
    );
  });

  it('leaves out what the page has put into a sentence since, in its line or between two blocks', async () => {
    const quote = 'The river rises in the northern hills, and it meets the sea in the south.';
    const inLine = [
      'The river rises in ',
      'the ad of the day',
      ' the northern',
      ' hills',
      ', and',
      ' it meets the sea in the south.',
    ];
    expect(await find(['Before it.', inLine], quote)).toBe(
      '1: The river rises in|the northern| hills|, and| it meets the sea in the south.',
    );
    const between = [
      'The river rises in the northern hills,',
      'Subscribe and save 40 %.',
      'and it meets the sea in the south.',
    ];
    expect(await find(between, quote)).toBe(
      '0: The river rises in the northern hills,|and it meets the sea in the south.',
    );
  });

  it('takes the place where it stood, with an advertisement in it, before a copy elsewhere', async () => {
    const blocks = [
      ['Before it. The river rises in the', ' Advertisement ', ' northern hills. After it.'],
      'A reader wrote: The river rises in the northern hills. Indeed.',
    ];
    expect(
      await find(blocks, 'The river rises in the northern hills.', { before: 'Before it. ', after: ' After it.' }),
    ).toBe('0: The river rises in the|northern hills.');
  });

  it('puts no sentence together from all over the page', async () => {
    const far = 'Quite another text. '.repeat(40);
    expect(
      await find(['The river rises in', far, 'the northern hills.'], 'The river rises in the northern hills.'),
    ).toBeNull();
    const many = ['The river', 'a', ' rises', 'b', ' in the', 'c', ' northern', 'd', ' hills.'];
    expect(await find([many], 'The river rises in the northern hills.')).toBeNull();
  });

  it('finds a sentence of which a few words changed, where it stood', async () => {
    const quote = 'the mayor opened the old bridge on Tuesday with a speech';
    const changed = 'Updated: the mayor opened the new bridge on Tuesday with a long speech. More.';
    expect(await find(['Other text.', changed], quote, { before: 'Updated: ', after: ' More.' })).toBe(
      '1: the mayor opened the new bridge on Tuesday with a long speech',
    );
    expect(await find(['Other text.', changed], quote, { before: 'In town: ', after: ' More.' })).toBeNull();
  });

  it('takes no sentence of the same make for one that is gone', async () => {
    const blocks = [
      'Year 1901',
      'In that year the river rose by 4 metres and the old town stood under water.',
      'Year 1902',
    ];
    const quote = 'In that year the river rose by 3 metres and the old town stood under water.';
    expect(await find(blocks, quote, { before: 'Year 1900', after: 'Year 1901' })).toBeNull();
    // Not even where all around it is alike.
    expect(await find(blocks, quote, { before: 'Year 1901', after: 'Year 1902' })).toBeNull();
  });

  it('finds nothing when the sentence is gone', async () => {
    const quote = 'the mayor opened the old bridge on Tuesday';
    expect(await find(['Wholly different words stand here now.'], quote)).toBeNull();
    expect(await find([], 'anything at all')).toBeNull();
    expect(await find(['text'], '')).toBeNull();
    expect(await find(['text ...'], '...')).toBeNull();
  });

  it('is quick on a page that repeats one word', async () => {
    const startMs = performance.now();
    await find(
      Array.from({ length: 20_000 }, () => ['word word', 'word word ']),
      `${'word '.repeat(40)} end`,
    );
    expect(performance.now() - startMs).toBeLessThan(2_000);
  });
});
