import { describe, expect, it } from 'vitest';
import { captureFromText } from './capture-from-text.ts';
import { extractiveLine } from './extractive-line.ts';
import { gistEvidence } from './gist-evidence.ts';
import { gistPrompt } from './gist-prompt.ts';
import { createPace } from './pace.ts';
import type { Ranking } from './rank.ts';
import { sentencesOf } from './sentences-of.ts';

async function rankingOf(texts: readonly string[]): Promise<Ranking> {
  const pace = createPace(new AbortController().signal, () => 0);
  const sentences = await sentencesOf(captureFromText('', texts.join('\n')), 'en', pace);
  return { form: 'prose', size: sentences.length, best: (count) => sentences.toReversed().slice(0, count) };
}
const words = (count: number, name: string): string => `${`${name} `.repeat(count - 1)}end.`;

describe('gistEvidence', () => {
  it('takes the best until the room is full, in page order', async () => {
    const evidence = gistEvidence(await rankingOf(Array.from({ length: 20 }, (_, i) => words(10, `w${i}`))));
    expect(evidence).toHaveLength(7);
    expect(evidence.map((sentence) => sentence.index)).toEqual([13, 14, 15, 16, 17, 18, 19]);
  });

  it('stays within about 150 tokens and passes over what is too long', async () => {
    const evidence = gistEvidence(
      await rankingOf([words(30, 'a'), words(30, 'b'), words(80, 'c'), words(35, 'd'), words(30, 'e')]),
    );
    expect(evidence.map((sentence) => sentence.text[0])).toEqual(['b', 'd', 'e']);
  });

  it('gives the model something where every sentence is long', async () => {
    expect(gistEvidence(await rankingOf([words(70, 'a')]))).toHaveLength(1);
  });
});

describe('gistPrompt', () => {
  it('has no title line where there is no title', async () => {
    const evidence = gistEvidence(await rankingOf(['One thing is here.']));
    expect(gistPrompt('', evidence).at(-1)?.content).toBe('One thing is here.');
    expect(gistPrompt('T', evidence).at(-1)?.content).toBe('T\n\nOne thing is here.');
  });
});

describe('extractiveLine', () => {
  it('is the best sentence of at most 45 words, verbatim', async () => {
    const line = extractiveLine(await rankingOf([words(20, 'short'), words(60, 'long')]));
    expect([line.text, line.sentence?.text]).toEqual([words(20, 'short'), words(20, 'short')]);
  });

  it('is cut at a clause where all are longer, and still knows the whole sentence', async () => {
    const whole = `${'one two three four five '.repeat(6)}six, ${'and more of it '.repeat(10)}here.`;
    const line = extractiveLine(await rankingOf([whole]));
    expect(line.text.endsWith('five six…')).toBe(true);
    expect(line.sentence?.text).toBe(whole);
    const bare = extractiveLine(await rankingOf([words(90, 'word')]));
    expect(bare.text.split(' ')).toHaveLength(45);
  });
});
