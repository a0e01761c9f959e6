import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const sentencesOf = (text: string, lang: string | null = 'en'): string[] =>
  splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['titles', 'Dr. Smith met Mrs. Jones. They talked.', ['Dr. Smith met Mrs. Jones.', 'They talked.']],
    ['initials', 'It was J. K. Rowling who wrote it. She did.', ['It was J. K. Rowling who wrote it.', 'She did.']],
    ['acronyms inside', 'The U.S. Senate voted. It passed.', ['The U.S. Senate voted.', 'It passed.']],
    ['acronyms at the end', 'He moved to the U.S. The rest stayed.', ['He moved to the U.S.', 'The rest stayed.']],
    ['latin', 'Fruit, e.g. Apples, is cheap. Buy it.', ['Fruit, e.g. Apples, is cheap.', 'Buy it.']],
    ['references', 'See Fig. 3 and No. 5 there. Done.', ['See Fig. 3 and No. 5 there.', 'Done.']],
    ['decimals', 'It rose 3.5 percent. Then it fell.', ['It rose 3.5 percent.', 'Then it fell.']],
    ['companies', 'Apple Inc. Chief Tim Cook spoke. We heard.', ['Apple Inc. Chief Tim Cook spoke.', 'We heard.']],
    ['a plain no', 'He said no. She agreed.', ['He said no.', 'She agreed.']],
    ['quotes', 'He said "No." Then he left.', ['He said "No."', 'Then he left.']],
    ['curly quotes', '“Stop!” she cried. “Why?” he asked.', ['“Stop!” she cried.', '“Why?” he asked.']],
    ['enumerators', '1. Open the box. 2. Take it out.', ['1. Open the box.', '2. Take it out.']],
    ['questions', 'Is it? Yes! It is.', ['Is it?', 'Yes!', 'It is.']],
  ])('keeps %s right', (_name, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('splits lower-cased tokenised text, quotes included', () => {
    expect(sentencesOf("it was late . ' we go home , ' he said . the u.s. team won . ok ?")).toEqual([
      'it was late .',
      "' we go home , ' he said .",
      'the u.s. team won .',
      'ok ?',
    ]);
  });

  it('splits chat written without capitals', () => {
    expect(sentencesOf('i tried it yesterday. it did not work, e.g. on linux. any ideas?')).toEqual([
      'i tried it yesterday.',
      'it did not work, e.g. on linux.',
      'any ideas?',
    ]);
  });

  it('reads German ordinals and abbreviations', () => {
    expect(sentencesOf('Am 3. Oktober kam z.B. Herr Dr. Maier. Es regnete.', 'de')).toEqual([
      'Am 3. Oktober kam z.B. Herr Dr. Maier.',
      'Es regnete.',
    ]);
  });

  it('splits Chinese, Japanese, Arabic and Hindi', () => {
    expect(sentencesOf('他说。「是的。」然后走了！好。', 'zh')).toEqual(['他说。', '「是的。」', '然后走了！', '好。']);
    expect(sentencesOf('今日は雨です。明日は晴れ。', 'ja')).toHaveLength(2);
    expect(sentencesOf('هل أنت بخير؟ نعم أنا بخير.', 'ar')).toHaveLength(2);
    expect(sentencesOf('यह पहला है। यह दूसरा है।', 'hi')).toHaveLength(2);
  });

  it('cuts what has no punctuation, and survives a language tag that is none', () => {
    const text = 'word '.repeat(2_000).trim();
    const spans = splitSentences(text, 'not a tag!');
    expect(spans.length).toBeGreaterThan(15);
    expect(Math.max(...spans.map((span) => span.end - span.start))).toBeLessThanOrEqual(600);
  });

  it('is linear: a long block costs no more per character than short ones', () => {
    const text = 'The quick brown fox jumps over the lazy dog near the river bank today. '.repeat(10_000);
    const startedAt = performance.now();
    expect(splitSentences(text, 'en')).toHaveLength(10_000);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('loses no character and never overlaps, whatever the text', () => {
    const pieces = fc.constantFrom(
      'Mr.',
      'U.S.',
      ' . ',
      '"',
      '’',
      '3.5',
      'no.',
      '。',
      '「',
      'A',
      'b c',
      '!',
      '?…',
      '😀',
      ' ',
      '\u0301',
      '1.',
      '(',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(pieces).map((all) => all.join(' ')),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          const spans = splitSentences(text, 'en');
          let at = 0;
          for (const span of spans) {
            expect(text.slice(at, span.start).trim()).toBe('');
            expect(span.end).toBeGreaterThan(span.start);
            at = span.end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });
});
