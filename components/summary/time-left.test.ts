import { expect, test } from 'vitest';
import { timeLeftMs } from './time-left.ts';

const at = (atMs: number, loadedBytes: number) => ({ model: 'm', atMs, loadedBytes });

test('says nothing before it has watched for a while, or when nothing moves', () => {
  expect(timeLeftMs(at(0, 0), at(1_000, 10), 1_000)).toBeNull();
  expect(timeLeftMs(at(0, 10), at(9_000, 10), 1_000)).toBeNull();
});

test('goes by the average pace since the first sample', () => {
  expect(timeLeftMs(at(0, 0), at(2_000, 250), 1_000)).toBe(6_000);
});

test('a short wait needs no clock', () => {
  expect(timeLeftMs(at(0, 0), at(2_000, 900), 1_000)).toBeNull();
});
