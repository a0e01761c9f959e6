import type { TurnInput, TurnRunner } from '../chat/turn-runner.ts';
import type { Capture } from '../core/capture.ts';
import { SidelightError } from '../core/error-code.ts';
import type { Engine } from '../engine/engine.ts';
import { RequestClassifier } from '../intent/classify-request.ts';
import { ifSpeaks } from '../reading/speaks.ts';
import type { PageIndex } from '../retrieval/page-index.ts';
import { againAnswer } from './again-answer.ts';
import { answerAll, takenFor } from './answer-all.ts';
import { pointsAnswer, type Sourced } from './answer-kinds.ts';
import { answerPage } from './answer-page.ts';
import type { AskPage } from './ask-pages.ts';
import { glanceFrom, type Glance } from './glance.ts';
import { LastPages } from './last-pages.ts';
import { onceMore } from './once-more.ts';
import { PageIndexes } from './page-indexes.ts';
import { PagePreparer } from './page-preparer.ts';

export interface AnswerRunner {
  readonly run: TurnRunner;
  /** Begins to make a page ready. A question, and the next page, end that; what was made by then stays. Never rejects. */
  readonly prepare: (capture: Capture) => Promise<void>;
  /** The page of each tab as it was last read. */
  readonly pages: LastPages;
  readonly glance: Glance;
  readonly forget: () => void;
}

/**
 * Does what a request wants with the smallest thing that can: nothing for small talk, the summary, or an answer out of the page. The index of a
 * page's content is made once and kept for the next question; its vectors come with the first.
 */
export function answerRunner(engine: Promise<Engine>, canTranslate: boolean): AnswerRunner {
  const indexes = new PageIndexes();
  const pages = new LastPages();
  const requests = new RequestClassifier();
  const preparer = new PagePreparer(indexes, engine);
  /** Something said of one page, with how many passages that took. */
  type Tell = (input: TurnInput, index: PageIndex) => Promise<Sourced>;
  const toPage =
    (tell: Tell, ready: Engine, count: (passages: number) => void): AskPage =>
    async (input) => {
      const index = await indexes.open(input.capture, input.question, ready);
      if (index.passages.length === 0) throw new SidelightError('page.empty');
      const said = await tell(input, index);
      if (said.from === 'passages') count(index.passages.length);
      return said;
    };
  const answer: TurnRunner = async (input) => {
    const sinceMs = performance.now();
    const again = againAnswer(input);
    if (again !== null)
      return {
        ...again,
        trail: { routedBy: 'rules', from: 'nothing', passages: 0, tookMs: performance.now() - sinceMs },
      };
    const ready = await engine;
    input.signal.throwIfAborted();
    const index = await indexes.open(input.capture, input.question, ready);
    if (index.passages.length === 0 && !input.others.some(({ capture }) => capture !== null))
      throw new SidelightError(input.unread ?? 'page.empty');
    const encoder = ifSpeaks(ready.encoder, index.lang);
    const routed = await requests.classify(input.question, encoder, input.signal);
    const intent = takenFor(routed.intent, input);
    let passages = 0;
    const count = (more: number): void => void (passages += more);
    const { from, ...said } = await answerAll(intent, input, {
      ask: toPage((one, own) => answerPage(intent, one, own, { engine: ready, canTranslate }), ready, count),
      points: toPage(async (one) => ({ ...(await pointsAnswer(one, ready)), from: 'summary' }), ready, count),
    });
    return { intent, ...said, trail: { routedBy: routed.by, from, passages, tookMs: performance.now() - sinceMs } };
  };
  const forget = (): void => {
    preparer.stop();
    indexes.clear();
    pages.clear();
  };
  return {
    run: (input) => preparer.beside(() => onceMore(() => answer(input), input.signal)),
    prepare: (capture) => preparer.prepare(capture),
    pages,
    glance: glanceFrom(pages, indexes, engine),
    forget,
  };
}
