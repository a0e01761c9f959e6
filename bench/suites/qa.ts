import type { Capture } from '../../lib/core/capture.ts';
import { answerQuestion, type Answer } from '../../lib/answers/answer-question.ts';
import { languageOf } from '../../lib/core/text/guess-language.ts';
import { sentencesOf } from '../../lib/reading/sentences-of.ts';
import { openIndex } from '../../lib/retrieval/open-index.ts';
import type { PageIndex } from '../../lib/retrieval/page-index.ts';
import { queryTerms } from '../../lib/retrieval/search-query.ts';
import { addTerms, TermIndex } from '../../lib/retrieval/term-index.ts';
import { searchTerms } from '../../lib/retrieval/search-terms.ts';
import { answerF1, isExact } from '../qa/answer-score.ts';
import { bareModel } from '../qa/model-only.ts';
import { askedRows, holdsAnswer, type AskedRow } from '../qa/qa-rows.ts';
import { supportFigures } from '../qa/support-figures.ts';
import { mean, type Figures, type Report, type SuiteOptions } from '../report.ts';
import { blockCapture, paragraph } from '../retrieval/block-capture.ts';
import { benchPace } from '../retrieval/arms.ts';
import { shippedEngine } from '../shipped-engine.ts';

interface Judged {
  readonly asked: AskedRow;
  readonly isAnswered: boolean;
  /** Which of the sentences shown hold the answer, in order. */
  readonly hits: readonly boolean[];
  readonly f1: number;
  readonly isExact: boolean;
  readonly isCited: boolean;
  /** The best sentence by BM25 alone. */
  readonly bm25Hit: boolean;
  readonly bm25F1: number;
}

const signal = new AbortController().signal;
type Engine = Awaited<ReturnType<typeof shippedEngine>>;

/** Every sentence shown stands in its block, word for word, and the short answer in the first of them. */
function isCited({ evidence, short }: Answer, capture: Capture): boolean {
  const stands = evidence.every((point) =>
    capture.blocks.some((block) => block.id === point.blockId && block.text.includes(point.quote)),
  );
  return (
    stands &&
    evidence.length > 0 &&
    evidence.length <= 3 &&
    (short === null || (evidence[0]?.text ?? '').includes(short))
  );
}

/** The sentence that plain BM25 over the page's sentences puts first. */
function bm25Sentence(index: PageIndex, question: string): { text: string; blockIndex: number } {
  const sentences = index.passages.flatMap((passage) => passage.sentences);
  const terms = new TermIndex();
  for (const { text } of sentences) {
    const weighted = new Map<string, number>();
    addTerms(weighted, searchTerms(text, index.lang), 1);
    terms.add(weighted);
  }
  const scores = terms.scores(queryTerms(question, index.lang));
  return sentences[scores.indexOf(Math.max(...scores))] ?? { text: '', blockIndex: -1 };
}

async function judge(asked: AskedRow, capture: Capture, index: PageIndex, engine: Engine): Promise<Judged> {
  const { row } = asked;
  const answer = await answerQuestion(row.question, [], { capture, index }, engine, signal);
  const placeOf = (blockId: string): number => capture.blocks.findIndex((block) => block.id === blockId);
  const best = bm25Sentence(index, row.question);
  const right = row.answers.map(({ text }) => text);
  const given = answer.short ?? answer.evidence[0]?.text ?? '';
  return {
    asked,
    isAnswered: answer.isAnswered,
    hits: answer.evidence.map((point) => holdsAnswer(asked, point.text, placeOf(point.blockId))),
    f1: answer.isAnswered ? answerF1(given, right) : 0,
    isExact: answer.isAnswered && isExact(given, right),
    isCited: isCited(answer, capture),
    bm25Hit: holdsAnswer(asked, best.text, best.blockIndex),
    bm25F1: answerF1(best.text, right),
  };
}

const share = (rows: readonly Judged[], of: (one: Judged) => boolean | number): number | null =>
  mean(rows.map((one) => Number(of(one))));

const found = (rows: readonly Judged[]): Figures => ({
  n: rows.length,
  em: share(rows, (one) => one.isExact),
  f1: share(rows, (one) => one.f1),
  evidenceHit: share(rows, (one) => one.hits.includes(true)),
  firstSentenceHit: share(rows, (one) => one.hits[0] === true),
  falseDeclineShare: share(rows, (one) => !one.isAnswered),
});

