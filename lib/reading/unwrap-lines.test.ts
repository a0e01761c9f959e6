import { describe, expect, it } from 'vitest';
import { unwrapLines } from './unwrap-lines.ts';

describe('unwrapLines', () => {
  it('joins what a mail program broke in the middle of a sentence', () => {
    expect(
      unwrapLines([
        'The harbour office will stop printing its tide tables this spring and',
        'move them to a public website, which costs less. The clubs that sail in',
        'Aldmouth are against it.',
      ]),
    ).toEqual([
      'The harbour office will stop printing its tide tables this spring and move them to a public website, which costs less. The clubs that sail in Aldmouth are against it.',
    ]);
  });

  it('joins what goes on in lower case, however long or short the piece before it is', () => {
    const lines = [
      'If the orders and their states are parts of one larger process whose name is known to both of the partners, then',
      'the matter',
      'is settled.',
    ];
    expect(unwrapLines(lines)).toEqual([lines.join(' ')]);
  });

  it.each([
    ['an empty line', ['The harbour office will stop printing its tide tables', '', 'and the clubs are against it']],
    ['a line that ends a sentence', ['The harbour office will stop printing its tables.', 'iPhones have them anyway.']],
    ['a list', ['The harbour office wants to keep three old things', '- the booklet', '- the tide bell']],
    ['a quoted line', ['Somebody wrote a long while ago about the booklet', '> it survives a wet deck']],
    ['a short line', ['Best regards', 'ruth']],
    ['a heading', ['What the harbour office said of its tables', 'The office will stop printing them.']],
    [
      'a long paragraph',
      [`${'A paragraph that no program has broken. '.repeat(4)}It has no end`, 'And this is the next one.'],
    ],
  ])('parts at %s', (_what, lines) => {
    expect(unwrapLines(lines)).toEqual(lines);
  });
});
