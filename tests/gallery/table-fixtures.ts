import { blockIdAt } from '../../lib/core/ids.ts';
import type { Cell, Table } from '../../lib/core/table.ts';

const cell = (text: string, at = 0): Cell => ({
  text,
  evidence: { blockId: blockIdAt(at), quote: text, prefix: '', suffix: '' },
});

const table = (changes: Pick<Table, 'kind' | 'columns'> & Partial<Table>): Table => ({
  heading: null,
  rows: [],
  rowsLeft: 0,
  ...changes,
});

const NAMES = ['Lens of the first order, as it stands in the tower', 'Lamp', 'Mirror, silvered', 'Clockwork'];

/** Prices by rule with more rows than are shown at once, dates, and a table of the page with a heading and a gap. */
export const sampleTables = (): Table[] => [
  table({
    kind: 'prices',
    columns: ['amount', 'currency', 'what'],
    rows: Array.from({ length: 12 }, (_, at) => [
      cell(`${(at + 1) * 19}.00`, at),
      cell('EUR', at),
      cell(NAMES[at % NAMES.length] ?? '', at),
    ]),
    rowsLeft: 4,
  }),
  table({ kind: 'dates', columns: ['date', 'what'], rows: [[cell('1823-07-25'), cell('The first lens was lit.')]] }),
  table({
    kind: 'list',
    heading: 'Lights along the coast',
    columns: ['Tower', 'Height', 'Lit'],
    rows: [
      [cell('Cordouan'), cell('67 m'), cell('1823')],
      [cell('Skerryvore'), null, cell('1844')],
    ],
  }),
];
