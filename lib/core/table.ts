import type { Evidence } from './summary.ts';

/** One value with the place it stands at. `text` is `evidence.quote`, or a tidied form of it (an ISO date). */
export interface Cell {
  readonly text: string;
  readonly evidence: Evidence;
  /** The tab it stands in; absent where that is the conversation's own. */
  readonly tabId?: number;
  /** A name that is ours and not the page's: shown in the person's language, `text` to programs. */
  readonly label?: 'price';
}

/** What can be taken out of a page; each kind has its columns (`COLUMNS`), repeated lists name their own. */
export const TABLE_KINDS = ['dates', 'prices', 'contacts', 'addresses', 'properties', 'list'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];
/** What several pages state by the same name, side by side: its columns are the name and one for each page, by its title. */
export const COMPARISON = 'comparison';

/** Rows of one table; what a page has beyond them is counted and left. */
export const MAX_ROWS = 1_000;
/** Rows of all tables of one answer: it is kept and told as a whole, time and again. */
export const MAX_ROWS_IN_ALL = 3_000;
/** Tables taken from one page at a time. */
export const MAX_TABLES = 100;

export interface Table {
  readonly kind: TableKind | typeof COMPARISON;
  /** The heading it stands under, where it is a table or list of the page itself; null else. */
  readonly heading: string | null;
  readonly columns: readonly string[];
  /** As many cells as columns; null where the page says nothing. */
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** Rows left out over `MAX_ROWS` and `MAX_ROWS_IN_ALL`. */
  readonly rowsLeft: number;
}

/** The column of a list that has one. */
export const ITEM = 'item';

/** Column names of the kinds that have fixed ones; `components` put words of the person's language in their place. */
export const COLUMNS = {
  dates: ['date', 'what'],
  prices: ['amount', 'currency', 'what'],
  contacts: ['name', 'email', 'phone'],
  addresses: ['street', 'postcode', 'city'],
  properties: ['property', 'value'],
} as const;
