import { describe, expect, it } from 'vitest';
import type { Block, Capture } from '../core/capture.ts';
import { blockIdAt } from '../core/ids.ts';
import { tablesOfRows } from './tables-of-rows.ts';

const row = (text: string, isHead: boolean, ...cells: number[]): Pick<Block, 'text' | 'row'> => ({
  text,
  row: { cells: [0, ...cells], isHead },
});
const rows = [
  row('Plan Basic Pro', true, 5, 11),
  row('Coaching - Yes', false, 9, 11),
  row('Letters Yes Yes', false, 8, 12),
  row('Seats 1 5', false, 6, 8),
];
const captureOf = (lines: readonly Pick<Block, 'text' | 'row'>[]): Capture => ({
  scope: 'page',
  url: 'https://example.org/',
  title: 'Plans',
  lang: 'en',
  author: null,
  date: null,
  description: null,
  blocks: lines.map((line, at) => ({ id: blockIdAt(at), kind: 'table-row', level: 0, ...line })),
  words: 12,
  wordsTotal: 12,
  dropped: [],
  captureMs: 1,
});

describe('rows of a table that answer', () => {
  it('come under the names of their columns, each cell with its place', () => {
    const [table, ...others] = tablesOfRows(captureOf(rows), new Set([blockIdAt(1)]));
    expect(others).toEqual([]);
    expect(table?.columns).toEqual(['Plan', 'Basic', 'Pro']);
    expect(table?.rows.map((cells) => cells.map((cell) => cell?.text))).toEqual([['Coaching', '-', 'Yes']]);
    expect(table?.rows[0]?.[2]?.evidence).toMatchObject({ blockId: 'b1', quote: 'Yes' });
  });

  it('stay lines where the page gives the columns no names, or hardly any columns', () => {
    const bare = rows.slice(1).map(({ text, row: one }) => ({ text, row: { cells: one?.cells ?? [], isHead: false } }));
    expect(tablesOfRows(captureOf(bare), new Set([blockIdAt(0)]))).toEqual([]);
    const narrow = [
      row('Name Value', true, 5),
      row('Seats 1', false, 6),
      row('Colour red', false, 7),
      row('Age 2', false, 4),
    ];
    expect(tablesOfRows(captureOf(narrow), new Set([blockIdAt(1)]))).toEqual([]);
  });

  it('are none where no row answers', () => {
    expect(tablesOfRows(captureOf(rows), new Set([blockIdAt(9)]))).toEqual([]);
  });
});
