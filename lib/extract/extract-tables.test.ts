import { describe, expect, it } from 'vitest';
import type { Block, Capture } from '../core/capture.ts';
import { blockIdAt } from '../core/ids.ts';
import { extractTables, wantedKinds } from './extract-tables.ts';
import { plainAmount } from '../core/text/plain-amount.ts';
import { MAX_ROWS, type Table, type TableKind } from '../core/table.ts';

const capture = (blocks: readonly (string | Pick<Block, 'kind' | 'text' | 'row' | 'isTerm'>)[]): Capture => ({
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

  it('takes a date for no number to call', () => {
    expect(only('contacts', 'Posted 03/03/2026 19:20', 'Call 020 7946 0958')?.rows).toHaveLength(1);
  });

  it('says what a price alone in its block is for: the name over it, past stars and badges', () => {
    const table = only(
      'prices',
      'Desk lamp, brass',
      '4.5 (120)',
      'from $89.00+',
      'Wall lamp',
      '$49',
      'Shipping costs $5 today.',
    );
    expect(rowsOf(table).map(([amount, , what]) => [amount, what])).toEqual([
      ['89.00', 'Desk lamp, brass'],
      ['49', 'Wall lamp'],
      ['5', 'Shipping costs $5 today.'],
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

  it('names a list by the heading over it, and tells lines of properties once', () => {
    const item = (text: string) => ({ kind: 'list-item' as const, text });
    const page = capture([
      { kind: 'heading', text: 'You need' },
      item('Salt'),
      item('Flour'),
      item('Water'),
      { kind: 'heading', text: 'Details' },
      item('Weight: 2 kg'),
      item('Height: 3 m'),
      item('Colour: blue'),
    ]);
    expect(extractTables(page, null).map(({ kind, heading, rows }) => [kind, heading, rows.length])).toEqual([
      ['properties', null, 3],
      ['list', 'You need', 3],
    ]);
  });

  it('finds contacts and tables beside what the page is about, other things there only where they are asked for', () => {
    const page = capture(['Everything in this shop is made by hand.']);
    const beside = capture([
      { kind: 'heading', text: 'Open' },
      ...['Day | From', 'Monday | 9', 'Friday | 10', 'Saturday | 10'].map((text) => ({
        kind: 'table-row' as const,
        text,
      })),
      'orders@shop.example',
      'Sale ends on 3 June 2026, from $5.',
    ]);
    const whole = { ...page, aside: beside.blocks.map((block, n) => ({ ...block, id: blockIdAt(n + 1) })) };
    expect(extractTables(whole, null).map(({ kind }) => kind)).toEqual(['list', 'contacts']);
    expect(extractTables(whole, ['dates']).map(({ rows }) => rows[0]?.[0]?.text)).toEqual(['2026-06-03']);
    expect(extractTables(whole, ['dates'])[0]?.rows[0]?.[0]?.evidence.blockId).toBe('b7');
  });

  it('keeps the cells that a page marks, empty ones too, and parts tables that stand together', () => {
    const row = (isHead: boolean, text: string, ...cells: number[]) => ({
      kind: 'table-row' as const,
      text,
      row: { cells, isHead },
    });
    const tables = extractTables(
      capture([
        row(true, 'Plan Seats Price', 0, 5, 11),
        row(false, 'Basic free', 0, 6, 6),
        row(false, 'Family, large 9 euros', 0, 14, 14),
        row(true, 'Day From', 0, 4),
        row(false, 'Monday nine', 0, 7),
        row(false, 'Friday ten', 0, 7),
      ]),
      ['list'],
    );
    expect(tables.map(({ columns }) => columns)).toEqual([
      ['Plan', 'Seats', 'Price'],
      ['Day', 'From'],
    ]);
    expect(rowsOf(tables[0])).toEqual([
      ['Basic', null, 'free'],
      ['Family, large', null, '9 euros'],
    ]);
    expect(rowsOf(tables[1])).toEqual([
      ['Monday', 'nine'],
      ['Friday', 'ten'],
    ]);
  });

  it('takes rows of two cells as properties', () => {
    const row = (text: string, at: number) => ({
      kind: 'table-row' as const,
      text,
      row: { cells: [0, at], isHead: false },
    });
    expect(rowsOf(only('properties', row('Weight 1.2 kg', 7), row('Battery life 11 hours', 13)))).toEqual([
      ['Weight', '1.2 kg'],
      ['Battery life', '11 hours'],
    ]);
  });

  it('takes terms with their definitions as properties', () => {
    const term = (text: string) => ({ kind: 'list-item' as const, text, isTerm: true as const });
    const item = (text: string) => ({ kind: 'list-item' as const, text });
    const table = only(
      'properties',
      term('Weight'),
      item('1.2 kg'),
      term('Sizes'),
      item('small'),
      item('large'),
      term('Box'),
      term('Lid'),
      item('brass'),
    );
    expect(rowsOf(table)).toEqual([
      ['Weight', '1.2 kg'],
      ['Sizes', 'small'],
    ]);
  });

  it('takes no layout beside it for a table', () => {
    const row = (text: string) => ({ kind: 'table-row' as const, text });
    const menu = ['Home | News', 'Sport', 'Weather | All that you need to know today'].map(row);
    const aside = capture(menu).blocks.map((block, n) => ({ ...block, id: blockIdAt(n + 1) }));
    expect(extractTables({ ...capture(['Text.']), aside }, null)).toEqual([]);
  });

  it('counts what it leaves of a table that never ends', () => {
    const [table] = extractTables(capture(Array.from({ length: MAX_ROWS + 7 }, (_, n) => `It costs $${n + 1}.`)), [
      'prices',
    ]);
    expect([table?.rows.length, table?.rowsLeft]).toEqual([MAX_ROWS, 7]);
  });

  it('leaves the last of many tables, and counts them', () => {
    const item = (text: string) => ({ kind: 'list-item' as const, text });
    const lists = Array.from({ length: 5 }, (_, n) => [
      { kind: 'heading' as const, text: `List ${n}` },
      ...Array.from({ length: 800 }, (__, row) => item(`Entry ${row}`)),
    ]);
    const tables = extractTables(capture(lists.flat()), ['list']);
    expect(tables.map(({ rows }) => rows.length)).toEqual([800, 800, 800, 600, 0]);
    expect(tables.map(({ rowsLeft }) => rowsLeft)).toEqual([0, 0, 0, 200, 800]);
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
    for (const all of ['extract everything', 'Extract everything as tables', 'make a table of this page', 'as csv'])
      expect(wantedKinds(all)).toBeNull();
    expect(wantedKinds('all names of the characters as a table')).toEqual([]);
  });
});
