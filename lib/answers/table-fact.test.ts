import { describe, expect, it } from 'vitest';
import type { Block, Capture } from '../core/capture.ts';
import { blockIdAt } from '../core/ids.ts';
import { tableFact } from './table-fact.ts';

const row = (text: string, ...cells: number[]) => ({ text, row: { cells: [0, ...cells], isHead: false } });
const head = (text: string, ...cells: number[]) => ({ text, row: { cells: [0, ...cells], isHead: true } });
const rows: readonly Pick<Block, 'text' | 'row'>[] = [
  row('Weight 1.2 kg', 7),
  row('Battery life 11 hours', 13),
  row('Material Brass and glass', 9),
  row('Colour red', 7),
  head('Plan Seats Price', 5, 11),
  row('Basic 1 free', 6, 8),
  row('Family 5 $9', 7, 9),
];
const capture: Capture = {
  scope: 'page',
  url: 'https://shop.example/lamp',
  title: 'Harbour lamp 900',
  lang: 'en',
  author: null,
  date: null,
  description: null,
  blocks: [{ kind: 'paragraph' as const, text: 'The box weighs more than the lamp.' }].map((block, at) => ({
    id: blockIdAt(at),
    level: 0,
    ...block,
  })),
  aside: rows.map((block, at) => ({ id: blockIdAt(at + 1), level: 0, kind: 'table-row', ...block })),
  words: 7,
  wordsTotal: 7,
  dropped: [],
  captureMs: 1,
};

describe('a question for what a table states', () => {
  it.each([
    ['How heavy is it?', '1.2 kg'],
    ['What is the weight of the Harbour lamp?', '1.2 kg'],
    ['battery life', '11 hours'],
    ['What is the battery life of this product?', '11 hours'],
    ['What is it made of?', 'Brass and glass'],
    ['Which colour does it have?', 'red'],
    ['How many seats does the Family plan have?', '5'],
    ['How many seats has Family?', '5'],
    ['What is the price of Family?', '$9'],
  ])('%s %s', (question, short) => {
    expect(tableFact(question, capture)?.short ?? null).toBe(short);
  });

  it('shows the line that the value stands in', () => {
    expect(tableFact('How heavy is it?', capture)?.evidence[0]).toMatchObject({ blockId: 'b1', text: 'Weight 1.2 kg' });
  });

  it('takes a name whose last word is asked for, where none says it alone', () => {
    const named = (name: string, value: string, at: number) => ({
      id: blockIdAt(30 + at),
      level: 0,
      kind: 'table-row' as const,
      ...row(`${name} ${value}`, name.length + 1),
    });
    const aside = [
      named('Outer fabric', 'polyester', 0),
      named('Sole material', 'rubber', 1),
      named('Sleeve length', 'long', 2),
    ];
    expect(tableFact('What is it made of?', { ...capture, aside })?.short).toBe('rubber');
    expect(tableFact('What is the length?', { ...capture, aside })?.short).toBe('long');
    expect(tableFact('What is the length of the collar?', { ...capture, aside })).toBeNull();
  });

  it.each([
    'What is the weight of the box?',
    'Why is the battery life short?',
    'How many seats are there?',
    'Is it red or blue?',
    'What is it?',
    '',
  ])('%s: nothing', (question) => expect(tableFact(question, capture)).toBeNull());

  it('shows what different lines state, and says nothing where there are many', () => {
    const weight = (text: string, at: number) => ({
      id: blockIdAt(20 + at),
      level: 0,
      kind: 'table-row' as const,
      ...row(`Weight ${text}`, 7),
    });
    const withWeights = (...texts: string[]) => ({
      ...capture,
      aside: [...(capture.aside ?? []), ...texts.map(weight)],
    });
    const few = tableFact('How heavy is it?', withWeights('3 kg', '1.2 kg.'));
    expect([few?.short, few?.evidence.map(({ text }) => text)]).toEqual([null, ['Weight 1.2 kg', 'Weight 3 kg']]);
    expect(tableFact('How heavy is it?', withWeights('3 kg', '4 kg', '5 kg'))).toBeNull();
  });
});
