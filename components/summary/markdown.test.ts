import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outline } from '../../lib/core/summary.ts';
import { done, samplePoints, sampleView } from '../../tests/gallery/job-fixtures.ts';
import { ENGLISH } from '../../tests/gallery/mount.tsx';
import { escapeMarkdown } from '../../lib/core/text/escape-markdown.ts';
import { toMarkdown } from './markdown.ts';

const point = (quote: string) => ({ ...samplePoints(1)[0]!, quote, text: quote });

describe('a summary as Markdown', () => {
  test('has title, gist, points with their places, coverage and where it was made', () => {
    const view = done({ points: [point('Light bends.'), point('It wastes little.')] });
    expect(toMarkdown(view, ENGLISH)).toBe(
      [
        '# [The lens that carried a flame across the sea](<https://www.example.org/lens>)',
        '',
        'Augustin Fresnel cut the useless glass out of a thick lens, so that a lighthouse could send most of its flame’s light to the horizon.',
        '',
        '- “Light bends.” [↗](<https://www.example.org/lens#:~:text=Light%20bends.>)',
        '- “It wastes little.” [↗](<https://www.example.org/lens#:~:text=It%20wastes%20little.>)',
        '',
        'Read 824 of 824 words.  ',
        'Made on this device by Sidelight (SmolLM2-135M-Sidelight).',
        '',
      ].join('\n'),
    );
  });

  test('has the outline as a nested list, with one link for each section', () => {
    const place = (quote: string) => ({ blockId: point(quote).blockId, quote, prefix: '', suffix: '' });
    const outline: Outline = {
      sections: [
        { heading: place('Light'), isHeading: true, depth: 0, line: place('Light bends.') },
        { heading: place('Glass *only*'), isHeading: true, depth: 1, line: null },
        { heading: place('It was said'), isHeading: false, depth: 0, line: { ...place('It ends.'), page: 3 } },
      ],
      sectionsTotal: 3,
    };
    const page = { url: 'https://example.org/a', title: 'A', lang: null, words: 3 };
    expect(toMarkdown(sampleView({ page, outline, length: 'outline' }), ENGLISH)).toContain(
      [
        '## Outline',
        '',
        '- **Light**: “Light bends.” [↗](<https://example.org/a#:~:text=Light%20bends.>)',
        String.raw`  - **Glass \*only\*** [↗](<https://example.org/a#:~:text=Glass%20*only*>)`,
        '- **It was said…**: “It ends.” (p. 3) [↗](<https://example.org/a#page=3>)',
        '',
        'Made on this device by Sidelight.',
      ].join('\n'),
    );
  });

  test('names the page of each point of a PDF, and links to it where the PDF has an address', () => {
    const points = [{ ...point('One.'), page: 12 }];
    const page = { url: 'https://example.org/a.pdf#x', title: 'A', lang: null, words: 3 };
    expect(toMarkdown(sampleView({ scope: 'document', page, points }), ENGLISH)).toContain(
      '- “One.” (p. 12) [↗](<https://example.org/a.pdf#page=12>)\n',
    );
    expect(toMarkdown(sampleView({ scope: 'document', page: { ...page, url: '' }, points }), ENGLISH)).toContain(
      '- “One.” (p. 12)\n',
    );
  });

  test('links nothing that is not on the web', () => {
    const page = { url: 'data:text/html,hello', title: 'A', lang: null, words: 3 };
    const text = toMarkdown(sampleView({ page, points: [point('One.')] }), ENGLISH);
    expect(text).toContain('# A\n');
    expect(text).toContain('- “One.”\n');
    expect(text).not.toContain('](');
  });

  test('keeps an address with brackets and spaces inside its link', () => {
    const page = { url: 'https://example.org/a>b) [x](http://evil.example)\\', title: 'T', lang: null, words: 1 };
    expect(toMarkdown(sampleView({ page }), ENGLISH)).toContain(
      '# [T](<https://example.org/a%3Eb)%20[x](http://evil.example)%5C>)',
    );
  });

  test('lets no page text become markup', () => {
    expect(escapeMarkdown('# not a *heading* [x](y) <b> `c` a_b_c ~~d~~ | e &amp; $f$')).toBe(
      String.raw`\# not a \*heading\* \[x\]\(y) \<b\> \`c\` a\_b\_c \~\~d\~\~ \| e \&amp; \$f\$`,
    );
    expect(escapeMarkdown('1. one')).toBe(String.raw`1\. one`);
    expect(escapeMarkdown('- one')).toBe(String.raw`\- one`);
    expect(escapeMarkdown('+ one')).toBe(String.raw`\+ one`);
    expect(escapeMarkdown('a\n\nb')).toBe('a b');
  });

  test('escapes to one line that reads back as the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toContain('\n');
        expect(escaped.replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1')).toBe(text.replaceAll(/\s+/gu, ' ').trim());
      }),
    );
  });
});
