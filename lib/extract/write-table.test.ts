import { describe, expect, it } from 'vitest';
import { blockIdAt } from '../core/ids.ts';
import { COLUMNS, type Cell, type Table } from '../core/table.ts';
import { toIcal, toVcard } from './write-card.ts';
import { toCsv, toJson, toMarkdown } from './write-table.ts';

const cell = (text: string): Cell => ({
  text,
  evidence: { blockId: blockIdAt(0), quote: text, prefix: '', suffix: '' },
});
const table = (kind: Table['kind'], columns: readonly string[], ...rows: (string | null)[][]): Table => ({
  kind,
  heading: null,
  rowsLeft: 0,
  columns,
  rows: rows.map((row) => row.map((text) => (text === null ? null : cell(text)))),
});
const PRICES = table('list', ['what', 'price'], ['a, "b"', '=1+1'], [null, '-3'], ['x | y', '@home']);

describe('writers', () => {
  it('write CSV that a spreadsheet reads and does not run', () => {
    expect(toCsv(PRICES)).toBe('what,price\r\n"a, ""b""",\'=1+1\r\n,-3\r\nx | y,\'@home\r\n');
  });

  it('write JSON and Markdown', () => {
    expect(JSON.parse(toJson(PRICES))).toEqual([
      { what: 'a, "b"', price: '=1+1' },
      { what: null, price: '-3' },
      { what: 'x | y', price: '@home' },
    ]);
    expect(toMarkdown(PRICES)).toContain('| x \\| y | @home |\n');
    expect(toMarkdown(PRICES).split('\n')[1]).toBe('| --- | --- |');
  });

  it('write vCards', () => {
    const contacts = table('contacts', COLUMNS.contacts, ['Halvorsen, Greta', 'g@h.example', null]);
    expect(toVcard(contacts)).toBe(
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Halvorsen\\, Greta\r\nEMAIL:g@h.example\r\nEND:VCARD\r\n',
    );
  });

  it('write whole-day events in folded lines, the same id for the same row', () => {
    const what = 'Überfahrt '.repeat(12).trim();
    const dates = table('dates', COLUMNS.dates, ['2024-03-03', what], ['2024-04', 'a month']);
    const file = toIcal(dates, '20240101T000000Z', 'abc');
    expect(file.match(/BEGIN:VEVENT/gu)).toHaveLength(1);
    expect(file).toContain('UID:20240303-0-abc@sidelight.invalid\r\n');
    expect(file).toContain('DTSTART;VALUE=DATE:20240303\r\n');
    const lines = file.split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${what}`);
  });
});
