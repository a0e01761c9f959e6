import type { Capture } from '../core/capture.ts';
import { SidelightError } from '../core/error-code.ts';
import type { JobEvent } from '../core/job.ts';
import { POINTS_BY_LENGTH, type Notice, type SummaryLength } from '../core/summary.ts';
import { languageOf } from '../core/text/guess-language.ts';
import { cleanTitle } from './clean-title.ts';
import type { Encoder, ReadingEngine } from './engine-port.ts';
import { pointOf } from './evidence-of.ts';
import { extractiveLine } from './extractive-line.ts';
import { gistEvidence } from './gist-evidence.ts';
import { instructionSigns } from './instruction-signs.ts';
import { instructsAssistant } from './mark-instructions.ts';
import { createPace, type Pace } from './pace.ts';
import { pointCount } from './point-count.ts';
import { rank, type Ranking } from './rank.ts';
import type { Sentence } from './sentence.ts';
import { sentencesOf } from './sentences-of.ts';
import { writeGist } from './write-gist.ts';

export interface SummarizeContext {
  readonly emit: (event: JobEvent) => void;
  /** Milliseconds since the job was asked for. */
  readonly sinceMs: () => number;
  readonly signal: AbortSignal;
}

/** Fewer words than this on a page are a label or an error line, not a text to summarize. */
const MIN_PAGE_WORDS = 15;
/** Characters from which the language is judged. */
const LANGUAGE_SAMPLE_CHARS = 40_000;

/**
 * Summarizes a capture: emits 'page' with coverage, then 'points' (the first as soon as it is sure,
 * then all 3, 5 or 8 sentences of the page, of a long story more, in its order), then 'token's
 * and 'gist', with 'stage' and 'notice' between. Rejects with `page.empty` where there is nothing to read, with the encoder's
 * `model.*` or `engine.*` code, or with the signal's AbortError; a writer that fails only hides the gist.
 */
export async function summarize(
  capture: Capture,
  length: SummaryLength,
  engine: ReadingEngine,
  context: SummarizeContext,
): Promise<void> {
  const { emit, signal } = context;
  const pace = createPace(signal, () => performance.now());
  const lang = languageOf(capture.lang, sampleOf(capture));
  const { url, title, words, wordsTotal, captureMs } = capture;
  emit({ type: 'page', page: { url, title, lang, words }, coverage: { wordsRead: words, wordsTotal }, captureMs });
  emit({ type: 'stage', stage: 'reading' });
  for (const notice of noticesOf(capture)) emit({ type: 'notice', notice });
  const about = aboutOf(capture);
  const ranking = await rankPage({ capture, about, lang, engine, length, context, pace });
  const { count } = ranking;
  const chosen = ranking.best(count).sort((a, b) => a.index - b.index);
  emit({ type: 'points', points: chosen.map((sentence) => pointOf(sentence, capture)), atMs: context.sinceMs() });
  if (chosen.length < count) emit({ type: 'notice', notice: 'short-page' });
  emit({ type: 'stage', stage: 'writing' });
  const gist = await writeGist({
    writer: engine.writer,
    lang,
    title: about.title,
    evidence: gistEvidence(ranking),
    extractive: extractiveLine(ranking),
    signal,
    onText: (text) => emit({ type: 'token', text, atMs: context.sinceMs() }),
  });
  emit({ type: 'gist', gist });
}

interface About {
  readonly title: string;
  readonly description: string | null;
}

interface RankPage {
  readonly capture: Capture;
  readonly about: About;
  readonly lang: string | null;
  readonly engine: ReadingEngine;
  readonly length: SummaryLength;
  readonly context: SummarizeContext;
  readonly pace: Pace;
}

async function rankPage(input: RankPage): Promise<Ranking & { readonly count: number }> {
  const { capture, about, lang, context, pace } = input;
  const { emit, signal } = context;
  if (capture.scope === 'page' && capture.words < MIN_PAGE_WORDS) throw new SidelightError('page.empty');
  const sentences = await sentencesOf(capture, lang, pace);
  if (instructsAssistant(sentences, capture.title)) emit({ type: 'notice', notice: 'instructs-assistant' });
  const encoder = encoderFor(input.engine.encoder, lang);
  emit({ type: 'stage', stage: 'ranking' });
  if (encoder === null) emit({ type: 'notice', notice: 'neutral-ranking' });
  const count = POINTS_BY_LENGTH[input.length];
  const onFirst = (sentence: Sentence): void =>
    emit({ type: 'points', points: [pointOf(sentence, capture)], atMs: context.sinceMs() });
  const ranking = await rank({ sentences, ...about, lang, encoder, count, signal, pace, onFirst });
  if (ranking.size === 0) throw new SidelightError('page.empty');
  return { ...ranking, count: pointCount(input.length, ranking.form, capture.words) };
}

/** What the page is said to be about, by itself; not where that is an instruction to whoever reads it. */
function aboutOf(capture: Capture): About {
  const title = cleanTitle(capture);
  const { description } = capture;
  const isOrder = (text: string): boolean => instructionSigns(text).isStrong;
  return {
    title: isOrder(title) ? '' : title,
    description: description !== null && isOrder(description) ? null : description,
  };
}

/** Where no language can be told (names, numbers) the encoder's tokens still are. */
const encoderFor = (encoder: Encoder, lang: string | null): Encoder | null =>
  lang === null || encoder.langs.includes(lang) ? encoder : null;

function noticesOf(capture: Capture): Notice[] {
  const notices: Notice[] = [];
  if (capture.words < capture.wordsTotal) notices.push('capped');
  if (capture.dropped.some((dropped) => dropped.reason === 'frame')) notices.push('frames-unread');
  if (capture.dropped.some((dropped) => dropped.reason === 'picture')) notices.push('pages-unread');
  return notices;
}

function sampleOf(capture: Capture): string {
  let sample = '';
  for (const block of capture.blocks) {
    if (block.kind === 'code') continue;
    sample += `${block.text.slice(0, 2_000)} `;
    if (sample.length > LANGUAGE_SAMPLE_CHARS) break;
  }
  return sample;
}
