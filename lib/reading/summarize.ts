import type { Capture } from '../core/capture.ts';
import { SidelightError } from '../core/error-code.ts';
import { POINTS_BY_LENGTH, type SummaryLength } from '../core/summary.ts';
import type { ReadingEngine } from './engine-port.ts';
import { evidenceOf, pointOf } from './evidence-of.ts';
import { extractiveLine } from './extractive-line.ts';
import { gistEvidence } from './gist-evidence.ts';
import { outlineAlone } from './outline-alone.ts';
import { outlineOf } from './outline/build-outline.ts';
import { pointCount } from './point-count.ts';
import { rank, type Ranking } from './rank.ts';
import { readPage, type ReadPage, type SummarizeContext } from './read-page.ts';
import type { Sentence } from './sentence.ts';
import { ifSpeaks } from './speaks.ts';
import { hasPosts } from './thread-posts.ts';
import { writeGist } from './write-gist.ts';

/**
 * Summarizes a capture: emits 'page' with coverage, then 'points' (the first as soon as it is sure,
 * then all 3, 5 or 8 sentences of the page, of a long story more, in its order), for a long page with sections its 'outline', then
 * 'token's and 'gist', with 'stage' and 'notice' between. At length `outline` see `outlineAlone`. Rejects with `page.empty` where
 * there is nothing to read, with the encoder's `model.*` or `engine.*` code, or with the signal's AbortError; a writer that fails
 * only hides the gist.
 */
export async function summarize(
  capture: Capture,
  length: SummaryLength,
  engine: ReadingEngine,
  context: SummarizeContext,
): Promise<void> {
  const { emit } = context;
  const page = await readPage(capture, context);
  if (length === 'outline') return outlineAlone(page, context);
  const { about, lang, sentences, pace } = page;
  const ranking = await rankPage(page, length, engine, context);
  const { count } = ranking;
  const chosen = ranking.best(count).sort((a, b) => a.index - b.index);
  emit({ type: 'points', points: chosen.map((sentence) => pointOf(sentence, capture)), atMs: context.sinceMs() });
  if (chosen.length < count) emit({ type: 'notice', notice: 'short-page' });
  const outline = await outlineOf({ capture, sentences, title: about.title, lang, pace });
  if (outline !== null) emit({ type: 'outline', outline });
  emit({ type: 'stage', stage: 'writing' });
  const gist = await writeGist({
    writer: engine.writer,
    lang,
    title: about.title,
    evidence: gistEvidence(ranking),
    extractive: extractiveLine(ranking),
    evidenceOf: (sentence) => evidenceOf(sentence, capture),
    signal: context.signal,
    onText: (text) => emit({ type: 'token', text, atMs: context.sinceMs() }),
  });
  emit({ type: 'gist', gist });
}

async function rankPage(
  { capture, about, lang, sentences, pace }: ReadPage,
  length: SummaryLength,
  engine: ReadingEngine,
  { emit, sinceMs, signal }: SummarizeContext,
): Promise<Ranking & { readonly count: number }> {
  const encoder = ifSpeaks(engine.encoder, lang);
  emit({ type: 'stage', stage: 'ranking' });
  if (encoder === null) emit({ type: 'notice', notice: 'neutral-ranking' });
  const count = POINTS_BY_LENGTH[length];
  const onFirst = (sentence: Sentence): void =>
    emit({ type: 'points', points: [pointOf(sentence, capture)], atMs: sinceMs() });
  const exchange = hasPosts(capture.blocks) ? { acceptedPost: capture.acceptedPost ?? null } : null;
  const ranking = await rank({
    sentences,
    ...about,
    lang,
    pageKind: capture.pageKind ?? null,
    exchange,
    encoder,
    count,
    signal,
    pace,
    onFirst,
  });
  if (ranking.size === 0) throw new SidelightError('page.empty');
  return { ...ranking, count: pointCount(length, ranking.form, capture.words) };
}
