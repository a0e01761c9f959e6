import type { Capture } from '../core/capture.ts';
import type { Evidence, Point } from '../core/summary.ts';
import { stopWordsOf } from '../core/text/stop-words.ts';
import { wordsOf } from '../core/text/words-of.ts';
import type { Cell } from '../core/table.ts';
import { findDates } from '../extract/find-dates.ts';
import { wholePage } from '../extract/whole-page.ts';
import { evidenceOf, priceEvidence } from '../reading/evidence-of.ts';

/** What a page says of itself as a whole, where a question asks for just that. */
export interface PageFact {
  /** Null where the page says several things. */
  readonly short: string | null;
  readonly evidence: readonly Point[];
}

const PRICE_WORDS = /^(?:cost|costs|price|priced|prices|pay|buy|preis|kostet|kosten|wieviel)$/u;
/** Stand with these, and with much else. */
const AMOUNT_WORDS = /^(?:much|viel|current|currently)$/u;
const AUTHOR_WORDS =
  /^(?:wrote|written|write|author|authored|autor|autorin|verfasser|verfasserin|geschrieben|schrieb)$/u;
const DATE_WORDS =
  /^(?:published|publish|posted|written|wrote|write|updated|dated|date|released|publication|day|year|veröffentlicht|geschrieben|erschienen|datum)$/u;
/** The page itself, by whatever name. */
const PAGE_WORDS =
  /^(?:page|article|post|story|text|product|item|one|thing|piece|blog|essay|report|news|seite|artikel|beitrag|produkt|text|bericht)$/u;
/** What carries no meaning of its own, and is no stop word of search. */
const PLAIN_WORDS = /^(?:who|whom|wer|wem|wann|do|does|did|would|have|has|diese[rsmn]?|hat|haben|now|today)$/u;
/** Longer blocks name many people. */
const MAX_BYLINE_CHARS = 300;

/**
 * The price of a page's product, who wrote it and when, asked for without anything else ("How much is the blender?" on the blender's page, not
 * "How much is shipping?"). The reader is tuned on prose and finds neither in a line such as "$179.00". Null for every other question.
 */
export function pageFact(question: string, capture: Capture): PageFact | null {
  const asks = askedFor(question, capture.title);
  const evidence = asks === null ? null : FACTS[asks](capture);
  return evidence === null ? null : { short: evidence.quote, evidence: [{ text: evidence.quote, ...evidence }] };
}

const FACTS = { price: priceEvidence, author: authorEvidence, date: dateEvidence } as const;

function askedFor(question: string, title: string): keyof typeof FACTS | null {
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
  const isDate = /^(?:when|wann|what(?:['’]s| is)? (?:the )?(?:\p{L}+ )?(?:date|year|day))\b/iu.test(question.trim());
  if (isDate && words.length > 0 && words.every((word) => DATE_WORDS.test(word) || PAGE_WORDS.test(word)))
    return 'date';
  const isAuthor =
    /^(?:who|wer|by whom|von wem)\b/iu.test(question.trim()) && all.some((word) => AUTHOR_WORDS.test(word));
  return isAuthor && words.every((word) => AUTHOR_WORDS.test(word) || PAGE_WORDS.test(word)) ? 'author' : null;
}

const DAY_MS = 86_400_000;

/** The day a page claims to be of, where it shows that day to people too; by the reader's time zone it may be the day beside it. */
function dateEvidence(capture: Capture): Evidence | null {
  const claimed = Date.parse(/^\d{4}-\d{2}-\d{2}/u.exec(capture.date ?? '')?.[0] ?? '');
  if (Number.isNaN(claimed)) return null;
  const shown = findDates(wholePage(capture)).rows.flatMap(([date]) => (date ? [date] : []));
  const isNear = ({ text }: Cell): boolean => Math.abs(Date.parse(text) - claimed) <= DAY_MS && text.length > 7;
  const exact = shown.find(({ text }) => Date.parse(text) === claimed && text.length > 7);
  return (exact ?? shown.find(isNear))?.evidence ?? null;
}

/** The author where a short line of the page names them: what is claimed to machines alone is no evidence. */
function authorEvidence(capture: Capture): Evidence | null {
  const { author, blocks } = capture;
  if (author === null) return null;
  const blockIndex = blocks.findIndex(({ text }) => text.length <= MAX_BYLINE_CHARS && text.includes(author));
  const start = blocks[blockIndex]?.text.indexOf(author) ?? -1;
  return start < 0 ? null : evidenceOf({ blockIndex, start, end: start + author.length }, capture);
}
