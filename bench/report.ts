/** A tree of figures; leaves are numbers, or null where a figure could not be taken. */
export interface Figures {
  readonly [key: string]: number | null | Figures;
}

/** What a suite answers and `--json` writes. Shares and scores are from 0 to 1. */
export interface Report {
  readonly suite: string;
  readonly data: string;
  readonly n: number;
  /** One line per row that failed: the row's id and a code, never its text. */
  readonly failures: readonly string[];
  readonly metrics: Figures;
  readonly arms: Readonly<Record<string, Figures>>;
}

export interface SuiteOptions {
  readonly dataDir: string;
  readonly browser: 'chromium' | 'firefox';
  /** Rows per group, for quick looks; null for all. */
  readonly limit: number | null;
  /** Rows that an earlier run has had, where a suite goes through its rows one by one. */
  readonly from: number;
  readonly log: (line: string) => void;
}

export type Suite = (options: SuiteOptions) => Promise<Report>;

/** The rows that a run takes of all. */
export const sliceOf = <T>(all: readonly T[], { from, limit }: SuiteOptions): T[] =>
  all.slice(from, limit === null ? all.length : from + limit);

export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value below which a share `q` of the values lies (nearest rank). */
export function quantile(values: readonly number[], q: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? null;
}
