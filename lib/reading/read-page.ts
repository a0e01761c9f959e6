import type { Capture } from '../core/capture.ts';
import { SidelightError } from '../core/error-code.ts';
import type { JobEvent } from '../core/job.ts';
import type { Notice } from '../core/summary.ts';
import { languageOf } from '../core/text/guess-language.ts';
import { cleanTitle } from './clean-title.ts';
import { priceEvidence } from './evidence-of.ts';
import { instructionSigns } from './instruction-signs.ts';
import { instructsAssistant } from './mark-instructions.ts';
import { createPace, type Pace } from './pace.ts';
import type { Sentence } from './sentence.ts';
import { sentencesOf } from './sentences-of.ts';
import { textSample } from './text-sample.ts';

export interface SummarizeContext {
  readonly emit: (event: JobEvent) => void;
  /** Milliseconds since the job was asked for. */
  readonly sinceMs: () => number;
  readonly signal: AbortSignal;
}

/** A page as everything that is made of it needs it. */
export interface ReadPage {
  readonly capture: Capture;
  /** What it is said to be about, by itself. */
  readonly about: { readonly title: string; readonly description: string | null };
  readonly lang: string | null;
  readonly sentences: readonly Sentence[];
  readonly pace: Pace;
}

/** Fewer words than this on a page are a label or an error line, not a text to summarize. */
const MIN_PAGE_WORDS = 15;

/** Emits 'page' with coverage, then reads all sentences, with notices of what is not or not only text. Rejects with `page.empty`. */
export async function readPage(capture: Capture, { emit, signal }: SummarizeContext): Promise<ReadPage> {
  const pace = createPace(signal, () => performance.now());
  const lang = languageOf(capture.lang, textSample(capture));
  const { url, title, words, wordsTotal, captureMs } = capture;
  const price = priceEvidence(capture);
  const page = { url, title, lang, words, ...(price === null ? {} : { price }) };
  emit({ type: 'page', page, coverage: { wordsRead: words, wordsTotal }, captureMs });
  emit({ type: 'stage', stage: 'reading' });
  for (const notice of noticesOf(capture)) emit({ type: 'notice', notice });
  if (capture.scope === 'page' && words < MIN_PAGE_WORDS) throw new SidelightError('page.empty');
  const sentences = await sentencesOf(capture, lang, pace);
  if (instructsAssistant(sentences, title)) emit({ type: 'notice', notice: 'instructs-assistant' });
  return { capture, about: aboutOf(capture), lang, sentences, pace };
}

/** What the page is said to be about, by itself; not where that is an instruction to whoever reads it. */
function aboutOf(capture: Capture): ReadPage['about'] {
  const title = cleanTitle(capture);
  const { description } = capture;
  const isOrder = (text: string): boolean => instructionSigns(text).isStrong;
  return {
    title: isOrder(title) ? '' : title,
    description: description !== null && isOrder(description) ? null : description,
  };
}

function noticesOf(capture: Capture): Notice[] {
  const notices: Notice[] = [];
  if (capture.words < capture.wordsTotal) notices.push('capped');
  if (capture.dropped.some((dropped) => dropped.reason === 'frame')) notices.push('frames-unread');
  if (capture.dropped.some((dropped) => dropped.reason === 'more')) notices.push('more-unread');
  if (capture.dropped.some((dropped) => dropped.reason === 'picture')) notices.push('pages-unread');
  return notices;
}
