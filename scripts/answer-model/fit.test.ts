import { describe, expect, it } from 'vitest';
import { EDITS, reworded } from '../claim-model/edits.ts';
import { fitChance, fitLists, scoreOf } from './fit.ts';

describe('fits', () => {
  it('find the column that tells the right row of a list', () => {
    const lists = Array.from({ length: 20 }, (_, i) => ({
      rows: [0, 1, 2].map((at) => ({ noise: ((i * 7 + at * 3) % 5) / 5, sign: Number(at === i % 3) })),
      isRight: [0, 1, 2].map((at) => at === i % 3),
    }));
    const weights = fitLists(lists, ['noise', 'sign']);
    expect(weights['sign']).toBeGreaterThan(3);
    expect(Math.abs(weights['noise'] ?? 9)).toBeLessThan(1);
  });

  it('put the threshold of two classes between them', () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ bias: 1, value: i / 40 }));
    const weights = fitChance(
      rows,
      rows.map(({ value }) => value >= 0.5),
      ['bias', 'value'],
    );
    expect(scoreOf({ bias: 1, value: 0.9 }, weights)).toBeGreaterThan(0);
    expect(scoreOf({ bias: 1, value: 0.1 }, weights)).toBeLessThan(0);
  });
});

describe('edits', () => {
  const sentence = 'In 1874 the town of Altmoor increased its taxes, although nobody liked the proposal.';
  const swaps = { names: ['Bremen'], numbers: ['1921'], words: ['disposal', 'garden'] };

  it('each turns the sentence into another, or leaves it be', () => {
    const edited = [0.1, 0.5]
      .flatMap((value) => EDITS.map((edit) => edit(sentence, swaps, () => value)))
      .filter((one) => one !== null);
    expect(edited.length).toBeGreaterThanOrEqual(4);
    for (const one of edited) expect(one).not.toBe(sentence);
    expect(edited.some((one) => one.includes('decreased'))).toBe(true);
    expect(edited.some((one) => one.includes('Bremen'))).toBe(true);
    expect(edited.some((one) => one.includes('1921'))).toBe(true);
  });

  it('rewording keeps names and numbers', () => {
    const text = reworded('However, Altmoor shows many of its 12 boats (all old) in May.', () => 0.1);
    expect(text).toBe('Altmoor demonstrates numerous of its 12 boats in May.');
  });
});
