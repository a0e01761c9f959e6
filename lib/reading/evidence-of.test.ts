import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureFromText } from './capture-from-text.ts';
import { pointOf } from './evidence-of.ts';
import { createPace } from './pace.ts';
import { sentencesOf } from './sentences-of.ts';

const signal = new AbortController().signal;
const read = async (text: string) => {
  const capture = captureFromText('', text);
  const sentences = await sentencesOf(
    capture,
    'en',
    createPace(signal, () => 0),
  );
  return sentences.map((sentence) => pointOf(sentence, capture));
};

describe('pointOf', () => {
  it('takes surroundings from the block, and from its neighbours where the sentence fills it', async () => {
    const [, second, third] = await read(
      'First of all comes this long opening. Then this.\nAnd alone here.\nLast one.',
    );
    expect(second).toMatchObject({
      quote: 'Then this.',
      prefix: 'of all comes this long opening. ',
      suffix: 'And alone here.',
    });
    expect(third).toMatchObject({
      quote: 'And alone here.',
      prefix: 'st comes this long opening. Then this.'.slice(-32),
      suffix: 'Last one.',
    });
  });

  it('carries the page of a block that has one', async () => {
    const capture = captureFromText('', 'One sentence stands here.\nAnother one stands there.');
    const paged = { ...capture, blocks: capture.blocks.map((block, index) => ({ ...block, page: index + 3 })) };
    const pace = createPace(signal, () => 0);
    const points = (await sentencesOf(paged, 'en', pace)).map((sentence) => pointOf(sentence, paged));
    expect(points.map(({ page }) => page)).toEqual([3, 4]);
    expect((await read('No page here.')).every((point) => !('page' in point))).toBe(true);
  });

  it('quotes verbatim and never cuts a character in two', async () => {
    const words = fc.constantFrom('One.', 'Two 😀😀 three.', '😀', 'Dr. Four said so.', '«Five?»', '终于。');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 40 }), async (all) => {
        const text = all.join(' ');
        for (const point of await read(text)) {
          expect(text).toContain(point.prefix + point.quote + point.suffix);
          expect(point.prefix.length).toBeLessThanOrEqual(32);
          expect(point.suffix.length).toBeLessThanOrEqual(32);
          expect(JSON.stringify(point)).not.toMatch(/\\ud[89a-f]/u);
        }
      }),
    );
  });
});
