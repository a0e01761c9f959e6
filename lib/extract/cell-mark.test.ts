import { expect, it } from 'vitest';
import { isMark } from './cell-mark.ts';

it.each(['Yes', 'nein', '✓', '-', '–', 'x', 'Included', 'n/a'])('%s says nothing without its column', (text) => {
  expect(isMark(text)).toBe(true);
});

it.each(['5', 'Yes, twice', 'unlimited', ''])('“%s” says something, or nothing at all', (text) => {
  expect(isMark(text)).toBe(false);
});
