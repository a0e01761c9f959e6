import { mean, quantile, type Figures } from '../report.ts';
import type { PageRead, Timed } from './reader.ts';
import { countSegments, segmentsF1 } from './segments.ts';
import { meanF1, shingles, wordF1 } from './word-f1.ts';

/** A row of `extraction.jsonl`. */
export interface ExtractionRow {
  readonly id: string;
  readonly source: string;
  readonly url: string;
  readonly core: boolean;
  readonly page_type: string | null;
  readonly html: string;
  readonly text: string | null;
  readonly must_have: readonly string[] | null;
  readonly must_not_have: readonly string[] | null;
}

type Reads = ReadonlyMap<ExtractionRow, PageRead>;

const KINDS = ['article', 'service', 'product', 'collection', 'forum', 'listing', 'documentation'];

/** Every figure of one arm. Kinds are of the `wcxb` rows alone, as are kinds of pages: the other sources have articles only. */
export function figuresOf(reads: Reads, armOf: (read: PageRead) => Timed & { pageKind?: string | null }): Figures {
  const rows = [...reads].map(([row, read]) => ({ row, arm: armOf(read) }));
  const scored = rows.flatMap(({ row, arm }) =>
    row.text === null || row.text === ''
      ? []
      : [{ row, f1: wordF1(arm.text, row.text), text: arm.text, wanted: row.text }],
  );
  const meanOf = (keep: (row: ExtractionRow) => boolean): number | null =>
    mean(scored.filter(({ row }) => keep(row)).map(({ f1 }) => f1));
  const typed = rows.filter(
    ({ row, arm }) => row.source === 'wcxb' && arm.pageKind !== undefined && arm.pageKind !== null,
  );
  return {
    wordF1: {
      all: meanOf(() => true),
      core: meanOf((row) => row.core),
      wcxb: meanOf((row) => row.source === 'wcxb'),
      scrapinghub: meanOf((row) => row.source === 'scrapinghub'),
      newspaper4k: meanOf((row) => row.source === 'newspaper4k'),
      ...Object.fromEntries(
        KINDS.map((kind) => [kind, meanOf((row) => row.source === 'wcxb' && row.page_type === kind)]),
      ),
    },
    shingleF1: meanF1(
      scored.filter(({ row }) => row.source === 'scrapinghub').map(({ text, wanted }) => shingles(text, wanted)),
    ),
    segmentsF1: segmentsF1(
      rows
        .filter(({ row }) => row.source === 'trafilatura')
        .map(({ row, arm }) => countSegments(arm.text, row.must_have ?? [], row.must_not_have ?? [])),
    ),
    pageTypeAccuracy: mean(typed.map(({ row, arm }) => Number(arm.pageKind === row.page_type))),
    msPerPage: spread(rows.map(({ arm }) => arm.ms)),
    msFirst: spread(rows.map(({ arm }) => arm.firstMs)),
  };
}

const spread = (ms: readonly number[]): Figures => ({ p50: quantile(ms, 0.5), p95: quantile(ms, 0.95) });

/** The `count` pages that an arm reads worst, a line each: figure, source, kind, id. */
export function worstOf(reads: Reads, armOf: (read: PageRead) => Timed, count = 10): string[] {
  return [...reads]
    .flatMap(([row, read]) => (row.text ? [{ row, f1: wordF1(armOf(read).text, row.text) }] : []))
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, count)
    .map(({ row, f1 }) => `${f1.toFixed(3)} ${row.source} ${row.page_type ?? '-'} ${row.id}`);
}
