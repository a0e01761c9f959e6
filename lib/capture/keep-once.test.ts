import { describe, expect, it } from 'vitest';
import { keepOnce } from './keep-once.ts';
import type { PageView } from './page-facts.ts';

const LONG = 'The lamp of the harbour goes out every night at four and nobody has found out why.';
const pageOf = (lines: readonly { text: string; kind?: string }[]): PageView =>
  ({
    blocks: lines.map(({ kind = 'paragraph' }) => ({ kind })),
    texts: lines.map(({ text }) => text),
    signs: lines.map(({ text }) => ({ words: text.split(' ').length })),
  }) as unknown as PageView;
const all = (count: number): boolean[] => Array.from({ length: count }, () => true);

describe('what a page says twice', () => {
  it('is kept where it stands first', () => {
    expect(keepOnce(pageOf([{ text: LONG }, { text: 'Other.' }, { text: LONG }]), all(3))).toEqual([true, true, false]);
  });

  it('is kept where it is kept at all', () => {
    expect(keepOnce(pageOf([{ text: LONG }, { text: LONG }]), [false, true])).toEqual([false, true]);
  });

  it('stays where it is short, a row of a table, or not quite the same', () => {
    const short = pageOf([{ text: '$4.00' }, { text: '$4.00' }]);
    const rows = pageOf([
      { text: LONG, kind: 'table-row' },
      { text: LONG, kind: 'table-row' },
    ]);
    const alike = pageOf([{ text: LONG }, { text: LONG.replace('four', 'five') }]);
    for (const page of [short, rows, alike]) expect(keepOnce(page, all(2))).toEqual(all(2));
  });
});
