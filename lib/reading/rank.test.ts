import { describe, expect, it } from 'vitest';
import { captureFromText } from './capture-from-text.ts';
import { createPace } from './pace.ts';
import { EMBED_BUDGET, rank, type Ranking } from './rank.ts';
import { scriptedEncoder } from './scripted-engine.fixture.ts';
import { sentencesOf } from './sentences-of.ts';

const signal = new AbortController().signal;
const pace = createPace(signal, () => 0);

async function rankText(
  text: string,
  options: { encoder?: ReturnType<typeof scriptedEncoder> | null; title?: string } = {},
): Promise<Ranking> {
  const sentences = await sentencesOf(captureFromText('', text), 'en', pace);
  const { encoder = scriptedEncoder(), title = '' } = options;
  return rank({ sentences, title, description: null, lang: 'en', encoder, count: 3, signal, pace });
}
const BEES = [
  'Honey bees tell each other where food is by dancing on the comb.',
  'The dance of the honey bees shows how far the food is and where.',
  'Bees that watch the dance fly straight to the food and come back with honey.',
  'The weather was mild in the week in which the film was made.',
  'A bus stops in front of the museum every twenty minutes until dusk.',
];

describe('rank', () => {
  it.each(['with an encoder', 'by terms alone'])(
    'puts what the page is about before what it mentions, %s',
    async (how) => {
      const ranking = await rankText(BEES.join('\n'), { encoder: how === 'by terms alone' ? null : scriptedEncoder() });
      const best = ranking.best(2).map((sentence) => sentence.index);
      expect(best.every((index) => index < 3)).toBe(true);
    },
  );

  it('does not say the same twice', async () => {
    const again = 'Honey bees tell each other where the food is by dancing on a comb.';
    const texts = (await rankText([...BEES, again].join('\n'))).best(3).map((sentence) => sentence.text);
    expect(texts.filter((text) => text.startsWith('Honey bees tell'))).toHaveLength(1);
  });

  it('gives the same first sentences whatever count is asked for', async () => {
    const ranking = await rankText(BEES.join('\n'));
    expect(ranking.best(5).slice(0, 2)).toEqual(ranking.best(2));
    expect(ranking.best(50)).toHaveLength(5);
  });

  it('keeps to its embedding budget on a long page and still looks at all of it', async () => {
    const encoder = scriptedEncoder();
    const text = Array.from(
      { length: 900 },
      (_, i) => `Sentence number ${i} speaks of topic ${i % 50} in the long report of the year.`,
    );
    await rankText(text.join('\n'), { encoder, title: 'Report' });
    expect(encoder.texts.length).toBeLessThanOrEqual(EMBED_BUDGET.sentences + 1);
    const places = encoder.texts.map((one) => Number(/\d+/u.exec(one)?.[0] ?? 0));
    expect(Math.max(...places)).toBeGreaterThan(800);
  });

  it('does not say the title again', async () => {
    const title = 'Honey bees and the dance';
    const texts = (await rankText(['The honey bees and the dance.', ...BEES].join('\n'), { title })).best(3);
    expect(texts.map((sentence) => sentence.index)).not.toContain(0);
  });

  it('takes what people wrote in a thread, not the heads over it', async () => {
    const heads = ['Ruth - honey bees and food', 'PhD B - RE: honey bees and food', 'Ruth - RE: honey bees and food'];
    const lines = heads.flatMap((head, i) => [head, BEES[i] ?? '', BEES[i + 2] ?? '', '']);
    const texts = (await rankText(lines.join('\n'))).best(3).map((sentence) => sentence.text);
    expect(texts.every((text) => BEES.includes(text))).toBe(true);
  });

  it('is empty for a page without sentences', async () => {
    const ranking = await rankText('');
    expect(ranking.size).toBe(0);
    expect(ranking.best(3)).toEqual([]);
  });
});
