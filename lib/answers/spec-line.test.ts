import { describe, expect, it } from 'vitest';
import { pageOf } from '../retrieval/page.fixture.ts';
import { tableFact } from './table-fact.ts';

const LINES = [
  'The watch is a watch that keeps its time in all weathers.',
  'Case Material Stainless Steel',
  'Case Size 44',
  'Movement Type Japanese Quartz',
  'Materials & Dimensions',
  'Strap Width 20 mm',
];
const told = (question: string): string[] | null =>
  tableFact(question, { ...pageOf(LINES), title: 'Moon watch' })?.evidence.map(({ text }) => text) ?? null;

describe('a line that begins with the property that is asked for', () => {
  it.each([
    ['What is the case made of?', LINES[1]],
    ['What size is the case?', LINES[2]],
    ['Which movement does the watch have?', LINES[3]],
    ['How wide is the strap?', LINES[5]],
  ])('%s', (question, line) => expect(told(question)).toEqual([line]));

  it.each([
    'What is it made of?',
    'How heavy is the case?',
    'Is the case size right?',
    'How many movements are there?',
    'What is the price of the strap?',
  ])('%s: none', (question) => expect(told(question)).toBeNull());
});
