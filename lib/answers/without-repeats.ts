import type { PageAnswer } from '../core/chat.ts';
import type { Point } from '../core/summary.ts';
import { stopWordsOf } from '../core/text/stop-words.ts';
import { wordsOf } from '../core/text/words-of.ts';

/** Small words that turn a sentence round. */
const NEGATES = new Set(['not', 'no', 'nicht', 'kein', 'keine', 'without', 'ohne', 'never', 'nie']);
const isSmall = (word: string): boolean =>
  !NEGATES.has(word) && (stopWordsOf('en').has(word) || stopWordsOf('de').has(word));

/** What a sentence says, in order, without its small words: two that differ in a number or a name never say the same. */
const gistOf = ({ text }: Point): string =>
  wordsOf(text)
    .filter((word) => !isSmall(word))
    .join(' ');

/** An answer without the sentences that a page before it shows already; `isRepeat` where that leaves none. */
export function withoutRepeats<A extends PageAnswer>(
  answer: A,
  before: readonly PageAnswer[],
): A & { readonly isRepeat: boolean } {
  const shown = new Set(before.flatMap(({ evidence }) => evidence.map(gistOf)));
  const evidence = answer.evidence.filter((point) => !shown.has(gistOf(point)));
  const isRepeat = answer.isAnswered && answer.evidence.length > 0 && evidence.length === 0;
  // The words that answer stand in the first sentence.
  const isFirstLeft = evidence[0] === answer.evidence[0];
  return { ...answer, evidence, short: isFirstLeft ? answer.short : null, isRepeat };
}
