import type { Capture } from '../core/capture.ts';
import { splitSentences } from '../core/text/sentences.ts';
import { wordsOf } from '../core/text/words-of.ts';
import { pointOf } from '../reading/evidence-of.ts';
import type { PageFact } from './page-facts.ts';

const ASKS_WHAT_SAID =
  /^[Ww]hat (?:does|did|has|do) (?<name>\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3}) (?:say|said|think|write|wrote|tell|state)\b(?:[^?]{0,20})\??$/u;
/** A line under a quotation that says whose it is. */
const ATTRIBUTION = /^\s*[~–—―-]\s*\p{Lu}/u;
const MOST_WORDS = 10;
const LEAST_QUOTED_WORDS = 8;
const MOST_SENTENCES = 3;

/** What somebody says whose name stands under their words ("~ Rachel M."): sentences know nothing of the line below. Null elsewhere. */
export function saidBy(question: string, capture: Capture): PageFact | null {
  const name = ASKS_WHAT_SAID.exec(question.trim())?.groups?.['name'];
  if (name === undefined) return null;
  const asked = wordsOf(name);
  const at = capture.blocks.findIndex(({ text }) => {
    const own = wordsOf(text);
    return ATTRIBUTION.test(text) && own.length <= MOST_WORDS && asked.every((word) => own.includes(word));
  });
  const quoted = capture.blocks[at - 1];
  if (at < 1 || quoted === undefined || wordsOf(quoted.text).length < LEAST_QUOTED_WORDS) return null;
  const spans = splitSentences(quoted.text, capture.lang).slice(0, MOST_SENTENCES);
  return { short: null, evidence: spans.map((span) => pointOf({ blockIndex: at - 1, ...span }, capture)) };
}
