import { foldText } from '../core/text/fold.ts';
import type { Reader } from '../reading/engine-port.ts';
import { spanByRule } from './span-by-rule.ts';
import type { Asked } from './sentence-features.ts';
import type { Scored } from './rank-candidates.ts';

/** Words beyond which a span is no short answer: the sentence says it better. */
const MOST_WORDS = 16;
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
  if (asked.kind === 'locate' || asked.kind === 'yes-no') return null;
  const { sentence, reading, holdsSpan } = candidate;
  const span =
    reader === null
      ? spanByRule(asked.kind, asked.question, sentence.text)
      : holdsSpan && reading !== null
        ? reading
        : (await reader.read(asked.question, [sentence.text], signal))[0];
  if (span === null || span === undefined) return null;
  const text = foldText(sentence.text.slice(span.start, span.end)).replace(EDGE, '');
  const words = text.split(' ').length;
  return text === '' || words > MOST_WORDS || text === sentence.text ? null : text;
}
