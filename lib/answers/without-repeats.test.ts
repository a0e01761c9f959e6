import { describe, expect, it } from 'vitest';
import type { PageAnswer } from '../core/chat.ts';
import { blockIdAt } from '../core/ids.ts';
import { withoutRepeats } from './without-repeats.ts';

const answer = (short: string | null, ...texts: string[]): PageAnswer => ({
  isAnswered: true,
  short,
  evidence: texts.map((text, at) => ({ text, quote: text, blockId: blockIdAt(at), prefix: '', suffix: '' })),
});
const FIRE = 'The keeper lit a fire on the gallery of the tower in 1890, and the ships found the harbour by its smoke.';

describe('what a second page says', () => {
  it('stays where it is something else', () => {
    const second = answer('139', 'Visitors climb 139 steps.');
    expect(withoutRepeats(second, [answer(null, FIRE)])).toEqual({ ...second, isRepeat: false });
  });

  it('is a repeat where it is the same but for a mark or a small word', () => {
    const second = answer('a fire', FIRE.replace(', and', ' and').replace('of the tower', 'of a tower'));
    expect(withoutRepeats(second, [answer(null, 'Nothing else.'), answer(null, FIRE)])).toEqual({
      isAnswered: true,
      short: null,
      evidence: [],
      isRepeat: true,
    });
  });

  it.each([
    ['a number', FIRE.replace('1890', '1891')],
    ['a name', FIRE.replace('The keeper', 'Ida Moos')],
    ['a negation', FIRE.replace('lit a', 'lit no')],
  ])('is something else where it differs in %s', (_, text) => {
    expect(withoutRepeats(answer(null, text), [answer(null, FIRE)])).toMatchObject({
      isRepeat: false,
      evidence: [{ text }],
    });
  });

  it('loses the sentences that were said, and keeps the rest', () => {
    const second = answer('a fire', FIRE, 'The lamp was found on the beach.');
    const { evidence, short, isRepeat } = withoutRepeats(second, [answer(null, FIRE)]);
    expect([evidence.map(({ text }) => text), short, isRepeat]).toEqual([
      ['The lamp was found on the beach.'],
      null,
      false,
    ]);
  });

  it('of tables alone is no repeat', () => {
    expect(withoutRepeats(answer(null), [answer(null, FIRE)]).isRepeat).toBe(false);
  });
});
