import { answerQuestion, nearestByTerms } from '../answers/answer-question.ts';
import { contactAsked } from '../answers/contact-question.ts';
import { ownComparison } from '../answers/own-comparison.ts';
import type { Turn } from '../answers/resolve-question.ts';
import { summarizeTopic } from '../answers/topic-summary.ts';
import type { TurnInput } from '../chat/turn-runner.ts';
import type { Capture } from '../core/capture.ts';
import type { AnswerTrail, ChatAnswer, PageAnswer } from '../core/chat.ts';
import type { PanelIntent } from '../core/panel-intent.ts';
import type { Point } from '../core/summary.ts';
import type { Engine } from '../engine/engine.ts';
import { isMark } from '../extract/cell-mark.ts';
import { extractTables, wantedKinds } from '../extract/extract-tables.ts';
import { tablesOfRows } from '../extract/tables-of-rows.ts';
import type { ReadingEngine } from '../reading/engine-port.ts';
import { summarize } from '../reading/summarize.ts';
import type { PageIndex } from '../retrieval/page-index.ts';

/** An answer of one page, before it is said how it came about. */
export type Found = PageAnswer & Pick<ChatAnswer, 'understood'>;

/** The same, with what was looked at. */
export type Sourced = Found & Pick<AnswerTrail, 'from'> & Pick<ChatAnswer, 'translateTo'>;

/** What nothing is looked up for. */
export const IDLE_INTENTS: readonly PanelIntent[] = ['small-talk', 'other'];

export const nothingToDo = (understood: string): Found => ({
  isAnswered: false,
  short: null,
  evidence: [],
  understood,
});

/** What the page says to a question that stands alone; until the models have looked, what comes nearest by words alone. */
export async function foundAnswer(
  understood: string,
  { capture, onProgress, signal }: TurnInput,
  index: PageIndex,
  engine: Engine,
): Promise<Found> {
  const page = { capture, index };
  const nearest = await nearestByTerms(understood, [], page, signal);
  const total = index.passages.length;
  onProgress({ done: index.isWhole ? total : 0, total, nearest });
  await index.embed({ signal, onEmbedded: (done, all) => onProgress({ done, total: all, nearest }) });
  const found = await answerQuestion(understood, [], page, engine, signal);
  const { isAnswered, short } = found;
  return foundOf({ isAnswered, short, evidence: isAnswered ? found.evidence : found.nearest, understood }, page);
}

/** An answer as it is shown: a table's row under the names of its columns. */
export function foundOf(found: Found, { capture }: { readonly capture: Capture }): Found {
  const { isAnswered, short, evidence } = found;
  const rows = isAnswered ? rowAnswer(evidence, capture) : null;
  if (rows === null) return found;
  return { ...found, ...rows, short: short !== null && isMark(short) ? null : short };
}

/** A first sentence that is a table's row as that row under the names of its columns; other rows are left out. Null for any other. */
function rowAnswer(evidence: readonly Point[], capture: Capture): Pick<Found, 'evidence' | 'tables'> | null {
  const [first, ...others] = evidence;
  const tables = first === undefined ? [] : tablesOfRows(capture, new Set([first.blockId]));
  if (tables.length === 0) return null;
  const isRow = new Set(capture.blocks.flatMap(({ id, row }) => (row === undefined ? [] : [id])));
  return { tables, evidence: others.filter(({ blockId }) => !isRow.has(blockId)) };
}

/** What was asked before and said to it, without what nothing was looked up for. */
export const turnsOf = (before: TurnInput['before']): Turn[] =>
  before.flatMap(({ answer }) =>
    answer === null || answer.intent === 'translate' || IDLE_INTENTS.includes(answer.intent)
      ? []
      : [{ question: answer.understood, answer: answer.short ?? answer.evidence[0]?.text ?? '' }],
  );

/** What a request for a table names, taken out of the page by rules; null where the page has none of it. */
export const tablesAnswer = (input: TurnInput): Found | null => tablesOf(input, wantedKinds(input.question));

/** How to get at those behind the page, where a question asks for that. */
export function contactAnswer(input: TurnInput): Found | null {
  const kind = contactAsked(input.question);
  return kind && tablesOf(input, [kind]);
}

/** The page's own table of what is to be compared; `understood` stands alone. Null where it has none. */
export function comparisonAnswer(understood: string, { capture }: TurnInput): Found | null {
  const tables = ownComparison(understood, capture);
  return tables && { isAnswered: true, short: null, evidence: [], tables, understood };
}

function tablesOf({ question, capture }: TurnInput, kinds: ReturnType<typeof wantedKinds>): Found | null {
  const tables = extractTables(capture, kinds);
  if (tables.length === 0) return null;
  return { isAnswered: true, short: null, evidence: [], tables, understood: question };
}

/** The page in three points, without a line: nobody has to wait for a model that writes. */
export async function pointsAnswer(input: TurnInput, { encoder, reader }: Engine): Promise<Found> {
  return { ...(await summaryAnswer(input, { encoder, reader, writer: null })), short: null };
}

/** The best sentence of each passage about a topic; where the page says nothing of it, what comes nearest. */
export async function topicAnswer(topic: string, input: TurnInput, index: PageIndex): Promise<Found> {
  const { question, capture, onProgress, signal } = input;
  await index.embed({ signal, onEmbedded: (done, total) => onProgress({ done, total, nearest: [] }) });
  const { isFound, evidence } = await summarizeTopic(topic, { capture, index }, signal);
  return { isAnswered: isFound, short: null, evidence, understood: question };
}

const ASKS_FOR_OUTLINE =
  /\b(?:outline|table of contents|gliederung|inhaltsverzeichnis|(?:sections|chapters|headings)\s*[.?!]*$)/iu;
/** Whether a request for a summary wants the page by its sections. */
export const asksForOutline = (request: string): boolean => ASKS_FOR_OUTLINE.test(request);

/** The page by its sections, without a model; of a page too short for that its points. */
export async function outlineAnswer({ question, capture, signal }: TurnInput, engine: Engine): Promise<Found> {
  let answer: Found = { isAnswered: true, short: null, evidence: [], understood: question };
  await summarize(capture, 'outline', engine, {
    sinceMs: () => 0,
    signal,
    emit: (event) => {
      if (event.type === 'outline') answer = { ...answer, outline: event.outline };
      if (event.type === 'points') answer = { ...answer, evidence: event.points };
    },
  });
  return answer;
}

/** The page in three points and its line, as the summary makes them. */
export async function summaryAnswer(
  { question, capture, onProgress, signal }: TurnInput,
  engine: ReadingEngine,
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
