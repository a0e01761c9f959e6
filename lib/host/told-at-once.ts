import { headedEvidence, type AskedPage } from '../answers/answer-question.ts';
import type { AskedTerm } from '../answers/explain/asked-term.ts';
import { explain } from '../answers/explain/explain.ts';
import { statedFact } from '../answers/stated-fact.ts';
import { foundOf, type Sourced } from './answer-kinds.ts';

/**
 * What a page tells to a question that stands alone without any model: what it states in a place of its own, what it says a thing is, what
 * stands under the heading that says just what is asked. `term`: what a question asks the meaning of. Null where a model has to look.
 */
export async function toldAtOnce(
  question: string,
  term: AskedTerm | null,
  page: AskedPage,
  signal: AbortSignal,
): Promise<Sourced | null> {
  const told = statedAnswer(question, page) ?? (term && (await definitionAnswer(question, term, page, signal)));
  if (told !== null) return told;
  const evidence = headedEvidence(question, page);
  if (evidence === null) return null;
  return { ...foundOf({ isAnswered: true, short: null, evidence, understood: question }, page), from: 'facts' };
}

/** What the page states in a place of its own, found by rules. */
export function statedAnswer(question: string, page: AskedPage): Sourced | null {
  const fact = statedFact(question, page);
  return fact && { isAnswered: true, short: null, ...fact, understood: question, from: 'facts' };
}

/** What the page says a thing is; null where it does not say it. */
async function definitionAnswer(
  question: string,
  term: AskedTerm,
  page: AskedPage,
  signal: AbortSignal,
): Promise<Sourced | null> {
  const { isExplained, short, evidence } = await explain(term, page, signal);
  return isExplained ? { isAnswered: true, short, evidence, understood: question, from: 'definitions' } : null;
}
