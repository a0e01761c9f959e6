import type { Point } from '../../core/summary.ts';
import type { AskedTerm } from './asked-term.ts';
import { toFront } from '../to-front.ts';
import { opensWithTerm } from './term-pattern.ts';

/**
 * Where no sentence says what a thing is: what says something of it before what only names it. A few words out of such a sentence do not say it
 * either. Nothing for other questions.
 */
export function ofTerm(
  asked: AskedTerm | null,
  evidence: readonly Point[],
): { readonly short?: null; readonly evidence?: readonly Point[] } {
  if (asked === null) return {};
  const opens = opensWithTerm(asked.text);
  const first = evidence.find(({ text }) => opens.test(text));
  return { short: null, evidence: toFront(evidence, first) };
}
