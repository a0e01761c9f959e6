import { describe, expect, it } from 'vitest';
import { countWords } from './count-words.ts';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['   ', 0],
    ["Don't stop: 3.5 e-mails — now…", 5],
    ['yes—but no', 3],
    ['- • * ...', 0],
    ['Straße naïve Ελλάδα привет', 4],
    ['안녕하세요 세계', 2],
  ])('counts %j', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('counts dictionary words where no spaces stand', () => {
    expect(countWords('我喜欢北京。')).toBe(3);
    expect(countWords('私は学生です')).toBeGreaterThanOrEqual(3);
    expect(countWords('Mixed 我喜欢 text')).toBe(4);
  });

  it('counts half a million words without a segmenter', () => {
    const text = 'plain old words '.repeat(170_000);
    const startedAt = performance.now();
    expect(countWords(text)).toBe(510_000);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('stays linear on long unspaced text', () => {
    const startedAt = performance.now();
    expect(countWords('今天天气很好我们去公园'.repeat(5_000))).toBeGreaterThan(20_000);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
