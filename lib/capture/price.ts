import type { PageFacts, PageView } from './page-facts.ts';
import { claimedPrices } from './claimed-prices.ts';
import { amountOf } from './money.ts';

/** Where a page shows what its product costs: a block's place among all of the page's, and the words there. */
export interface ShownPrice {
  readonly place: number;
  readonly quote: string;
}

const CODES =
  'USD|EUR|GBP|CHF|JPY|CNY|INR|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BRL|MXN|ZAR|KRW|TRY|Rs\\.?|R\\$|kr\\.?|zł|Kč|Ft';
const CURRENCY = `(?:\\p{Sc}|(?<!\\p{L})(?:${CODES})(?!\\p{L}))`;
const NUMBER = String.raw`\d(?:[\d.,' ]*\d)?`;
const MONEY = new RegExp(`${CURRENCY} ?${NUMBER}|${NUMBER} ?${CURRENCY}`, 'gu');
/** A price stands by itself or with a few words around it. */
const MAX_CHARS = 200;

/**
 * The price of the product that a page is about: the amount that the page claims to machines, where it shows the same to people, nearest to
 * the main heading. Null where it claims none, or shows it nowhere: a claim alone is as hidden as `display: none`.
 */
export function priceOf(document: Document, page: PageView, { heading }: PageFacts): ShownPrice | null {
  const claimed = claimedPrices(document);
  if (claimed.size === 0) return null;
  let best: ShownPrice | null = null;
  let nearest = Infinity;
  for (let place = 0; place < page.blocks.length; place++) {
    const steps = stepsFrom(heading, place);
    const text = page.texts[place] ?? '';
    if (steps >= nearest || text.length > MAX_CHARS) continue;
    const quote = cheapest(text, claimed);
    if (quote !== null) [best, nearest] = [{ place, quote }, steps];
  }
  return best;
}

/** The price stands behind the product's name more often than before it. */
const stepsFrom = (heading: number, place: number): number =>
  place < heading ? 2 * (heading - place) : place - heading;

/** Of "was $40, now $25", both claimed, what is asked now. */
function cheapest(text: string, claimed: ReadonlySet<number>): string | null {
  let quote: string | null = null;
  let least = Infinity;
  for (const [money] of text.matchAll(MONEY)) {
    const amount = amountOf(money);
    if (amount !== null && claimed.has(amount) && amount < least) [quote, least] = [money, amount];
  }
  return quote;
}
