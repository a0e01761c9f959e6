import { describe, expect, it } from 'vitest';
import { keepTogether } from './keep-together.ts';
import type { PageView } from './page-facts.ts';

/** Each block by its words, its chance, and whether it is kept. */
type Line = readonly [words: number, chance: number, isKept: boolean];

const keep = (lines: readonly Line[]): boolean[] => {
  const page = { signs: lines.map(([words]) => ({ words })) } as unknown as PageView;
  const chances = Float32Array.from(lines, ([, chance]) => chance);
  return keepTogether(
    page,
    chances,
    lines.map(([, , isKept]) => isKept),
  );
};
const TEXT: readonly Line[] = [
  [80, 0.9, true],
  [60, 0.6, true],
];
const MENU: Line = [12, 0.1, false];

describe('what stands apart from the largest piece of an article', () => {
  it('is let go where it is not likely enough', () => {
    expect(keep([...TEXT, MENU, [30, 0.6, true]])).toEqual([true, true, false, false]);
    expect(keep([[30, 0.6, true], MENU, ...TEXT])).toEqual([false, false, true, true]);
  });

  it('is judged as a whole', () => {
    expect(keep([...TEXT, MENU, [30, 0.6, true], [30, 0.9, true]])).toEqual([true, true, false, true, true]);
  });

  it('stays where it is likely: a last paragraph behind an advertisement', () => {
    expect(keep([...TEXT, MENU, [30, 0.8, true]])).toEqual([true, true, false, true]);
  });

  it('does not stand apart where only a few words are left out between', () => {
    expect(keep([...TEXT, [9, 0.1, false], [30, 0.6, true]])).toEqual([true, true, false, true]);
  });

  it('is never the largest piece itself, and nothing is made of nothing', () => {
    expect(keep([[30, 0.9, true], MENU, [50, 0.6, true]])).toEqual([true, false, true]);
    expect(keep([MENU])).toEqual([false]);
  });
});
