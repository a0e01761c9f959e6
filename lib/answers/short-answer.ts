import { foldText } from '../core/text/fold.ts';
import type { Reader } from '../reading/engine-port.ts';
import { searchTerms } from '../retrieval/search-terms.ts';
import { couldHold } from './answer-type.ts';
import { wholeSpan } from './whole-span.ts';
import { spanByRule } from './span-by-rule.ts';
import type { Asked } from './sentence-features.ts';
import type { Scored } from './rank-candidates.ts';

/** Words beyond which a span is no short answer: the sentence says it better. */
const MOST_WORDS = 16;
/**
 * Log-odds of the words below which the sentence speaks for itself. On the development rows nearly two thirds of words less sure than this are wrong altogether, a fifth of the others;
 * telling them all would raise F1 by .012.
 */
const LEAST_SURE = 0.5;
/** Asks how to do something: a sentence, not some words of it. */
const WAY =
  /^(?:and |but |so )?(?:how (?:do|can|could|should|would) (?:i|you|we|one)|how to|wie (?:kann|muss|soll) (?:ich|man))\b/iu;
const EDGE = /^[\s,;:.!?"“”'’()[\]–—-]+|[\s,;:.!?"“”‘([–—-]+$/gu;

/**
 * A few words out of the first sentence that answer by themselves, verbatim; null where the sentence has to speak (reasons, ways,
 * yes or no, places in the text). Cut out of the evidence, so there is nothing in it that the evidence does not say.
 */
export async function shortAnswer(
  { candidate }: Scored,
  asked: Asked,
  reader: Reader | null,
  signal: AbortSignal,
): Promise<string | null> {
  if (asked.kind === 'locate' || asked.kind === 'yes-no' || WAY.test(asked.question)) return null;
  const { sentence, reading, holdsSpan } = candidate;
  const read =
    reader === null || (holdsSpan && reading !== null)
      ? reading
      : (await reader.read(asked.question, [sentence.text], signal))[0];
  if (reader !== null && (read?.spanScore ?? -Infinity) < LEAST_SURE) return null;
  const span = reader === null ? spanByRule(asked.kind, asked.question, sentence.text) : read;
  if (span === null || span === undefined) return null;
  const { start, end } = wholeSpan(sentence.text, span);
  const text = foldText(sentence.text.slice(start, end)).replace(EDGE, '');
  const words = text.split(' ').length;
  return text === '' || words > MOST_WORDS || text === sentence.text || !isTelling(text, asked) ? null : text;
}

/** Words by themselves that answer nothing: those of the question, no name where one is asked for, no figure for a figure. */
function isTelling(text: string, { kind, question }: Asked): boolean {
  const asked = new Set(searchTerms(question, 'en'));
  const own = searchTerms(text, 'en');
  if (own.length > 0 && own.every((term) => asked.has(term))) return false;
  if (kind === 'who' && text === text.toLowerCase()) return false;
  // Its sentence has the unit.
  return couldHold(kind, '', text) || couldHold(kind, question, text);
}
