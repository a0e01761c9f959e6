import { describe, expect, it } from 'vitest';
import { captureFromText } from './capture-from-text.ts';
import { createPace } from './pace.ts';
import type { Sentence } from './sentence.ts';
import { sentencesOf } from './sentences-of.ts';
import { supportingSentences } from './supporting-sentences.ts';

const GIVEN = [
  'The harbour office in Aldmouth has published its tide tables every year since 1874.',
  'Fishermen and rowing clubs say the printed booklet is the only copy that survives a wet deck.',
  'The harbour master, Ruth Penrose, said printing 4,200 booklets costs the town 9,000 pounds a year.',
  'This spring the office will stop printing its tables and move them to a public website.',
  'The harbour is old.',
];

const given = (texts: readonly string[]): Promise<Sentence[]> =>
  sentencesOf(
    captureFromText('', texts.join('\n')),
    'en',
    createPace(new AbortController().signal, () => 0),
  );
const behind = async (line: string, texts = GIVEN): Promise<number[]> =>
  supportingSentences(line, await given(texts)).map(({ text }) => texts.indexOf(text));

describe('the sentences behind a line', () => {
  it('is one where one holds all of it', async () => {
    expect(await behind('The harbour office in Aldmouth has published tide tables since 1874.')).toEqual([0]);
  });

  it('are those that hold its names, numbers and words, in the order of the page', async () => {
    expect(await behind('The office will move its tables to a website, as Ruth Penrose says they cost 9,000.')).toEqual(
      [2, 3],
    );
    expect(await behind('Printing 4200 booklets costs the town, so Aldmouth stops after 1874.')).toEqual([0, 2]);
  });

  it('are found by a number however it is written', async () => {
    const texts = ['The town has booklets of its tides.', 'The town has 4,200 booklets in its cellar.'];
    expect(await behind('The town prints 4200 booklets.', texts)).toEqual([1]);
  });

  it('are three at most', async () => {
    const line = 'Fishermen of Aldmouth and Ruth Penrose: 1874, 4,200 and 9,000, a website in spring, a wet deck.';
    expect(await behind(line)).toHaveLength(3);
  });

  it('are not joined by one that shares a single common word', async () => {
    expect(await behind('The fishermen say that the booklet survives a wet deck in the harbour.')).toEqual([1]);
  });

  it('is the nearest where none holds anything, and none where none was given', async () => {
    expect(await behind('Cooking pasta takes patience.')).toHaveLength(1);
    expect(await behind('Cooking pasta takes patience.', [])).toEqual([]);
  });
});
