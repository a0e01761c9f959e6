import type { Block, Capture } from '../core/capture.ts';
import { plainAmount } from '../core/text/plain-amount.ts';
import { sentenceCell } from './sentence-cell.ts';
import { COLUMNS, type Cell } from '../core/table.ts';
import { cellAt } from './cell-at.ts';
import type { FoundTable } from './found-table.ts';

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  us$: 'USD',
  '₹': 'INR',
  dollars: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pounds: 'GBP',
};
const SIGN = String.raw`US\$|[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|JPY|INR|SEK|NOK|DKK|PLN|CAD|AUD)\b`;
const AMOUNT = String.raw`\d{1,3}(?:[.,'\u00a0\u202f ]\d{3})+(?:[.,]\d{2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?![\d.,]*\d)`;
const PRICE = new RegExp(`(${SIGN})\\s?(${AMOUNT})|(${AMOUNT})\\s?(${SIGN}|(?:euros?|dollars|pounds)\\b)`, 'giu');

/** What a block says besides amounts, "now from" included, is short: on a shelf the price is a block of its own, and the name stands over it. */
const MOST_OTHER_CHARS = 14;
/** Between a name and its price stand stars, a badge, a number of reviews. */
const REACH = 3;
const MOST_NAME_CHARS = 160;
/** What is longer describes: the name is the heading over it. */
const MOST_TITLE_CHARS = 90;
const LEAST_NAME_CHARS = 6;
const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Words that say what kind of price it is, and of what nothing. */
const PRICE_WORDS =
  /\b(?:special|regular|sale|list|retail|original|current|old|new|our|your|was|now|from|only|price|rrp|msrp|you|save|off|each|incl|vat|tax|statt|ab|nur|jetzt|preis|inkl|mwst)\b|[.,:;|()/-]/giu;
const saysLittle = (text: string): boolean => {
  const rest = text.replaceAll(PRICE, '').trim();
  return rest.length <= MOST_OTHER_CHARS || rest.replaceAll(PRICE_WORDS, '').trim().length <= MOST_OTHER_CHARS;
};
/** A line that is a price and says nothing of its own. */
const isPrice = ({ text }: Block): boolean => text.search(PRICE) >= 0 && saysLittle(text);

/** The name over a price that says nothing of its own; null for a price within a sentence. */
function namedAbove(blocks: readonly Block[], at: number): Cell | null {
  const block = blocks[at];
  if (block === undefined || !saysLittle(block.text)) return null;
  const above = blocks.slice(Math.max(0, at - REACH), at).toReversed();
  const end = above.findIndex(isPrice);
  const near = end < 0 ? above : above.slice(0, end);
  const nearest = near.find(({ text }) => lettersOf(text) >= LEAST_NAME_CHARS);
  const isText = (nearest?.text.length ?? 0) > MOST_TITLE_CHARS;
  const name = (isText ? near.find(({ kind }) => kind === 'heading') : undefined) ?? nearest;
  return name === undefined ? null : cellAt(name, 0, Math.min(name.text.length, MOST_NAME_CHARS));
}

/** Every amount of money, with what it is for. */
export function findPrices(capture: Capture): FoundTable {
  const rows = capture.blocks.flatMap((block, at) =>
    [...block.text.matchAll(PRICE)].map((match) => {
      const sign = match[1] ?? match[4] ?? '';
      const amount = match[2] ?? match[3] ?? '';
      const from = match.index + match[0].indexOf(amount);
      const signAt = match.index + match[0].indexOf(sign);
      return [
        cellAt(block, from, from + amount.length, plainAmount(amount)),
        cellAt(block, signAt, signAt + sign.length, CURRENCIES[sign.toLowerCase()] ?? sign.toUpperCase()),
        namedAbove(capture.blocks, at) ?? sentenceCell(block, match.index, capture.lang),
      ];
    }),
  );
  return { kind: 'prices', columns: COLUMNS.prices, rows };
}
