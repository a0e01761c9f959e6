import { describe, expect, it } from 'vitest';
import { captureFromText } from './capture-from-text.ts';
import { createPace } from './pace.ts';
import { sentencesOf } from './sentences-of.ts';
import { textFormOf } from './text-form.ts';

const pace = createPace(new AbortController().signal, () => 0);
const formOf = async (lines: readonly string[]) =>
  textFormOf(await sentencesOf(captureFromText('', lines.join('\n')), 'en', pace), pace);
const times = (count: number, lines: readonly string[]) => Array.from({ length: count }, () => lines).flat();

describe('textFormOf', () => {
  it('knows a meeting by its turns', async () => {
    const turns = [
      'Ruth Penrose: I think we should print fewer of them.',
      'PhD B: Okay, do you want me to ask the clubs?',
    ];
    expect(await formOf(times(10, turns))).toBe('dialogue');
  });

  it('does not take a table of labels for a meeting', async () => {
    expect(await formOf(times(10, ['Price: 9,000 pounds a year', 'Paper: waterproof, 80 grams']))).toBe('prose');
  });

  it('knows a long story by its people and their talk', async () => {
    const story = ['“You will not print it,” he said, and she looked at her hands.', 'I took my coat and went to him.'];
    expect(await formOf(times(140, story))).toBe('narrative');
    expect(await formOf(story)).toBe('prose');
  });

  it('knows a thread by the heads of its answers', async () => {
    const thread = [
      'Ruth Penrose - tide tables',
      'Shall we print them?',
      'PhD B - RE: tide tables',
      'The clubs say so.',
    ];
    expect(await formOf([...thread, 'Ruth Penrose - Re: tide tables', 'Fewer, then.'])).toBe('thread');
    expect(await formOf(thread)).toBe('prose');
  });

  it('takes a long article for prose', async () => {
    const article = ['The office printed 4,200 booklets for clubs of the northern coast each year since 1874.'];
    expect(await formOf(times(200, article))).toBe('prose');
  });
});
