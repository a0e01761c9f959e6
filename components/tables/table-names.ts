import { COLUMNS, COMPARISON, ITEM, type Cell, type Table } from '../../lib/core/table.ts';
import type { MessageKey, Texts } from '../text.tsx';

type FixedColumn = (typeof COLUMNS)[keyof typeof COLUMNS][number] | typeof ITEM;

const FIXED: ReadonlySet<string> = new Set<FixedColumn>([...Object.values(COLUMNS).flat(), ITEM]);
const isFixed = (table: Table, column: string, at: number): column is FixedColumn =>
  FIXED.has(column) && (table.kind !== 'list' || table.columns.length === 1) && (table.kind !== COMPARISON || at === 0);

/** The columns in the person's language; those that the page names are its own words. */
export const columnNames = (table: Table, texts: Texts): string[] =>
  table.columns.map((column, at) =>
    isFixed(table, column, at) ? texts.t(`column_${column}` satisfies MessageKey) : column,
  );

/** What a table is called: the heading it stands under, else its kind. */
export const tableTitle = ({ kind, heading }: Table, texts: Texts): string =>
  heading ?? texts.t(`table_${kind}` satisfies MessageKey);

/** What a cell says: the page's words, or ours where the name is ours. */
export const cellText = ({ text, label }: Cell, texts: Texts): string =>
  label === undefined ? text : texts.t(`row_${label}` satisfies MessageKey);

/** A table as it is taken along: with the words it is shown in. */
export const wordedTable = (table: Table, texts: Texts): Table => ({
  ...table,
  columns: columnNames(table, texts),
  rows: table.rows.map((row) => row.map((cell) => cell && { ...cell, text: cellText(cell, texts) })),
});
