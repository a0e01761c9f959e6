import { describe, expect, it } from 'vitest';
import { amountOf } from './money.ts';

describe('an amount of money', () => {
  it.each([
    ['$1,299.00', 1299],
    ['1.299,00 €', 1299],
    ['1299.0', 1299],
    ['1 299 kr', 1299],
    ['Rs. 45', 45],
    ['12,5', 12.5],
    ['free', null],
    ['', null],
  ])('%s', (text, amount) => expect(amountOf(text)).toBe(amount));
});
