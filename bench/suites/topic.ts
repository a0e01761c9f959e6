import { summarizeTopic } from '../../lib/answers/topic-summary.ts';
import type { Capture } from '../../lib/core/capture.ts';
import type { Point } from '../../lib/core/summary.ts';
import type { Encoder, Reader } from '../../lib/reading/engine-port.ts';
import { sentencesOf } from '../../lib/reading/sentences-of.ts';
import { summarize } from '../../lib/reading/summarize.ts';
import { openIndex } from '../../lib/retrieval/open-index.ts';
import { mean, type Figures, type Report, type SuiteOptions } from '../report.ts';
import { benchPace } from '../retrieval/arms.ts';
import { blockCapture, paragraph } from '../retrieval/block-capture.ts';
import { rouge } from '../rouge.ts';
import { rowsOf } from '../rows.ts';
import { shippedEncoder } from '../shipped-encoder.ts';

interface Row {
  readonly id: string;
  readonly source: string;
  readonly doc_id: string;
  readonly query: string;
  readonly references: readonly string[];
}

/** `topic`: what ships. `plain`: the page's summary, whatever was asked. `passages`: the three nearest passages, whole. */
const ARMS = ['topic', 'plain', 'passages'] as const;
type Scored = Record<(typeof ARMS)[number], number> & { readonly source: string; readonly isFound: boolean };

const GENRES: Readonly<Record<string, string>> = { qmsum: 'meeting', squality: 'story' };
const signal = new AbortController().signal;
const textOf = (points: readonly Point[]): string => points.map(({ text }) => text).join('\n');

/** It is asked of no summary. */
const reader: Reader = { langs: [], read: () => Promise.resolve([]) };

async function plainSummary(capture: Capture, encoder: Encoder): Promise<string> {
  let points: readonly Point[] = [];
  await summarize(
    capture,
    'medium',
    { encoder, reader, writer: null },
    {
      sinceMs: () => 0,
      signal,
      emit: (event) => {
        if (event.type === 'points') ({ points } = event);
      },
    },
  );
  return textOf(points);
}

async function scoreRows(lines: readonly string[], rows: readonly Row[], encoder: Encoder): Promise<Scored[]> {
  const words = lines.join(' ').split(/\s+/u).length;
  const capture = { ...blockCapture('', 'en', lines.map(paragraph)), words, wordsTotal: words };
  const sentences = await sentencesOf(capture, 'en', benchPace);
  const index = await openIndex(sentences, capture, { lang: 'en', encoder, signal, pace: benchPace });
  await index.embed({ signal });
  const plain = await plainSummary(capture, encoder);
  const scored: Scored[] = [];
  for (const { source, query, references } of rows) {
    const { isFound, evidence } = await summarizeTopic(query, { capture, index }, signal);
    const near = (await index.search(query, signal, 3)).map(({ passage }) => passage.text).join('\n');
    const score = (text: string): number => rouge(text, references).rouge1;
    scored.push({ source, isFound, topic: score(textOf(evidence)), plain: score(plain), passages: score(near) });
  }
  return scored;
}

/** Summaries that say what they are to be about: ROUGE-1 against what people wrote, by the shipped search and encoder. */
export async function topic(options: SuiteOptions): Promise<Report> {
  const encoder = await shippedEncoder();
  const documents = rowsOf<{ readonly id: string; readonly document: string }>(options.dataDir, 'summarization.jsonl');
  const rows = rowsOf<Row>(options.dataDir, 'summarization-query.jsonl');
  const scored: Scored[] = [];
  for (const docId of [...new Set(rows.map((row) => row.doc_id))].slice(0, options.limit ?? Infinity)) {
    const lines = documents.find((one) => one.id === docId)?.document.split('\n') ?? [];
    const own = rows.filter((row) => row.doc_id === docId);
    scored.push(
      ...(await scoreRows(
        lines.filter((line) => line.trim() !== ''),
        own,
        encoder,
      )),
    );
    options.log(`${docId} ${lines.length} lines, ${own.length} requests`);
  }
  const figures = (arm: (typeof ARMS)[number]): Figures =>
    Object.fromEntries(
      Object.entries(GENRES).map(([source, genre]) => [
        genre,
        mean(scored.filter((row) => row.source === source).map((row) => row[arm])),
      ]),
    );
  return {
    suite: 'topic',
    data: options.dataDir,
    n: scored.length,
    failures: [],
    metrics: { rouge1: figures('topic'), found: mean(scored.map(({ isFound }) => Number(isFound))) },
    arms: { plain: { rouge1: figures('plain') }, passages: { rouge1: figures('passages') } },
  };
}
