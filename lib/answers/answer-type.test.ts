import { describe, expect, it } from 'vitest';
import { couldHold } from './answer-type.ts';

describe('a date or a number that is asked for', () => {
  it.each([
    'It opened in 1874.',
    'The train leaves at 9:30.',
    'It rained before the war.',
    'On Sundays the week ends.',
  ])('could stand in: %s', (text) => expect(couldHold('when', '', text)).toBe(true));

  it.each(['Post scheduling (fixes #234)', 'I do not move to such releases.', ''])('cannot stand in: %s', (text) =>
    expect(couldHold('when', '', text)).toBe(false),
  );

  it('may be written out or no number at all', () => {
    for (const text of ['Both of them.', 'It is free.', 'Seven cars', '40 cars'])
      expect(couldHold('count', '', text)).toBe(true);
    expect(couldHold('amount', '', 'Professional Resume')).toBe(false);
  });

  it.each([
    ['How much does it cost?', 'It costs $5.', 'It takes 5 minutes.'],
    ['How heavy is it?', 'It has 1.2 kg.', 'It has a warranty of 1 year.'],
    ['How often do they run?', 'They run twice a day.', 'They have 12 trains.'],
  ])('%s: of what it is measured in', (question, fits, fails) => {
    expect([couldHold('amount', question, fits), couldHold('amount', question, fails)]).toEqual([true, false]);
  });

  it('is asked for by no other question', () => expect(couldHold('who', '', 'Professional Resume')).toBe(true));
});
