import { nearestByTerms, type AskedPage } from '../answers/answer-question.ts';
import { contactAsked } from '../answers/contact-question.ts';
import { whatIs } from '../answers/explain/what-is.ts';
import { ownComparison } from '../answers/own-comparison.ts';
import { resolveQuestion } from '../answers/resolve-question.ts';
import type { TurnInput } from '../chat/turn-runner.ts';
import type { PanelIntent } from '../core/panel-intent.ts';
import type { Engine } from '../engine/engine.ts';
import type { Point } from '../core/summary.ts';
import { intentByRules } from '../intent/intent-rules.ts';
import { turnsOf } from './answer-kinds.ts';
import type { LastPages } from './last-pages.ts';
import type { PageIndexes } from './page-indexes.ts';
import { toldAtOnce } from './told-at-once.ts';

/** It takes some milliseconds, and nobody is there to give it up. */
const NEVER = new AbortController().signal;
/** What sentences of the page answer. What no rule knows is most often a question. */
const LOOKED_UP: readonly (PanelIntent | null)[] = [null, 'question', 'find', 'compare'];

/** What of a tab's page, as it was last read, can be shown before a model has looked. Nothing where it is not known. Never rejects. */
export type Glance = (tabId: number, question: string, before: TurnInput['before']) => Promise<readonly Point[]>;

export const glanceFrom =
  (pages: LastPages, indexes: PageIndexes, engine: Promise<Engine>): Glance =>
  async (tabId, question, before) => {
    const capture = pages.get(tabId);
    if (capture === null) return [];
    try {
      const index = await indexes.open(capture, question, await engine);
      return await glance(question, before, { capture, index }, NEVER);
    } catch {
      return []; // the question itself will say what is wrong
    }
  };

/** What a page tells without a model, else its sentences that come nearest by words. */
async function glance(
  question: string,
  before: TurnInput['before'],
  page: AskedPage,
  signal: AbortSignal,
): Promise<readonly Point[]> {
  const intent = intentByRules(question);
  if (!LOOKED_UP.includes(intent) || contactAsked(question) !== null) return [];
  const { question: understood, form } = resolveQuestion(question, turnsOf(before));
  // A table is there as soon as the page is read.
  if (form === 'again' || (intent === 'compare' && ownComparison(understood, page.capture) !== null)) return [];
  const told = await toldAtOnce(understood, whatIs(understood), page, signal);
  return told?.evidence ?? nearestByTerms(understood, [], page, signal);
}
