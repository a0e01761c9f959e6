import { describe, expect, it } from 'vitest';
import type { Point } from '../../core/summary.ts';
import { ofTerm } from './of-term.ts';
import { whatIs } from './what-is.ts';

const said = ['There are many people at the mole.', 'The mole keeps the waves out.', 'Moles are old.'];
const points = said.map((text) => ({ text }) as Point);
const told = (question: string): unknown => ofTerm(whatIs(question), points).evidence?.map(({ text }) => text);

describe('what a page says of a thing without saying what it is', () => {
  it('begins with a sentence about it', () => {
    expect(told('What is the mole?')).toBeUndefined();
    expect(told('What is a mole?')).toEqual([said[1], said[0], said[2]]);
    expect(told('What is a lamp?')).toEqual(said);
  });
});
