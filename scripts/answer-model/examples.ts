import { declineFeatures, type DeclineFeatures } from '../../lib/answers/decline-features.ts';
import { rankAnswers } from '../../lib/answers/answer-question.ts';
import { askedOf } from '../../lib/answers/candidates.ts';
import type { Scored } from '../../lib/answers/rank-candidates.ts';
import type { SentenceFeatures } from '../../lib/answers/sentence-features.ts';
import { foldText } from '../../lib/core/text/fold.ts';
import { splitSentences } from '../../lib/core/text/sentences.ts';
import type { ReadingEngine } from '../../lib/reading/engine-port.ts';
import { createPace } from '../../lib/reading/pace.ts';
import { sentencesOf } from '../../lib/reading/sentences-of.ts';
import { openIndex } from '../../lib/retrieval/open-index.ts';
import type { PageIndex } from '../../lib/retrieval/page-index.ts';
import { blockCapture, paragraph } from '../../bench/retrieval/block-capture.ts';
import type { AskedPage } from './asked-pages.ts';

/** The candidates of one question, and which of them answer. No candidate answers where the page does not. */
export interface Example {
  readonly title: string;
  readonly rows: readonly SentenceFeatures[];
  readonly isRight: readonly boolean[];
  readonly isAnswerable: boolean;
  /** For another order of the same candidates, as other weights would make it. */
  readonly declineFor: (ranked: readonly Scored[]) => DeclineFeatures;
  readonly scored: readonly Scored[];
}

type Engine = Pick<ReadingEngine, 'encoder' | 'reader'>;

const signal = new AbortController().signal;
const pace = createPace(signal, () => 0);

async function indexOf(title: string, paragraphs: readonly string[], { encoder }: Engine): Promise<PageIndex> {
  const capture = blockCapture(title, 'en', paragraphs.map(paragraph));
  const index = await openIndex(await sentencesOf(capture, 'en', pace), capture, { lang: 'en', encoder, signal, pace });
  await index.embed({ signal });
  return index;
}

/** The page without the sentences that hold an answer. */
export function withoutAnswer({ paragraphs, answers }: AskedPage): string[] {
  const holds = (text: string): boolean => answers.some((answer) => text.toLowerCase().includes(answer.toLowerCase()));
  return paragraphs
    .map((text) =>
      splitSentences(foldText(text), 'en')
        .map(({ start, end }) => foldText(text).slice(start, end))
        .filter((sentence) => !holds(sentence))
        .join(' '),
    )
    .filter((text) => text !== '');
}

async function exampleOf(page: AskedPage, paragraphs: readonly string[], engine: Engine): Promise<Example> {
  const index = await indexOf(page.title, paragraphs, engine);
  const scored = await rankAnswers(page.question, index, engine, signal);
  const answers = page.answers.map((answer) => foldText(answer).toLowerCase());
  const isOwn = paragraphs === page.paragraphs;
  const isRight = scored.map(
    ({ candidate: { sentence } }) =>
      isOwn &&
      sentence.blockIndex === page.paragraph &&
      answers.some((answer) => sentence.text.toLowerCase().includes(answer)),
  );
  const asked = askedOf(page.question, index);
  return {
    title: page.title,
    rows: scored.map((one) => one.features),
    isRight,
    isAnswerable: isOwn && answers.length > 0,
    declineFor: (ranked) => declineFeatures(ranked, asked),
    scored,
  };
}

/** Each question on its page; every third also on its page without the answer, every third (the others) on another page. */
export async function examplesOf(
  pages: readonly AskedPage[],
  engine: Engine,
  log: (line: string) => void,
): Promise<Example[]> {
  const examples: Example[] = [];
  for (const [i, page] of pages.entries()) {
    examples.push(await exampleOf(page, page.paragraphs, engine));
    const other = pages[(i * 7919 + 13) % pages.length] as AskedPage;
    if (i % 3 === 0 && page.answers.length > 0) examples.push(await exampleOf(page, withoutAnswer(page), engine));
    if (i % 3 === 1 && other.paragraphs.join() !== page.paragraphs.join())
      examples.push(await exampleOf({ ...page, answers: [] }, other.paragraphs, engine));
    if (i % 100 === 0) log(`${i} of ${pages.length}`);
  }
  return examples.filter((one) => one.rows.length > 0);
}
