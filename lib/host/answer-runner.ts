import type { Capture } from '../core/capture.ts';
import { SidelightError } from '../core/error-code.ts';
import { contentHash } from '../core/text/content-hash.ts';
import { languageOf } from '../core/text/guess-language.ts';
import { pageFact } from '../answers/page-facts.ts';
import { tableFact } from '../answers/table-fact.ts';
import type { TurnRunner } from '../chat/turn-runner.ts';
import type { Engine } from '../engine/engine.ts';
import { foundAnswer, IDLE_INTENTS, nothingToDo, summaryAnswer, tablesAnswer } from './answer-kinds.ts';
import { RequestClassifier } from '../intent/classify-request.ts';
import { createPace } from '../reading/pace.ts';
import { sentencesOf } from '../reading/sentences-of.ts';
import { speaks } from '../reading/speaks.ts';
import { textSample } from '../reading/text-sample.ts';
import { IndexCache } from '../retrieval/index-cache.ts';
import { openIndex } from '../retrieval/open-index.ts';
import type { PageIndex } from '../retrieval/page-index.ts';

/** An index belongs to the page, not to the question that had it made first: it outlives that one's Stop. */
const NEVER = new AbortController().signal;

export interface AnswerRunner {
  readonly run: TurnRunner;
  /** Begins to make a page ready. A question, and the next page, end that; what was made by then stays. Never rejects. */
  readonly prepare: (capture: Capture) => Promise<void>;
  readonly forget: () => void;
}

/**
 * Does what a request wants with the smallest thing that can: nothing for small talk, the summary, or an answer out of the page. The index of a
 * page's content is made once and kept for the next question; its vectors come with the first.
 */
export function answerRunner(engine: Promise<Engine>): AnswerRunner {
  const indexes = new IndexCache();
  const requests = new RequestClassifier();
  let preparing = new AbortController();
  const opened = async (capture: Capture, ready: Engine): Promise<PageIndex> =>
    indexes.get(await contentHash(capture, 'answers'), () => indexOf(capture, ready));
  const run: TurnRunner = async (input) => {
    preparing.abort();
    const ready = await engine;
    input.signal.throwIfAborted();
    const index = await opened(input.capture, ready);
    if (index.passages.length === 0) throw new SidelightError('page.empty');
    const encoder = speaks(ready.encoder, index.lang) ? ready.encoder : null;
    const intent = await requests.classify(input.question, encoder, input.signal);
    if (IDLE_INTENTS.includes(intent)) return nothingToDo(intent, input.question);
    if (intent === 'summarize') return summaryAnswer(input, ready);
    const tables = intent === 'extract' ? tablesAnswer(input) : null;
    if (tables !== null) return tables;
    const fact = pageFact(input.question, input.capture) ?? tableFact(input.question, input.capture);
    if (fact !== null) return { intent, isAnswered: true, ...fact, understood: input.question };
    return { intent, ...(await foundAnswer(input, index, ready)) };
  };
  const prepare = async (capture: Capture): Promise<void> => {
    preparing.abort();
    const { signal } = (preparing = new AbortController());
    try {
      await (await opened(capture, await engine)).embed({ signal });
    } catch {
      return; // the question itself will say what is wrong
    }
  };
  const forget = (): void => {
    preparing.abort();
    indexes.clear();
  };
  return { run, prepare, forget };
}

async function indexOf(capture: Capture, { encoder }: Engine): Promise<PageIndex> {
  const pace = createPace(NEVER, () => performance.now());
  const lang = languageOf(capture.lang, textSample(capture));
  const sentences = await sentencesOf(capture, lang, pace);
  return openIndex(sentences, capture, { lang, encoder, signal: NEVER, pace });
}