/**
 * Over pages in English. `f1` and `em`: short answers of whole pages (`xquad`). `evidenceHit`, `firstSentenceHit`: those and search queries
 * (`clapnq`). `noAnswerAccuracy`: right decisions to answer or decline on the queries, half of which the page does not answer;
 * `noAnswerRecall` is the share of these that was declined. `falseDeclineShare`: of all that is answerable on whole pages.
 */
function metricsOf(judged: readonly Judged[]): Figures {
  const of = (source: string, lang = 'en'): Judged[] =>
    judged.filter(({ asked }) => asked.row.source === source && asked.row.lang === lang);
  const answerable = [...of('xquad'), ...of('clapnq').filter(({ asked }) => asked.row.answerable)];
  const whole = found(answerable);
  return {
    ...found(of('xquad')),
    evidenceHit: whole['evidenceHit'] ?? null,
    firstSentenceHit: whole['firstSentenceHit'] ?? null,
    falseDeclineShare: whole['falseDeclineShare'] ?? null,
    noAnswerAccuracy: share(of('clapnq'), (one) => one.isAnswered === one.asked.row.answerable),
    noAnswerRecall: share(
      of('clapnq').filter(({ asked }) => !asked.row.answerable),
      (one) => !one.isAnswered,
    ),
    citationValidShare: share(judged, (one) => one.isCited),
    xquad: Object.fromEntries(['en', 'de', 'es', 'ru', 'zh'].map((lang) => [lang, found(of('xquad', lang))])),
    clapnq: found(of('clapnq').filter(({ asked }) => asked.row.answerable)),
    policyqa: found(of('policyqa')),
  };
}

function bm25Figures(judged: readonly Judged[]): Figures {
  const rows = judged.filter(
    ({ asked }) => asked.row.lang === 'en' && asked.row.answerable && asked.row.source !== 'policyqa',
  );
  return {
    firstSentenceHit: share(rows, (one) => one.bm25Hit),
    f1: share(
      rows.filter(({ asked }) => asked.row.source === 'xquad'),
      (one) => one.bm25F1,
    ),
  };
}

/** Questions the bare model is asked: enough for a figure to compare with, at a second or two each. */
const MODEL_ONLY = 40;

async function modelOnlyFigures(asked: readonly AskedRow[]): Promise<Figures> {
  const answer = await bareModel();
  const rows = asked.filter(({ row }) => row.source === 'xquad' && row.lang === 'en');
  const sample = rows
    .filter((_, i) => i % Math.max(1, Math.floor(rows.length / MODEL_ONLY)) === 0)
    .slice(0, MODEL_ONLY);
  const scores: { f1: number; isExact: boolean }[] = [];
  for (const { row } of sample) {
    const right = row.answers.map(({ text }) => text);
    const given = await answer(row.question);
    scores.push({ f1: answerF1(given, right), isExact: isExact(given, right) });
  }
  return {
    n: scores.length,
    f1: mean(scores.map((one) => one.f1)),
    em: mean(scores.map((one) => Number(one.isExact))),
    citationValidShare: 0,
  };
}

/** Questions put to pages, answered by the shipped code and models. */
export async function qa(options: SuiteOptions, starting = shippedEngine()): Promise<Report> {
  const engine = await starting;
  const judged: Judged[] = [];
  const indexes = new Map<string, { capture: Capture; index: PageIndex }>();
  const asked = askedRows(options.dataDir, options.limit);
  for (const one of asked) {
    const key = `${one.page.page_id} ${one.paragraphs.length === one.page.paragraphs.length ? '' : one.row.id}`;
    let known = indexes.get(key);
    if (known === undefined) {
      const lang = languageOf(null, one.paragraphs.join(' '));
      const capture = blockCapture(one.page.title, lang, one.paragraphs.map(paragraph));
      const sentences = await sentencesOf(capture, lang, benchPace);
      const index = await openIndex(sentences, capture, { lang, encoder: engine.encoder, signal, pace: benchPace });
      await index.embed({ signal });
      known = { capture, index };
      indexes.set(key, known);
    }
    judged.push(await judge(one, known.capture, known.index, engine));
    if (judged.length % 50 === 0) options.log(`${judged.length} of ${asked.length}`);
  }
  return {
    suite: 'qa',
    data: options.dataDir,
    n: judged.length,
    failures: [],
    metrics: { ...metricsOf(judged), ...(await supportFigures(options, engine.encoder)) },
    arms: { bm25Sentence: bm25Figures(judged), modelOnly: await modelOnlyFigures(asked) },
  };
}
