import { plainAmount } from '../core/text/plain-amount.ts';
import type { Cell, Table } from '../core/table.ts';

const AMOUNT = /\d[\d.,'\u00a0\u202f ]*/gu;

/** One amount and its currency; null where a price names more than one ("from $5 to $9") or none. */
function plainPrice(text: string): { amount: number; currency: string } | null {
  const amounts = text.match(AMOUNT) ?? [];
  const [amount] = amounts;
  if (amounts.length !== 1 || amount === undefined) return null;
  const value = Number(plainAmount(amount.trim()));
  const currency = text
    .replace(AMOUNT, '')
    .replaceAll(/[\s.,:-]/gu, '')
    .toUpperCase();
  return currency === '' || !Number.isFinite(value) || value === 0 ? null : { amount: value, currency };
}

/** The column of the page that costs least; null where a page shows no price, currencies differ, or two cost the same. */
export function cheapestColumn(table: Table | null): number | null {
  const row = table?.rows.find(([name]) => name?.label === 'price') ?? [];
  const prices = row.slice(1).map((cell: Cell | null) => (cell === null ? null : plainPrice(cell.text)));
  const known = prices.filter((price) => price !== null);
  if (known.length < 2 || known.length < prices.length || new Set(known.map(({ currency }) => currency)).size > 1)
    return null;
  const least = Math.min(...known.map(({ amount }) => amount));
  if (known.filter(({ amount }) => amount === least).length > 1) return null;
  return 1 + known.findIndex(({ amount }) => amount === least);
}
