import type { Encoder } from '../../lib/reading/engine-port.ts';
import { mean, type Figures, type Report, type SuiteOptions } from '../report.ts';
import { ARMS, plainRankers, shippedRanker, type Ranker } from '../retrieval/arms.ts';
import { blockCapture, heading, paragraph } from '../retrieval/block-capture.ts';
import { rowsOf } from '../rows.ts';
import { shippedEncoder } from '../shipped-encoder.ts';

interface LongRow {
  readonly id: string;
  readonly doc_id: string;
  readonly query: string;
  readonly relevant_lines: readonly (readonly [number, number])[];
}

interface Page {
  readonly page_id: string;
  readonly source: string;
  readonly lang: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

interface Question {
  readonly id: string;
  readonly source: string;
  readonly page_id: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly gold_paragraph: number | readonly number[] | null;
}

type Method = 'shipped' | (typeof ARMS)[number];
/** Place of the first right block, from 0; Infinity where none came. */
type Ranks = Record<Method, number[]>;

const METHODS: readonly Method[] = ['shipped', ...ARMS];
const emptyRanks = (): Ranks => ({ shipped: [], bm25: [], dense: [], fusion: [] });

async function rankInto(
  ranks: Ranks,
  rankers: Record<Method, Ranker>,
  question: string,
  isRight: (block: number) => boolean,
): Promise<void> {
  for (const method of METHODS) {
    const place = (await rankers[method](question)).findIndex(isRight);
    ranks[method].push(place < 0 ? Infinity : place);
  }
}

async function rankersOf(capture: ReturnType<typeof blockCapture>, encoder: Encoder): Promise<Record<Method, Ranker>> {
  return { shipped: await shippedRanker(capture, 'en', encoder), ...(await plainRankers(capture, encoder)) };
}

/** Passages of long meetings: each line a block, right where it lies in a marked range. */
async function longRanks(options: SuiteOptions, encoder: Encoder): Promise<Ranks> {
  const documents = rowsOf<{ readonly id: string; readonly title: string | null; readonly document: string }>(
    options.dataDir,
    'summarization.jsonl',
  );
  const rows = rowsOf<LongRow>(options.dataDir, 'retrieval-long.jsonl');
  const ranks = emptyRanks();
  for (const docId of [...new Set(rows.map((row) => row.doc_id))].slice(0, options.limit ?? Infinity)) {
    const lines = documents.find((one) => one.id === docId)?.document.split('\n') ?? [];
    const rankers = await rankersOf(blockCapture('', 'en', lines.map(paragraph)), encoder);
    for (const row of rows.filter((one) => one.doc_id === docId)) {
      const isRight = (line: number): boolean =>
        row.relevant_lines.some(([first, last]) => line >= first && line <= last);
      await rankInto(ranks, rankers, row.query, isRight);
    }
    options.log(`long ${docId} ${lines.length} lines`);
  }
  return ranks;
}

const isGold = (gold: Question['gold_paragraph'], at: number): boolean =>
  typeof gold === 'number' ? gold === at : (gold ?? []).includes(at);

/** Paragraphs of one page; pages of one paragraph have nothing to find. */
async function pageRanks(options: SuiteOptions, pages: readonly Page[], encoder: Encoder): Promise<Ranks> {
  const questions = rowsOf<Question>(options.dataDir, 'qa.jsonl');
  const ranks = emptyRanks();
  for (const page of pages.filter((one) => one.source === 'xquad').slice(0, options.limit ?? Infinity)) {
    const rankers = await rankersOf(blockCapture(page.title, 'en', page.paragraphs.map(paragraph)), encoder);
    for (const row of questions.filter((one) => one.page_id === page.page_id && one.answerable))
      await rankInto(ranks, rankers, row.question, (at) => isGold(row.gold_paragraph, at));
    options.log(`page ${page.page_id}`);
  }
  return ranks;
}

/** All paragraphs of all English pages, each page under its title. */
async function libraryRanks(options: SuiteOptions, pages: readonly Page[], encoder: Encoder): Promise<Ranks> {
  const firstOf = new Map<string, number>();
  const blocks = [];
  for (const page of pages) {
    blocks.push(heading(page.title));
    firstOf.set(page.page_id, blocks.length);
    blocks.push(...page.paragraphs.map(paragraph));
  }
  const rankers = await rankersOf(blockCapture('', 'en', blocks), encoder);
  const ranks = emptyRanks();
  const asked = rowsOf<Question>(options.dataDir, 'qa.jsonl').filter(
    (row) => row.answerable && row.source !== 'policyqa' && firstOf.has(row.page_id),
  );
  for (const row of asked.slice(0, options.limit === null ? undefined : 10 * options.limit))
    await rankInto(ranks, rankers, row.question, (at) =>
      isGold(row.gold_paragraph, at - (firstOf.get(row.page_id) ?? 0)),
    );
  return ranks;
}

const figuresOf = (places: readonly number[]): Figures => ({
  hit1: mean(places.map((place) => Number(place < 1))),
  hit5: mean(places.map((place) => Number(place < 5))),
  hit10: mean(places.map((place) => Number(place < 10))),
  mrr: mean(places.map((place) => 1 / (place + 1))),
});

/** Search by the shipped index and encoder: in long meetings, in a page, in a library of pages. Plain arms rank single blocks. */
export async function retrieval(options: SuiteOptions, encoding = shippedEncoder()): Promise<Report> {
  const encoder = await encoding;
  const pages = rowsOf<Page>(options.dataDir, 'qa-pages.jsonl').filter((page) => page.lang === 'en');
  const ranks = {
    long: await longRanks(options, encoder),
    pages: await pageRanks(options, pages, encoder),
    library: await libraryRanks(options, pages, encoder),
  };
  const of = (method: Method): Figures => ({
    long: figuresOf(ranks.long[method]),
    pages: figuresOf(ranks.pages[method]),
    library: figuresOf(ranks.library[method]),
  });
  return {
    suite: 'retrieval',
    data: options.dataDir,
    n: ranks.long.shipped.length + ranks.pages.shipped.length + ranks.library.shipped.length,
    failures: [],
    metrics: of('shipped'),
    arms: Object.fromEntries(ARMS.map((arm) => [arm, of(arm)])),
  };
}
