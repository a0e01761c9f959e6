import { plainAmount } from '../core/text/plain-amount.ts';

/** The amount in a price, its currency and other words left out. Null where it holds no digit. */
export function amountOf(text: string): number | null {
  const amount = plainAmount(text.replaceAll(/[^\d.,]/gu, '').replaceAll(/^[.,]+|[.,]+$/gu, ''));
  return amount === '' ? null : Number(amount);
}
