import { describe, expect, it } from 'vitest';
import { captureFromText } from './capture-from-text.ts';
import { createPace } from './pace.ts';
import { profilePage } from './page-profile.ts';
import { sentencesOf } from './sentences-of.ts';

const pace = createPace(new AbortController().signal, () => 0);
const ASKED = 'The tide tables for the north pier are wrong by forty minutes since the clocks changed.';
const ANSWERED = 'A corrected sheet will hang at the office door before the weekend begins.';
const THREAD = `Ruth Penrose - Tide tables
${ASKED}
The sheet at the fish market has the same mistake in its second column.

Tom Hale - Re: Tide tables
The tide tables for the north pier are wrong by forty minutes since the clocks went back.
${ANSWERED}
The printer will need the measurements of the whole month for the new sheet.

Ruth Penrose - Re: Tide tables
The market would like to have a copy of the new sheet as well.`;

const profileOf = async (text: string) =>
  profilePage(
    await sentencesOf(captureFromText('', text), 'en', pace),
    { title: '', description: null },
    { stops: new Set(), count: 3, pace },
  );

describe('profilePage', () => {
  it('leaves to each mail of a thread only what its writer says', async () => {
    const { candidates } = await profileOf(THREAD);
    expect(candidates.map(({ sentence }) => sentence.text.slice(0, 11))).toEqual([
      'The tide ta',
      'The sheet a',
      'A corrected',
      'The printer',
      'The market ',
    ]);
  });

  it('weighs what a mail says first as much as what the thread says first', async () => {
    const { candidates } = await profileOf(THREAD);
    const openingOf = (start: string): number =>
      candidates.find(({ sentence }) => sentence.text.startsWith(start))?.opening ?? 0;
    expect(openingOf('A corrected')).toBe(openingOf('The tide'));
    expect(openingOf('The printer')).toBeLessThan(openingOf('A corrected'));
  });

  it('weighs later sentences of other texts less and less', async () => {
    const { candidates } = await profileOf([ASKED, ANSWERED, 'The market would like a copy of it as well.'].join('\n'));
    const [first, second, third] = candidates.map(({ opening }) => opening);
    expect(second).toBeLessThan(first ?? 0);
    expect(third).toBeLessThan(second ?? 0);
  });
});
