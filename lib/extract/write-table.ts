import { escapeMarkdown } from '../core/text/escape-markdown.ts';
import type { Table } from '../core/table.ts';

const valuesOf = (table: Table): string[][] => table.rows.map((row) => row.map((cell) => cell?.text ?? ''));

/** RFC 4180, with a mark before what a spreadsheet would run as a formula (OWASP, CSV injection). */
export function toCsv(table: Table): string {
  const field = (text: string): string => {
    const safe = /^[=+\-@\t\r]/u.test(text) && !/^[+-]?[\d\s().,/-]+$/u.test(text) ? `'${text}` : text;
    return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [[...table.columns], ...valuesOf(table)].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** One object a row, keys the columns; null where there is nothing. */
export function toJson(table: Table): string {
  const rows = table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, i) => [column, row[i]?.text ?? null])),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** A GitHub table; marks of Markdown in cells are letters. */
export function toMarkdown(table: Table): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |\n`;
  const escaped = (row: readonly string[]): string => line(row.map(escapeMarkdown));
  return escaped(table.columns) + line(table.columns.map(() => '---')) + valuesOf(table).map(escaped).join('');
}
