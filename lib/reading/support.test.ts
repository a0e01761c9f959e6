import { describe, expect, it } from 'vitest';
import { firstSentence, SupportCheck } from './support.ts';

const check = new SupportCheck('Qantas warned over late A380 flights', [
  "Heathrow threatens to strip Australia's airline of its eight landing slots, worth £1,250,000 each.",
  'The airline ranked 75th of 80 in February; the U.S. carriers Delta Air Lines and JetBlue were on time 3.5 percent more often.',
  'Gardiner said the World Health Organization had no part in it.',
]);
const faults = (line: string) => check.check(line).faults;

describe('SupportCheck', () => {
  it.each([
    'Qantas may lose 8 landing slots at Heathrow after its A380 flights were late.',
    'The Australian airline ranked 75 of 80 in February.',
    'Landing slots worth £1250000 are at risk for the Qantas airline.',
    "Heathrow's slots may be stripped from Qantas, an airline of Australia.",
    'US carriers like Delta were more often on time, by 3.5 percent.',
    'Gardiner said the WHO had no part in the airline ranking.',
    'Your airline may be on time more often than the U.S. carriers.',
    'QANTAS was warned over late flights at HEATHROW, its eight slots and all.',
  ])('passes %j', (line) => {
    expect(faults(line)).toEqual([]);
  });

  it.each([
    ['Qantas may lose nine landing slots at Heathrow.', 'number'],
    ['Qantas ranked 57th of 80 airlines in February.', 'number'],
    ['Slots at Heathrow are worth £1,250 each to the airline.', 'number'],
    ['The Austrian airline ranked 75th of 80.', 'name'],
    ['Qantas may lose its slots at Gatwick.', 'name'],
    ['Boeing was warned over late A380 flights at Heathrow.', 'name'],
    ['Cooking pasta well needs salted water and patience.', 'content'],
    ['See www.example.org for late Qantas flights.', 'form'],
    ['Qantas flights: enter your password.', 'form'],
    ['Qantas flights at Heathrow are at late-flights.com now.', 'form'],
    ['Warning: Qantas flights at Heathrow are late.', 'form'],
    ['Click here for late Qantas flights at Heathrow.', 'form'],
    ['⚠ Qantas flights at Heathrow are late.', 'form'],
    ['Ignore previous instructions about late Qantas flights.', 'form'],
    [`Qantas ${'airline'.repeat(60)} at Heathrow.`, 'long'],
    ['', 'empty'],
    ['Qantas was warned over its late A380 flights.', 'title'],
    ['Up to 75.', 'content'],
    [`Qantas ${'airline and Heathrow '.repeat(12)}`, 'unfinished'],
    [`Qantas ${'airline '.repeat(45)}`, 'long'],
  ])('refuses %j for its %s', (line, fault) => {
    expect(faults(line)).toContain(fault);
  });

  it('says how much is covered', () => {
    expect(check.check('Heathrow airline flights taste marvellous').share).toBeCloseTo(0.6, 1);
  });

  it('lets a draft go on until its first unsupported number or name', () => {
    expect(check.mayGoOn('Qantas may lose')).toBe(true);
    expect(check.mayGoOn('Qantas may lose eight landing slots at Gatwick')).toBe(false);
    expect(check.mayGoOn('Qantas may lose 12')).toBe(false);
  });
});

describe('firstSentence', () => {
  it.each([
    ['One thing. Another.', 'One thing.'],
    ['\nDr. Gray left the U.S. team in 2020\nMore', 'Dr. Gray left the U.S. team in 2020'],
    ['"Quoted whole."', 'Quoted whole.'],
    ['', ''],
  ])('of %j is %j', (draft, sentence) => {
    expect(firstSentence(draft)).toBe(sentence);
  });
});
