import { describe, expect, it } from 'vitest';
import { pageOf } from '../retrieval/page.fixture.ts';
import { saidBy } from './said-by.ts';

const QUOTED = 'They came on the next day and mended the mole. It has stood ever since then.';
const LINES = [
  QUOTED,
  '~ Rachel M.',
  'The crane is old and loud and nobody wants to use it.',
  '— Marcus Lind',
  'Rachel is here.',
];
const told = (question: string): string[] | null =>
  saidBy(question, pageOf(LINES))?.evidence.map(({ text }) => text) ?? null;

describe('what somebody says whose name stands under it', () => {
  it('is what stands over the name', () => {
    expect(told('What did Rachel say?')).toEqual(QUOTED.match(/[^.]+\./gu)?.map((one) => one.trim()));
    expect(told('What does Marcus Lind say about it?')).toEqual([LINES[2]]);
  });

  it.each(['What did Greta say?', 'What did the keeper say?', 'Who said that?'])('%s: not told', (question) =>
    expect(told(question)).toBeNull(),
  );
});
