import type { Table } from '../core/table.ts';

/** A table as it is found, however long. */
export type FoundTable = Omit<Table, 'heading' | 'rowsLeft'> & { readonly heading?: string };
