import type { Block } from '../core/capture.ts';
import type { Evidence } from '../core/summary.ts';

/** One value with the place it stands at. `text` is `evidence.quote`, or a tidied form of it (an ISO date). */
export interface Cell {
  readonly text: string;
  readonly evidence: Evidence;
}

/** What can be taken out of a page; each kind has its columns (`COLUMNS`), repeated lists and properties name their own. */
export type TableKind = 'dates' | 'prices' | 'contacts' | 'addresses' | 'properties' | 'list';

export interface Table {
  readonly kind: TableKind;
  readonly columns: readonly string[];
  /** As many cells as columns; null where the page says nothing. */
  readonly rows: readonly (readonly (Cell | null)[])[];
}

/** Column names of the kinds that have fixed ones; `components` put words of the person's language in their place. */
export const COLUMNS = {
  dates: ['date', 'what'],
  prices: ['amount', 'currency', 'what'],
  contacts: ['name', 'email', 'phone'],
  addresses: ['street', 'postcode', 'city'],
  properties: ['property', 'value'],
} as const;

const AROUND_CHARS = 32;

/** The characters `start` to `end` of a block as a cell. */
export function cellAt(block: Block, start: number, end: number, text = block.text.slice(start, end)): Cell {
  return {
    text,
    evidence: {
      blockId: block.id,
      quote: block.text.slice(start, end),
      prefix: block.text.slice(Math.max(0, start - AROUND_CHARS), start),
      suffix: block.text.slice(end, end + AROUND_CHARS),
      ...(block.page !== undefined && { page: block.page }),
    },
  };
}
