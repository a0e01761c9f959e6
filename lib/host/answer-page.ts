import { askedTopic } from '../answers/asked-topic.ts';
import { ofTerm } from '../answers/explain/of-term.ts';
import { whatIs } from '../answers/explain/what-is.ts';
import { resolveQuestion } from '../answers/resolve-question.ts';
import type { TurnInput } from '../chat/turn-runner.ts';
import type { PanelIntent } from '../core/panel-intent.ts';
import type { Engine } from '../engine/engine.ts';
import type { PageIndex } from '../retrieval/page-index.ts';
import {
  asksForOutline,
  comparisonAnswer,
  contactAnswer,
  foundAnswer,
  IDLE_INTENTS,
  nothingToDo,
  outlineAnswer,
  summaryAnswer,
  tablesAnswer,
  topicAnswer,
  turnsOf,
  type Found,
  type Sourced,
} from './answer-kinds.ts';
import { explainAnswer } from './explain-answer.ts';
import { statedAnswer, toldAtOnce } from './told-at-once.ts';
import { translateAnswer } from './translate-answer.ts';

/** What a page is answered with. */
export interface Means {
  readonly engine: Engine;
  /** The browser translates, on this device. */
  readonly canTranslate: boolean;
}

/** What one page says to a request, by the smallest thing that can do it. Rejects with the engine's codes or the signal's AbortError. */
export async function answerPage(
  intent: PanelIntent,
  input: TurnInput,
  index: PageIndex,
  means: Means,
): Promise<Sourced> {
  const { engine, canTranslate } = means;
  if (IDLE_INTENTS.includes(intent)) return { ...nothingToDo(input.question), from: 'nothing' };
  if (intent === 'summarize') return summarized(input, index, engine);
  if (intent === 'translate') return translateAnswer(input, engine, canTranslate);
  if (intent === 'explain') return explainAnswer(input, index, engine);
  const understood = resolveQuestion(input.question, turnsOf(input.before)).question;
  const tables = tabled(intent, understood, input);
  if (tables !== null) return { ...tables, from: 'tables' };
  return answered(understood, input, index, engine);
}

/** What tables of the page answer by themselves, where a request asks for such. */
function tabled(intent: PanelIntent, understood: string, input: TurnInput): Found | null {
  if (intent === 'extract') return tablesAnswer(input);
  return contactAnswer(input) ?? (intent === 'compare' ? comparisonAnswer(understood, input) : null);
}

/** A summary of what it is asked of: the page's sections, a topic, or all of it. */
async function summarized(input: TurnInput, index: PageIndex, engine: Engine): Promise<Sourced> {
  if (asksForOutline(input.question)) return { ...(await outlineAnswer(input, engine)), from: 'outline' };
  const topic = askedTopic(input.question);
  if (topic !== null) return { ...(await topicAnswer(topic, input, index)), from: 'passages' };
  return { ...(await summaryAnswer(input, engine)), from: 'summary' };
}

/** A question by itself: what the page tells without a model first, then what is found in its passages. */
async function answered(understood: string, input: TurnInput, index: PageIndex, engine: Engine): Promise<Sourced> {
  const { question, capture, signal } = input;
  const term = whatIs(understood);
  const told = await toldAtOnce(understood, term, { capture, index }, signal);
  if (told !== null) return told;
  const found = await foundAnswer(understood, input, index, engine);
  // "It" may be what was spoken of, and else is what the page is about.
  const plain = found.isAnswered || understood === question ? null : statedAnswer(question, { capture, index });
  return plain ?? { ...found, ...ofTerm(term, found.evidence), from: 'passages' };
}
