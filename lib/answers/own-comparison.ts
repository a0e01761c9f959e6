import type { Capture } from '../core/capture.ts';
import type { Table } from '../core/table.ts';
import { findLists } from '../extract/find-lists.ts';
import { wholePage } from '../extract/whole-page.ts';
import { searchTerms } from '../retrieval/search-terms.ts';

/** What a request to compare says of itself. English and German. */
const REQUEST =
  /\b(?:compar\w*|differences?|differs?|different|differ|versus|vs|contrast|similarit(?:y|ies)|pros and cons|side by side|what|which|how|was|wie|between|among|all|both|these|those|the|each|other|two|three|four|various|available|better|best|show|give|tell|please|worin|vergleich\w*|unterschied\w*|unterscheid\w*|zwischen|welche[rsmn]?|alle[nr]?|beide[nr]?|verschiedene[nr]?|besser\w*|nebeneinander)\b/giu;
const MOST_TABLES = 3;
/** One thing is compared with nothing. */
const LEAST_THINGS = 2;
const NUMBERED = /^\d+$/u;

type Row = Table['rows'][number];

/** The page's own table, cut down to what is compared; a smaller `rank` says more surely that it is the one. */
interface Side {
  readonly rank: number;
  readonly table: Table;
}

/**
 * The page's own tables that set side by side what a request to compare names: "the difference between Basic and Pro" two columns or two rows, "between
 * the plans" all of a table whose corner or heading says that. Null where none does: then it is looked for in the text.
 */
export function ownComparison(request: string, page: Capture): Table[] | null {
  const capture = wholePage(page);
  const asked = new Set(searchTerms(request.replace(REQUEST, ' '), capture.lang));
  if (asked.size === 0) return null;
  const title = new Set(searchTerms(capture.title, capture.lang));
  const sides = findLists(capture, 'table-row').flatMap(({ heading = null, ...table }) => {
    const side = sideOf({ ...table, heading, rowsLeft: 0 }, asked, title, capture.lang);
    return side === null ? [] : [side];
  });
  const surest = Math.min(...sides.map(({ rank }) => rank));
  const best = sides.filter(({ rank }) => rank === surest).map(({ table }) => table);
  return best.length === 0 ? null : best.slice(0, MOST_TABLES);
}

function sideOf(
  table: Table,
  asked: ReadonlySet<string>,
  title: ReadonlySet<string>,
  lang: string | null,
): Side | null {
  const { columns, rows, heading } = table;
  if (columns.length <= LEAST_THINGS || columns.every((name) => NUMBERED.test(name))) return null;
  const termsOf = (text: string | undefined): string[] => searchTerms(text ?? '', lang);
  const [corner = [], ...things] = columns.map(termsOf);
  const names = rows.map(([name]) => termsOf(name?.text));
  const kind = new Set([...corner, ...termsOf(heading ?? undefined)]);
  const explained = new Set([...kind, ...title, ...things.flat(), ...names.flat()]);
  if (![...asked].every((term) => explained.has(term))) return null;
  const [columnsAsked, rowsAsked] = [things, names].map((all) => thingsAsked(all, asked));
  if (columnsAsked !== undefined && columnsAsked.size >= LEAST_THINGS)
    return { rank: 0, table: withColumns(table, columnsAsked) };
  if (rowsAsked !== undefined && rowsAsked.size >= LEAST_THINGS)
    return { rank: 0, table: { ...table, rows: rows.filter((_, at) => rowsAsked.has(at)) } };
  return [...asked].some((term) => kind.has(term)) ? { rank: 1, table } : null;
}

/** Which of several things a request names. "Plan", which all of them are called, names each. */
function thingsAsked(things: readonly string[][], asked: ReadonlySet<string>): ReadonlySet<number> {
  const isShared = (term: string): boolean => things.every((own) => own.includes(term));
  const shared = [...asked].filter(isShared);
  const own = [...asked].filter((term) => !isShared(term));
  const named = (terms: readonly string[]): number[] =>
    [...things.keys()].filter((at) => terms.some((term) => things[at]?.includes(term)));
  const found = named(own);
  return new Set(found.length > 0 ? found : named(shared));
}

function withColumns(table: Table, chosen: ReadonlySet<number>): Table {
  const isKept = (_: unknown, at: number): boolean => at === 0 || chosen.has(at - 1);
  const columns = table.columns.filter(isKept);
  const rows: Row[] = table.rows.map((row) => row.filter(isKept));
  return { ...table, columns, rows };
}
