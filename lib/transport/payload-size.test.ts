import { describe, expect, it } from 'vitest';
import { contract, type MethodName } from '../protocol/contract.ts';
import { captureSchema } from '../protocol/schemas.ts';
import { inputCap } from './payload-size.ts';

/** Whether a schema has another anywhere in it. */
function holds(schema: unknown, wanted: unknown): boolean {
  if (schema === wanted) return true;
  if (typeof schema !== 'object' || schema === null) return false;
  const parts = schema as Record<string, unknown>;
  const inner = [
    parts['wrapped'],
    parts['item'],
    ...listOf(parts['options']),
    ...listOf(parts['pipe']),
    ...listOf(parts['entries']),
  ];
  return inner.some((part) => part !== schema && part !== undefined && holds(part, wanted));
}
const listOf = (value: unknown): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : []);

describe('what an input may weigh', () => {
  const carriers = Object.entries(contract)
    .filter(([, { input }]) => holds(input, captureSchema))
    .map(([name]) => name as MethodName);

  it('is a whole book wherever a page or a document is carried', () => {
    expect(carriers).toContain('chat.ask');
    expect(carriers).toContain('job.submit');
    for (const name of carriers) expect([name, inputCap(name)]).toEqual([name, 64_000_000]);
  });

  it('is little where a call says a few words', () => {
    for (const name of ['chat.stop', 'job.cancel', 'data.erase'] as const) expect(inputCap(name)).toBe(65_536);
  });
});
