import type { PageView } from '../../../scripts/browser/session.ts';
import type { PageServer } from './pages.ts';
import { prose } from './prose.ts';

const html = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const WORDS_A_PARAGRAPH = 67;

/** An article of so many words in ordinary paragraphs. */
export function manyWords(words: number): string {
  const paragraphs = Array.from(
    { length: Math.ceil(words / WORDS_A_PARAGRAPH) },
    (_, n) => `<p>${prose(WORDS_A_PARAGRAPH, n * 6)}</p>`,
  );
  return html('Ledgers of a river town', `<article><h1>Ledgers of a river town</h1>${paragraphs.join('')}</article>`);
}

/** A list of so many entries, each a sentence. */
export function manyBlocks(blocks: number): string {
  const items = Array.from({ length: blocks }, (_, n) => `<li>${prose(1, n)}</li>`);
  return html('Index of the ledgers', `<main><h1>Index of the ledgers</h1><ul>${items.join('')}</ul></main>`);
}

/** Frames in frames: how many. */
export const NESTED = 50;

/** A page with a frame with a page with a frame, and so on; each has a paragraph of its own. */
export function nestedFrames(pages: PageServer): string {
  for (let level = NESTED; level >= 0; level--) {
    const inner = level < NESTED ? `<iframe src="/nest-${level + 1}.html" width="900" height="600"></iframe>` : '';
    const paragraph = `<p>${prose(60, level * 40)}</p>`;
    pages.put(
      `nest-${level}.html`,
      html(`Ledger ${level}`, `<main><h1>Ledger ${level}</h1>${paragraph}${inner}</main>`),
    );
  }
  return `${pages.origin}/nest-0.html`;
}

/** How deep the frames of a page go. */
export const framesOf = (page: PageView): Promise<number> =>
  page.evaluate(() => {
    let depth = 0;
    for (let view: Window | undefined = window[0]; view !== undefined; view = view[0]) {
      // An empty frame has a document too.
      if (view.document.querySelector('h1') === null) break;
      depth++;
    }
    return depth;
  });
