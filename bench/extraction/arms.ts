import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { plainText } from './plain-text.ts';

/** What an arm read of a page, and how long that took. */
export interface Extracted {
  readonly text: string;
  readonly ms: number;
}

function timed(work: () => Node | string | null): Extracted {
  const startMs = performance.now();
  let found: Node | string | null = null;
  try {
    found = work();
  } catch {
    found = null; // an extractor that throws has read nothing
  }
  const ms = performance.now() - startMs;
  if (found === null) return { text: '', ms };
  return { text: plainText(typeof found === 'string' ? parsed(found) : found), ms };
}

const parsed = (html: string): Node => new DOMParser().parseFromString(html, 'text/html').body;

/** The extractors to beat, each as its documentation shows it, on the document of this window. Sent into pages as one script. */
export const extractors: Readonly<Record<string, () => Extracted>> = {
  readability: () => timed(() => new Readability(document.cloneNode(true) as Document).parse()?.content ?? null),
  defuddle: () => timed(() => new Defuddle(document).parse().content),
  body: () => timed(() => document.body),
};
