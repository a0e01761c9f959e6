import type { Capture } from '../core/capture.ts';
import { MAX_ROWS, MAX_ROWS_IN_ALL, MAX_TABLES, TABLE_KINDS, type Table, type TableKind } from '../core/table.ts';
import { findAddresses } from './find-addresses.ts';
import { findContacts } from './find-contacts.ts';
import { findDates } from './find-dates.ts';
import { findLists } from './find-lists.ts';
import { findPrices } from './find-prices.ts';
import { findProperties } from './find-properties.ts';
import type { FoundTable } from './found-table.ts';
import { wholePage } from './whole-page.ts';

/** Words of a request that name what is wanted. English and German. */
const WANTED: readonly (readonly [TableKind, RegExp])[] = [
  ['dates', /\b(?:dates?|deadlines?|events?|schedule|timeline|calendar|termine?|daten|kalender)\b/iu],
  ['prices', /\b(?:prices?|costs?|fees?|amounts?|rates|preise?|kosten|gebühren)\b/iu],
  ['contacts', /\b(?:contacts?|e-?mails?|phones?|telephone|numbers to call|vcard|kontakte?|telefonnummern?)\b/iu],
  ['addresses', /\b(?:address(?:es)?|locations?|adressen?|anschriften?)\b/iu],
  [
    'properties',
    /\b(?:spec(?:s|ifications?)?|propert(?:y|ies)|features|details|attributes|eigenschaften|technische daten)\b/iu,
  ],
  ['list', /\b(?:lists?|items?|products?|rows|ingredients|links|listen?|produkte|zutaten)\b/iu],
];

/**
 * Everything of a page that has the form of a table; `kinds` null for all, the page's own tables first. Tables without rows are left out.
 * Contacts, addresses and tables are looked for wherever the page shows something, the rest there only where a request names it and what the
 * page is about has none.
 */
export function extractTables(capture: Capture, kinds: readonly TableKind[] | null): Table[] {
  const whole = wholePage(capture);
  const inMain = tablesOf(capture, whole, kinds);
  return inMain.length > 0 || kinds === null ? inMain : tablesOf(whole, whole, kinds);
}

function tablesOf(capture: Capture, whole: Capture, kinds: readonly TableKind[] | null): Table[] {
  const all: Readonly<Record<TableKind, () => readonly FoundTable[]>> = {
    dates: () => [findDates(capture)],
    prices: () => [findPrices(capture)],
    contacts: () => [findContacts(whole)],
    addresses: () => [findAddresses(whole)],
    properties: () => [findProperties(capture)],
    list: () => [...tablesIn(whole, capture), ...findLists(capture, 'list-item')],
  };
  const found = (kinds ?? TABLE_KINDS).flatMap((kind) => all[kind]()).filter((table) => table.rows.length > 0);
  const isTheirs = ({ kind, columns }: FoundTable): boolean => kind === 'list' && columns.length > 1;
  const sorted = withoutRepeats(found).toSorted((a, b) => Number(isTheirs(b)) - Number(isTheirs(a)));
  return complete(sorted.slice(0, MAX_TABLES));
}

/** Cut to what an answer may hold, the first tables whole. */
function complete(tables: readonly FoundTable[]): Table[] {
  let room = MAX_ROWS_IN_ALL;
  return tables.map(({ heading, rows, ...table }) => {
    const taken = Math.min(rows.length, MAX_ROWS, room);
    room -= taken;
    return { ...table, heading: heading ?? null, rows: rows.slice(0, taken), rowsLeft: rows.length - taken };
  });
}

/** Longer cells are pieces of a layout. */
const MOST_CELL_CHARS = 80;

const isSmall = ({ columns, rows }: FoundTable): boolean =>
  columns.length > 1 && rows.every((row) => row.every((cell) => cell !== null && cell.text.length <= MOST_CELL_CHARS));

/**
 * Tables of the page: those of which it is about some row, and beside them what is one for sure, opening hours say. What only lays out a page
 * has long or missing cells.
 */
function tablesIn(whole: Capture, main: Capture): FoundTable[] {
  const own = new Set(main.blocks.map(({ id }) => id));
  const isOwn = ({ rows }: FoundTable): boolean =>
    rows.some((row) => row.some((cell) => cell !== null && own.has(cell.evidence.blockId)));
  return findLists(whole, 'table-row').filter((table) => isOwn(table) || isSmall(table));
}

/** Lists of "name: value" lines are there once, as properties. */
function withoutRepeats(tables: readonly FoundTable[]): FoundTable[] {
  const blocksOf = ({ rows }: FoundTable): (string | undefined)[] =>
    rows.map((row) => row.find((cell) => cell !== null)?.evidence.blockId);
  const told = new Set(tables.filter(({ kind }) => kind === 'properties').flatMap(blocksOf));
  return tables.filter(
    (table) => table.kind !== 'list' || 2 * blocksOf(table).filter((id) => told.has(id)).length < table.rows.length,
  );
}

/** What it is to become, not what it is: "as a table", "a list of". */
const FORM =
  /\b(?:as|into|in|als|in eine) (?:an? |eine? )?(?:tables?|lists?|csv|json|tabellen?|listen?)\b|\b(?:tables?|lists?|tabellen?|listen?) (?:of|with|from|mit|von|der)\b/giu;
/** Asks for whatever there is. */
const ANYTHING =
  /\b(?:everything|anything|all (?:of )?(?:the )?data|data|this page|the page|it|this|alles|daten|seite|table|tables|csv|json|spreadsheet|excel|tabelle)\b/iu;

/**
 * The kinds of table a request names; null where it asks for all that is there, none where it names something that no rule finds ("all
 * characters"). "E-mail addresses" are contacts.
 */
export function wantedKinds(request: string): readonly TableKind[] | null {
  const text = request.replace(/e-?mail[- ]ad(?:d)?ress\w*/giu, 'emails').replace(FORM, ' ');
  const kinds = WANTED.filter(([, words]) => words.test(text)).map(([kind]) => kind);
  const named = kinds.length > 1 ? kinds.filter((kind) => kind !== 'list') : kinds;
  return named.length === 0 && (text.trim() === '' || ANYTHING.test(text)) ? null : named;
}
