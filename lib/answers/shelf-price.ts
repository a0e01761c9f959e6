import type { Capture } from '../core/capture.ts';
import type { Cell } from '../core/table.ts';
import { stopWordsOf } from '../core/text/stop-words.ts';
import { wordsOf } from '../core/text/words-of.ts';
import { findPrices } from '../extract/find-prices.ts';
import { pointOfBlock } from '../reading/evidence-of.ts';
import { searchTerms } from '../retrieval/search-terms.ts';
import type { PageFact } from './page-facts.ts';

const ASKS_PRICE = /\b(?:how much|costs?|price[ds]?|wie ?viel|kostet|preis)\b/iu;
const LEAST_DEAR = /\b(?:cheapest|least expensive|lowest[- ]price[d]?|billigste[rsn]?|günstigste[rsn]?)\b/iu;
const DEAREST = /\b(?:most expensive|priciest|dearest|highest[- ]price[d]?|teuerste[rsn]?)\b/iu;
/** Ask, or name any thing that is sold. */
const FRAME =
  /\b(?:how|much|what|which|who|whats|is|are|the|a|an|of|do|does|cost|costs|price|prices|priced|one|ones|set|item|product|model|version|edition|thing|kit|pair|bundle|here|there|on|this|that|page|in|list|for|cheapest|most|least|expensive|priciest|dearest|lowest|highest|was|wie|viel|kostet|kosten|der|die|das|ein|eine|preis|von|welche[rsn]?|ist|am|hier)\b|[?!.,’']/giu;
/** What comes off the price is no price. */
const SAVED = /(?:save|off|discount|sparen|gespart|rabatt)\s*:?\s*$/iu;
/** Of fewer one sees it oneself. */
const LEAST_GOODS = 3;
/** Of more that cost the same none is the cheapest. */
const MOST_EVEN = 3;

/** What is sold on a page, with the first price that stands with it. */
interface Good {
  readonly name: Cell;
  readonly amount: number;
  readonly currency: string;
  readonly price: Cell;
}

/**
 * What a thing among several on a page costs ("How much is the Leningrad set?"), or which of them costs least or most. Name and price
 * stand in lines of their own on a shelf, and no sentence says both. Null where no name fits, or more than one does.
 */
export function shelfPrice(question: string, capture: Capture): PageFact | null {
  const isLeast = LEAST_DEAR.test(question);
  const isMost = DEAREST.test(question);
  if (!isLeast && !isMost && !ASKS_PRICE.test(question)) return null;
  const known = new Set(searchTerms(capture.title, capture.lang));
  const asked = searchTerms(question.replace(FRAME, ' '), capture.lang).filter((term) => !stopWordsOf('en').has(term));
  const isExtreme = isLeast || isMost;
  // Before the page is looked through: what is asked of no thing on a shelf.
  if (isExtreme ? !asked.every((term) => known.has(term)) : asked.length === 0) return null;
  const goods = goodsOf(capture);
  if (goods.length < LEAST_GOODS) return null;
  if (isExtreme) return extreme(goods, isLeast, capture);
  const fitting = goods.flatMap((good) => {
    const own = new Set(searchTerms(good.name.text, capture.lang));
    return asked.every((term) => own.has(term)) ? [{ good, words: own.size }] : [];
  });
  // "Weekender 80W" is the one without "Max".
  const [first, second] = fitting.toSorted((a, b) => a.words - b.words);
  return first === undefined || first.words === second?.words ? null : told(first.good, capture);
}

function extreme(goods: readonly Good[], isLeast: boolean, capture: Capture): PageFact | null {
  if (new Set(goods.map(({ currency }) => currency)).size > 1) return null;
  const outermost = (isLeast ? Math.min : Math.max)(...goods.map(({ amount }) => amount));
  const found = goods.filter(({ amount }) => amount === outermost);
  if (found.length > MOST_EVEN) return null;
  return { short: null, evidence: found.flatMap((good) => told(good, capture).evidence) };
}

/** Things with a name in a line of its own, one price each: the first that is not what is saved. */
function goodsOf(capture: Capture): Good[] {
  const found = new Map<string, Good>();
  for (const [price, currency, name] of findPrices(capture).rows) {
    if (!price || !currency || !name || name.evidence.blockId === price.evidence.blockId) continue;
    const before = price.evidence.prefix.replace(/[$€£¥₹\s]+$|\b[A-Z]{3}\s?$/gu, '');
    const amount = Number(price.text);
    const key = wordsOf(name.text).join(' ');
    // A thing may stand on a page twice.
    if (SAVED.test(before) || !Number.isFinite(amount) || found.has(key)) continue;
    found.set(key, { name, amount, currency: currency.text, price });
  }
  return [...found.values()];
}

/** The line of the price, under the name. */
function told({ name, price }: Good, capture: Capture): PageFact {
  const evidence = [name, price].map((cell) =>
    pointOfBlock(
      capture.blocks.findIndex(({ id }) => id === cell.evidence.blockId),
      capture,
    ),
  );
  return { short: null, evidence };
}
