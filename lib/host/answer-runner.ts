import type { Capture } from '../core/capture.ts';
import { SidelightError } from '../core/error-code.ts';
import { contentHash } from '../core/text/content-hash.ts';
import { languageOf } from '../core/text/guess-language.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import type { TurnRunner } from '../chat/turn-runner.ts';
import type { Engine } from '../engine/engine.ts';
import { createPace } from '../reading/pace.ts';
import { sentencesOf } from '../reading/sentences-of.ts';
import { textSample } from '../reading/text-sample.ts';
import { IndexCache } from '../retrieval/index-cache.ts';
import { openIndex } from '../retrieval/open-index.ts';
import type { PageIndex } from '../retrieval/page-index.ts';

/** An index belongs to the page, not to the question that had it made first: it outlives that one's Stop. */
const NEVER = new AbortController().signal;

/** Answers questions on the engine. The index of a page's content is made once and kept for the next question; its vectors come with the first. */
export function answerRunner(engine: Promise<Engine>): { readonly run: TurnRunner; readonly forget: () => void } {
  const indexes = new IndexCache();
  const run: TurnRunner = async ({ question, before, capture, onProgress, signal }) => {
    const ready = await engine;
    signal.throwIfAborted();
    const index = await indexes.get(await contentHash(capture, 'answers'), () => indexOf(capture, ready));
    if (index.passages.length === 0) throw new SidelightError('page.empty');
    await index.embed({ signal, onEmbedded: (done, total) => onProgress({ done, total }) });
    const turns = before.flatMap(({ answer }) =>
      answer === null ? [] : [{ question: answer.understood, answer: answer.short ?? answer.evidence[0]?.text ?? '' }],
    );
    const found = await answerQuestion(question, turns, { capture, index }, ready, signal);
    const { isAnswered, short, evidence, question: understood } = found;
    return { isAnswered, short, evidence, understood };
  };
  return { run, forget: () => indexes.clear() };
}

async function indexOf(capture: Capture, { encoder }: Engine): Promise<PageIndex> {
  const pace = createPace(NEVER, () => performance.now());
  const lang = languageOf(capture.lang, textSample(capture));
  const sentences = await sentencesOf(capture, lang, pace);
  return openIndex(sentences, capture, { lang, encoder, signal: NEVER, pace });
}
