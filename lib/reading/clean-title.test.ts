import { describe, expect, it } from 'vitest';
import type { Block } from '../core/capture.ts';
import { blockIdAt } from '../core/ids.ts';
import { captureFromText } from './capture-from-text.ts';
import { cleanTitle } from './clean-title.ts';

const heading = (text: string): Block[] => [{ id: blockIdAt(0), kind: 'heading', level: 1, text }];

describe('cleanTitle', () => {
  it.each([
    ['How bees dance | Example News', 'How bees dance'],
    ['How bees dance - and why - Example News', 'How bees dance'],
    ['Example | How bees dance in the dark', 'How bees dance in the dark'],
    ['Twenty-one bees', 'Twenty-one bees'],
    ['Docs » API', 'Docs » API'],
    ['', ''],
  ])('makes %j %j', (title, clean) => {
    expect(cleanTitle(captureFromText(title, ''))).toBe(clean);
  });

  it('takes the heading where it stands in the title, or where there is no title', () => {
    const capture = captureFromText('Bees - a dance | Example', '');
    expect(cleanTitle({ ...capture, blocks: heading('Bees - a dance') })).toBe('Bees - a dance');
    expect(cleanTitle({ ...capture, title: '', blocks: heading('The dance') })).toBe('The dance');
  });

  it('keeps no endless title', () => {
    expect(cleanTitle(captureFromText('word '.repeat(100), '')).length).toBeLessThanOrEqual(200);
  });
});
