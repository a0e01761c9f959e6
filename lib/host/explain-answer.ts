import { askedTerm } from '../answers/explain/asked-term.ts';
import { explain } from '../answers/explain/explain.ts';
import { resolveQuestion } from '../answers/resolve-question.ts';
import type { TurnInput } from '../chat/turn-runner.ts';
import type { Point } from '../core/summary.ts';
import type { Engine } from '../engine/engine.ts';
import type { PageIndex } from '../retrieval/page-index.ts';
import { foundAnswer, turnsOf, type Sourced } from './answer-kinds.ts';

const MOST_NEAREST = 3;

/**
 * What a page says a thing is, and where it stands if it does not. A passage is read by meaning, a term by rules alone. What asks for no term
 * ("explain how …") is a question like others, and so is a thing of several words that the page tells about without saying what it is.
 */
export async function explainAnswer(input: TurnInput, index: PageIndex, engine: Engine): Promise<Sourced> {
  const { question, before, capture, onProgress, signal } = input;
  const found = () => foundAnswer(resolveQuestion(question, turnsOf(before)).question, input, index, engine);
  const asked = askedTerm(question);
  if (asked === null) return { ...(await found()), from: 'passages' };
  if (asked.kind === 'passage')
    await index.embed({ signal, onEmbedded: (done, total) => onProgress({ done, total, nearest: [] }) });
  const { isExplained, short, evidence, nearest } = await explain(asked, { capture, index }, signal);
  const understood = question;
  if (isExplained) {
    const related = asked.kind === 'passage' ? { related: nearest } : {};
    return { isAnswered: true, short, evidence, understood, ...related, from: 'definitions' };
  }
  if (asked.kind === 'passage')
    return { isAnswered: false, short: null, evidence: nearest, understood, from: 'passages' };
  const near = await found();
  if (near.isAnswered && !asked.isStrict) return { ...near, from: 'passages' };
  const shown = unlike([...nearest, ...near.evidence]).slice(0, MOST_NEAREST);
  return { isAnswered: false, short: null, evidence: shown, understood, from: 'definitions' };
}

const unlike = (points: readonly Point[]): Point[] =>
  points.filter((point, at) => points.findIndex(({ text }) => text === point.text) === at);
