import { describe, expect, it } from 'vitest';
import type { Block, Capture } from '../core/capture.ts';
import { blockIdAt } from '../core/ids.ts';
import { extractTables, wantedKinds } from './extract-tables.ts';
import { plainAmount } from '../core/text/plain-amount.ts';
import type { Table, TableKind } from './table.ts';

const capture = (blocks: readonly (string | Pick<Block, 'kind' | 'text'>)[]): Capture => ({
  scope: 'page',
  url: '',
  title: '',
  lang: 'en',
  author: null,
  date: null,
  description: null,
  blocks: blocks.map((block, i) => ({
    id: blockIdAt(i),
    level: 0,
    ...(typeof block === 'string' ? { kind: 'paragraph' as const, text: block } : block),
  })),
  words: 0,
  wordsTotal: 0,
  dropped: [],
  captureMs: 0,
});
const rowsOf = (table: Table | undefined) => (table?.rows ?? []).map((row) => row.map((cell) => cell?.text ?? null));
const only = (kind: TableKind, ...blocks: Parameters<typeof capture>[0]) => extractTables(capture(blocks), [kind])[0];

describe('extractTables', () => {
  it('reads dates of one meaning as ISO dates, with their sentence and place', () => {
    const table = only(
      'dates',
      'Doors open on 3 March 2024. Talks end on May 4th, 2024; see 5.6.2024 and 31.2.2024, or 3/4/2024.',
    );
    expect(rowsOf(table).map(([date]) => date)).toEqual(['2024-03-03', '2024-05-04', '2024-06-05']);
    expect(rowsOf(table)[0]?.[1]).toBe('Doors open on 3 March 2024.');
    expect(table?.rows[0]?.[0]?.evidence).toMatchObject({
      blockId: 'b0',
      quote: '3 March 2024',
      prefix: 'Doors open on ',
    });
  });

  it('reads amounts of money with their currency, in either style', () => {
    const table = only(
      'prices',
      'A ticket costs $12.50.',
      'Das Jahresticket kostet 1.299,00 € im Verkauf.',
      'Room 12 holds 40 people.',
    );
    expect(rowsOf(table).map((row) => row.slice(0, 2))).toEqual([
      ['12.50', 'USD'],
      ['1299.00', 'EUR'],
    ]);
    expect(plainAmount('1,299')).toBe('1299');
  });

  it('puts name, address and number of a contact together, once', () => {
    const table = only(
      'contacts',
      'Greta Halvorsen, greta@harbour.example, +47 22 33 44 55',
      'Press: press@harbour.example',
      'press@harbour.example',
      'Order 12345 of 2024-03-03',
    );
    expect(rowsOf(table)).toEqual([
      ['Greta Halvorsen', 'greta@harbour.example', '+47 22 33 44 55'],
      [null, 'press@harbour.example', null],
    ]);
  });

  it('reads addresses as three countries write them', () => {
    const table = only(
      'addresses',
      'Besuchen Sie uns: Hafenstraße 12a, 20457 Hamburg.',
      'Visit 12 Harbour Street, Altmoor, NY 10001 today.',
      'Our office: 221 Baker Street, London NW1 6XE.',
    );
    expect(rowsOf(table)).toEqual([
      ['Hafenstraße 12a', '20457', 'Hamburg'],
      ['12 Harbour Street', 'NY 10001', 'Altmoor'],
      ['221 Baker Street', 'NW1 6XE', 'London'],
    ]);
  });

  it('takes runs of names with values as properties, a lone colon not', () => {
    const table = only(
      'properties',
      'Weight: 1.2 kg',
      'Display: 6.1 inch OLED',
      'He said:  nothing was left to say.',
      'Color: blue',
    );
    expect(rowsOf(table)).toEqual([
      ['Weight', '1.2 kg'],
      ['Display', '6.1 inch OLED'],
      ['He said', 'nothing was left to say.'],
      ['Color', 'blue'],
    ]);
    expect(only('properties', 'Color: blue', 'That was all there was to say of it.')).toBeUndefined();
  });

  it('takes rows of a page as a table under its own names, and lists as they are', () => {
    const row = (text: string) => ({ kind: 'table-row' as const, text });
    const item = (text: string) => ({ kind: 'list-item' as const, text });
    const [table, list] = extractTables(
      capture([
        row('Plan | Price'),
        row('Basic | 5'),
        row('Family | 9'),
        'Between.',
        item('Salt'),
        item('Flour'),
        item('Water'),
      ]),
      ['list'],
    );
    expect(table?.columns).toEqual(['Plan', 'Price']);
    expect(rowsOf(table)).toEqual([
      ['Basic', '5'],
      ['Family', '9'],
    ]);
    expect(rowsOf(list)).toEqual([['Salt'], ['Flour'], ['Water']]);
  });

  it('every cell stands where it says', () => {
    const page = capture(['Mail greta@harbour.example by 3 March 2024, it costs $12.', 'Weight: 2 kg', 'Height: 3 m']);
    const cells = extractTables(page, null).flatMap((table) => table.rows.flat());
    expect(cells.length).toBeGreaterThan(6);
    for (const cell of cells) {
      if (cell === null) continue;
      const text = page.blocks.find((block) => block.id === cell.evidence.blockId)?.text ?? '';
      expect(text).toContain(cell.evidence.prefix + cell.evidence.quote + cell.evidence.suffix);
    }
  });
});

describe('wantedKinds', () => {
  it('hears what a request names', () => {
    expect(wantedKinds('extract all dates and prices')).toEqual(['dates', 'prices']);
    expect(wantedKinds('table of email addresses')).toEqual(['contacts']);
    expect(wantedKinds('alle Termine als Tabelle')).toEqual(['dates']);
    expect(wantedKinds('extract everything')).toBeNull();
  });
});
