import type { Capture } from '../core/capture.ts';
import type { Evidence, Point } from '../core/summary.ts';
import { stopWordsOf } from '../core/text/stop-words.ts';
import { wordsOf } from '../core/text/words-of.ts';
import { evidenceOf, priceEvidence } from '../reading/evidence-of.ts';

/** What a page says of itself as a whole, where a question asks for just that. */
export interface PageFact {
  readonly short: string;
  readonly evidence: readonly Point[];
}

const PRICE_WORDS = /^(?:cost|costs|price|priced|prices|pay|buy|preis|kostet|kosten|wieviel)$/u;
/** Stand with these, and with much else. */
const AMOUNT_WORDS = /^(?:much|viel|current|currently)$/u;
const AUTHOR_WORDS =
  /^(?:wrote|written|write|author|authored|autor|autorin|verfasser|verfasserin|geschrieben|schrieb)$/u;
/** The page itself, by whatever name. */
const PAGE_WORDS =
  /^(?:page|article|post|story|text|product|item|one|thing|piece|blog|essay|report|news|seite|artikel|beitrag|produkt|text|bericht)$/u;
/** What carries no meaning of its own, and is no stop word of search. */
const PLAIN_WORDS = /^(?:who|whom|wer|wem|do|does|did|would|have|has|diese[rsmn]?|hat|haben|now|today)$/u;
/** Longer blocks name many people. */
const MAX_BYLINE_CHARS = 300;

/**
 * The price of a page's product and who wrote it, asked for without anything else ("How much is the blender?" on the blender's page, not
 * "How much is shipping?"). The reader is tuned on prose and finds neither in a line such as "$179.00". Null for every other question.
 */
export function pageFact(question: string, capture: Capture): PageFact | null {
  const asks = askedFor(question, capture.title);
  const evidence = asks === 'price' ? priceEvidence(capture) : asks === 'author' ? authorEvidence(capture) : null;
  return evidence === null ? null : { short: evidence.quote, evidence: [{ text: evidence.quote, ...evidence }] };
}

function askedFor(question: string, title: string): 'price' | 'author' | null {
  const known = new Set(wordsOf(title));
  const words = wordsOf(question).filter(
    (word) => !stopWordsOf('en').has(word) && !stopWordsOf('de').has(word) && !PLAIN_WORDS.test(word),
  );
  const all = wordsOf(question);
  const isPrice = all.some((word) => PRICE_WORDS.test(word));
  const isHowMuch = /^(?:how much (?:is|are)|wie ?viel ist)\b/iu.test(question.trim());
  if (
    (isPrice || isHowMuch) &&
    words.every((word) => PRICE_WORDS.test(word) || AMOUNT_WORDS.test(word) || PAGE_WORDS.test(word) || known.has(word))
  )
    return 'price';
  const isAuthor =
    /^(?:who|wer|by whom|von wem)\b/iu.test(question.trim()) && all.some((word) => AUTHOR_WORDS.test(word));
  return isAuthor && words.every((word) => AUTHOR_WORDS.test(word) || PAGE_WORDS.test(word)) ? 'author' : null;
}

/** The author where a short line of the page names them: what is claimed to machines alone is no evidence. */
function authorEvidence(capture: Capture): Evidence | null {
  const { author, blocks } = capture;
  if (author === null) return null;
  const blockIndex = blocks.findIndex(({ text }) => text.length <= MAX_BYLINE_CHARS && text.includes(author));
  const start = blocks[blockIndex]?.text.indexOf(author) ?? -1;
  return start < 0 ? null : evidenceOf({ blockIndex, start, end: start + author.length }, capture);
}
