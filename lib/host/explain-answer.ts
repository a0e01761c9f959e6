import { askedTerm } from '../answers/explain/asked-term.ts';
import { whatIs } from '../answers/explain/what-is.ts';
import { explain } from '../answers/explain/explain.ts';
import type { TurnInput } from '../chat/turn-runner.ts';
import type { Point } from '../core/summary.ts';
import type { Engine } from '../engine/engine.ts';
import type { PageIndex } from '../retrieval/page-index.ts';
import { foundAnswer, type Sourced } from './answer-kinds.ts';

const MOST_NEAREST = 3;

/**
 * What a page says a thing is, and where it stands if it does not. A passage is read by meaning, a term by rules alone. What asks for no term
 * ("explain how …") is a question like others, and so is a thing of several words that the page tells about without saying what it is.
 */
export async function explainAnswer(input: TurnInput, index: PageIndex, engine: Engine): Promise<Sourced> {
  const { question, capture, onProgress, signal } = input;
  const asked = askedTerm(question);
  if (asked === null) return { ...(await foundAnswer(input, index, engine)), from: 'passages' };
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
  const found = await foundAnswer(input, index, engine);
  if (found.isAnswered && !asked.isStrict) return { ...found, from: 'passages' };
  const near = unlike([...nearest, ...found.evidence]).slice(0, MOST_NEAREST);
  return { isAnswered: false, short: null, evidence: near, understood, from: 'definitions' };
}

/** What the page says a thing is, where a question asks for that ("What is TTL?"); null where it asks for more, or the page does not say it. */
export async function definitionAnswer(question: string, input: TurnInput, index: PageIndex): Promise<Sourced | null> {
  const asked = whatIs(question);
  if (asked === null) return null;
  const { isExplained, short, evidence } = await explain(asked, { capture: input.capture, index }, input.signal);
  return isExplained ? { isAnswered: true, short, evidence, understood: question, from: 'definitions' } : null;
}

const unlike = (points: readonly Point[]): Point[] =>
  points.filter((point, at) => points.findIndex(({ text }) => text === point.text) === at);
