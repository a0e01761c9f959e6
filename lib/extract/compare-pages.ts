import type { Capture } from '../core/capture.ts';
import { COMPARISON, MAX_ROWS, type Cell, type Table } from '../core/table.ts';
import { cellAt } from './cell-at.ts';
import { findProperties } from './find-properties.ts';
import { wholePage } from './whole-page.ts';
import type { FoundTable } from './found-table.ts';
import { propertyKey } from './property-key.ts';

/** A page as it is put beside others; `tabId` where it is not the conversation's own. */
export interface ComparedPage {
  readonly tabId?: number;
  readonly title: string;
  readonly capture: Capture;
}

/** The price of the page's product, where the page shows one. */
export function priceCell({ price, blocks }: Capture): Cell | null {
  const block = price && blocks.find(({ id }) => id === price.blockId);
  const start = block?.text.indexOf(price?.quote ?? '') ?? -1;
  return block === undefined || price === undefined || start < 0
    ? null
    : cellAt(block, start, start + price.quote.length);
}

/**
 * What pages state by the same name, side by side: what their products cost, then properties in the order of the first page that has them.
 * Null where they share none. What stands once on one page, or twice with two values, is no comparison. `hasPrice` true: the price stands there
 * also where one page alone shows it.
 */
export function comparePages(pages: readonly ComparedPage[], hasPrice = false): Table | null {
  const rows = [...priceRow(pages, hasPrice ? 1 : 2), ...propertyRows(pages)];
  if (rows.length === 0) return null;
  const columns = ['property', ...uniqueTitles(pages)];
  return {
    kind: COMPARISON,
    heading: null,
    columns,
    rows: rows.slice(0, MAX_ROWS),
    rowsLeft: Math.max(0, rows.length - MAX_ROWS),
  };
}

type Row = readonly (Cell | null)[];

const inTab = (cell: Cell, { tabId }: ComparedPage): Cell => (tabId === undefined ? cell : { ...cell, tabId });

function priceRow(pages: readonly ComparedPage[], least: number): Row[] {
  const prices = pages.map((page) => {
    const cell = priceCell(page.capture);
    return cell && inTab(cell, page);
  });
  const first = prices.find((cell) => cell !== null);
  if (!first || prices.filter((cell) => cell !== null).length < least) return [];
  return [[{ ...first, text: 'price', label: 'price' }, ...prices]];
}

interface Property {
  readonly name: Cell;
  readonly value: Cell;
}

/** Details often stand beside the text. On a shop's page one line with a colon is one where another shop has the same; elsewhere it is a sentence. */
const statedOn = (capture: Capture): FoundTable['rows'] =>
  findProperties(wholePage(capture), ...(capture.pageKind === 'product' ? [1] : [])).rows;

/** Names that tell a page, a shop or a person from others and say nothing to choose by; and those that name anything. */
const NOT_COMPARED =
  /^(?:sku|upc|ean|gtin|mpn|isbn|asin|(?:.* )?(?:id|code)|(?:(?:article|brand|model) )*number(?: part)?|artikelnummer|artikelnr|e-?mail|mail|phone|telephone|telefon|fax|address|adresse|also see|tag|category|kategorie|subtotal|total|zwischensumme|summe|search( for)?|suche|by sort|by sold|share|folder|reason|note|hinweis|type|typ|name|title|titel|date|datum|value|other|quantity|qty|menge|anzahl|contact|kontakt|hour|by posted|by)$/u;
/** What a form offers, and a value that runs into the next name. */
const NO_VALUE =
  /^(?:clear|choose|select|search|auswählen|wählen|bitte|please|see|view|add|click|show|more|mehr|login|sign)\b|[\p{L})]\s?:\s\S/iu;

/** Properties of a page by their key; one that has two values says nothing of the page as a whole. */
function propertiesOf(page: ComparedPage): Map<string, Property> {
  const found = new Map<string, Property | null>();
  for (const [name, value] of statedOn(page.capture)) {
    if (!name || !value) continue;
    const key = propertyKey(name.text);
    if (key === '' || NOT_COMPARED.test(key) || !/[\p{L}\p{N}]/u.test(value.text) || NO_VALUE.test(value.text))
      continue;
    const known = found.get(key);
    const isSame = known === undefined || known?.value.text.toLowerCase() === value.text.toLowerCase();
    const bare = { ...name, text: name.text.replace(/\s*:\s*$/u, '') };
    found.set(key, isSame ? (known ?? { name: inTab(bare, page), value: inTab(value, page) }) : null);
  }
  return new Map([...found].flatMap(([key, property]) => (property ? [[key, property] as const] : [])));
}

function propertyRows(pages: readonly ComparedPage[]): Row[] {
  const all = pages.map(propertiesOf);
  const priced = pages.every(({ capture }) => priceCell(capture) !== null);
  const keys = new Set(all.flatMap((one) => [...one.keys()]));
  if (priced) keys.delete('price');
  return [...keys].flatMap((key) => {
    const stated = all.map((one) => one.get(key) ?? null);
    const first = stated.find((one) => one !== null);
    if (!first || stated.filter((one) => one !== null).length < 2) return [];
    return [[first.name, ...stated.map((one) => one?.value ?? null)]];
  });
}

/** Columns are keys in JSON: pages of one title are told apart by a number. */
function uniqueTitles(pages: readonly ComparedPage[]): string[] {
  const taken = new Map<string, number>();
  return pages.map(({ title, capture }) => {
    const name = title === '' ? capture.url : title;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
