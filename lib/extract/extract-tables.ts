import type { Capture } from '../core/capture.ts';
import { findAddresses } from './find-addresses.ts';
import { findContacts } from './find-contacts.ts';
import { findDates } from './find-dates.ts';
import { findLists } from './find-lists.ts';
import { findPrices } from './find-prices.ts';
import { findProperties } from './find-properties.ts';
import type { Table, TableKind } from './table.ts';

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
  ['list', /\b(?:lists?|tables?|items?|products?|rows|ingredients|links|listen?|tabellen?|produkte|zutaten)\b/iu],
];

/** Everything of a page that has the form of a table; `kinds` null for all. Tables without rows are left out. */
export function extractTables(capture: Capture, kinds: readonly TableKind[] | null): Table[] {
  const all: Readonly<Record<TableKind, () => readonly Table[]>> = {
    dates: () => [findDates(capture)],
    prices: () => [findPrices(capture)],
    contacts: () => [findContacts(capture)],
    addresses: () => [findAddresses(capture)],
    properties: () => [findProperties(capture)],
    list: () => findLists(capture),
  };
  const wanted = kinds ?? (Object.keys(all) as TableKind[]);
  return wanted.flatMap((kind) => all[kind]()).filter((table) => table.rows.length > 0);
}

/** The kinds of table a request names; null where it names none: then all that is there. "E-mail addresses" are contacts. */
export function wantedKinds(request: string): readonly TableKind[] | null {
  const text = request.replace(/e-?mail[- ]ad(?:d)?ress\w*/giu, 'emails');
  const kinds = WANTED.filter(([, words]) => words.test(text)).map(([kind]) => kind);
  const named = kinds.length > 1 ? kinds.filter((kind) => kind !== 'list') : kinds;
  return named.length === 0 ? null : named;
}
