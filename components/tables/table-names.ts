import { COLUMNS, ITEM, type Table } from '../../lib/core/table.ts';
import type { MessageKey, Texts } from '../text.tsx';

type FixedColumn = (typeof COLUMNS)[keyof typeof COLUMNS][number] | typeof ITEM;

const FIXED: ReadonlySet<string> = new Set<FixedColumn>([...Object.values(COLUMNS).flat(), ITEM]);
const isFixed = (table: Table, column: string): column is FixedColumn =>
  FIXED.has(column) && (table.kind !== 'list' || table.columns.length === 1);

/** The columns in the person's language; those that the page names are its own words. */
export const columnNames = (table: Table, texts: Texts): string[] =>
  table.columns.map((column) => (isFixed(table, column) ? texts.t(`column_${column}` satisfies MessageKey) : column));

/** What a table is called: the heading it stands under, else its kind. */
export const tableTitle = ({ kind, heading }: Table, texts: Texts): string =>
  heading ?? texts.t(`table_${kind}` satisfies MessageKey);
