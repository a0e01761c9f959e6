import type { Capture } from '../core/capture.ts';
import { plainAmount } from '../core/text/plain-amount.ts';
import { sentenceCell } from './sentence-cell.ts';
import { cellAt, COLUMNS, type Table } from './table.ts';

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

/** Every amount of money, with what it is for. */
export function findPrices(capture: Capture): Table {
  const rows = capture.blocks.flatMap((block) =>
    [...block.text.matchAll(PRICE)].map((match) => {
      const sign = match[1] ?? match[4] ?? '';
      const amount = match[2] ?? match[3] ?? '';
      const at = match.index + match[0].indexOf(amount);
      const signAt = match.index + match[0].indexOf(sign);
      return [
        cellAt(block, at, at + amount.length, plainAmount(amount)),
        cellAt(block, signAt, signAt + sign.length, CURRENCIES[sign.toLowerCase()] ?? sign.toUpperCase()),
        sentenceCell(block, match.index, capture.lang),
      ];
    }),
  );
  return { kind: 'prices', columns: COLUMNS.prices, rows };
}
