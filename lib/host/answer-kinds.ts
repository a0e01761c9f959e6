import { answerQuestion, nearestByTerms } from '../answers/answer-question.ts';
import type { TurnInput } from '../chat/turn-runner.ts';
import type { ChatAnswer } from '../core/chat.ts';
import type { PanelIntent } from '../core/panel-intent.ts';
import type { Engine } from '../engine/engine.ts';
import { extractTables, wantedKinds } from '../extract/extract-tables.ts';
import { summarize } from '../reading/summarize.ts';
import type { PageIndex } from '../retrieval/page-index.ts';

/** An answer, before it is said how it came about. */
export type Found = Omit<ChatAnswer, 'intent' | 'trail'>;

/** What nothing is looked up for. */
export const IDLE_INTENTS: readonly PanelIntent[] = ['small-talk', 'translate', 'other'];

export const nothingToDo = (understood: string): Found => ({
  isAnswered: false,
  short: null,
  evidence: [],
  understood,
});

/** What the page says to a question; until its index is made, what comes nearest by words alone. */
export async function foundAnswer(
  { question, before, capture, onProgress, signal }: TurnInput,
  index: PageIndex,
  engine: Engine,
): Promise<Found> {
  const turns = before.flatMap(({ answer }) =>
    answer === null || IDLE_INTENTS.includes(answer.intent)
      ? []
      : [{ question: answer.understood, answer: answer.short ?? answer.evidence[0]?.text ?? '' }],
  );
  const page = { capture, index };
  if (!index.isWhole) {
    const nearest = await nearestByTerms(question, turns, page, signal);
    onProgress({ done: 0, total: index.passages.length, nearest });
    await index.embed({ signal, onEmbedded: (done, total) => onProgress({ done, total, nearest }) });
  }
  const found = await answerQuestion(question, turns, page, engine, signal);
  const { isAnswered, short, question: understood } = found;
  return { isAnswered, short, evidence: isAnswered ? found.evidence : found.nearest, understood };
}

/** What a request for a table names, taken out of the page by rules; null where the page has none of it. */
export function tablesAnswer({ question, capture }: TurnInput): Found | null {
  const tables = extractTables(capture, wantedKinds(question));
  if (tables.length === 0) return null;
  return { isAnswered: true, short: null, evidence: [], tables, understood: question };
}

/** The page in three points and its line, as the summary makes them. */
export async function summaryAnswer(
  { question, capture, onProgress, signal }: TurnInput,
  engine: Engine,
): Promise<Found> {
  let answer: Found = { isAnswered: true, short: null, evidence: [], understood: question };
  await summarize(capture, 'short', engine, {
    sinceMs: () => 0,
    signal,
    emit: (event) => {
      if (event.type === 'gist') answer = { ...answer, short: event.gist.text };
      if (event.type !== 'points') return;
      answer = { ...answer, evidence: event.points };
      onProgress({ done: 1, total: 1, nearest: event.points });
    },
  });
  return answer;
}
