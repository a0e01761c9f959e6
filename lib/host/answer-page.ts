import { askedList } from '../answers/asked-list.ts';
import { askedTopic } from '../answers/asked-topic.ts';
import { ofTerm } from '../answers/explain/of-term.ts';
import { whatIs } from '../answers/explain/what-is.ts';
import { figureCard } from '../answers/figure-card.ts';
import { pageFact } from '../answers/page-facts.ts';
import { resolveQuestion } from '../answers/resolve-question.ts';
import { saidBy } from '../answers/said-by.ts';
import { shelfPrice } from '../answers/shelf-price.ts';
import { tableFact } from '../answers/table-fact.ts';
import { threadFact } from '../answers/thread-fact.ts';
import type { TurnInput } from '../chat/turn-runner.ts';
import type { PanelIntent } from '../core/panel-intent.ts';
import type { Engine } from '../engine/engine.ts';
import type { PageIndex } from '../retrieval/page-index.ts';
import {
  asksForOutline,
  contactAnswer,
  foundAnswer,
  IDLE_INTENTS,
  nothingToDo,
  outlineAnswer,
  summaryAnswer,
  tablesAnswer,
  topicAnswer,
  turnsOf,
  type Sourced,
} from './answer-kinds.ts';
import { definitionAnswer, explainAnswer } from './explain-answer.ts';
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
  const tables = intent === 'extract' ? tablesAnswer(input) : contactAnswer(input);
  if (tables !== null) return { ...tables, from: 'tables' };
  return answered(input, index, engine);
}

/** A summary of what it is asked of: the page's sections, a topic, or all of it. */
async function summarized(input: TurnInput, index: PageIndex, engine: Engine): Promise<Sourced> {
  if (asksForOutline(input.question)) return { ...(await outlineAnswer(input, engine)), from: 'outline' };
  const topic = askedTopic(input.question);
  if (topic !== null) return { ...(await topicAnswer(topic, input, index)), from: 'passages' };
  return { ...(await summaryAnswer(input, engine)), from: 'summary' };
}

/** A question by itself: what the page states first, then what is found in its passages. */
async function answered(input: TurnInput, index: PageIndex, engine: Engine): Promise<Sourced> {
  const { question, before } = input;
  const understood = resolveQuestion(question, turnsOf(before)).question;
  const stated = statedAnswer(understood, input, index) ?? (await definitionAnswer(understood, input, index));
  if (stated !== null) return stated;
  const found = await foundAnswer(input, index, engine);
  // "It" may be what was spoken of, and else is what the page is about.
  const plain = found.isAnswered || understood === question ? null : statedAnswer(question, input, index);
  return plain ?? { ...found, ...ofTerm(whatIs(understood), found.evidence), from: 'passages' };
}

function listFact(question: string, capture: TurnInput['capture']): Pick<Sourced, 'evidence'> | null {
  const evidence = askedList(question, capture);
  return evidence && { evidence };
}

/** What the page states in a place of its own, found by rules. */
function statedAnswer(question: string, { capture }: TurnInput, index: PageIndex): Sourced | null {
  const fact =
    pageFact(question, capture) ??
    threadFact(question, capture, index) ??
    tableFact(question, capture) ??
    shelfPrice(question, capture) ??
    figureCard(question, capture) ??
    saidBy(question, capture) ??
    listFact(question, capture);
  return fact && { isAnswered: true, short: null, ...fact, understood: question, from: 'facts' };
}
