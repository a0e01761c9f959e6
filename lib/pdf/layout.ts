import type { Dropped } from '../core/capture.ts';
import { countWords } from '../core/text/count-words.ts';
import { kindOf, typeScale, type KindOf } from './block-kinds.ts';
import { flowsOf } from './columns.ts';
import { continueText } from './continue-text.ts';
import { linesOf } from './line.ts';
import type { PageText } from './page-text.ts';
import { paragraphsOf, type Paragraph } from './paragraph.ts';
import { runningLines } from './running-lines.ts';
import { segmentsOf, type Segment } from './segment.ts';

/** A paragraph of the document with its kind and page. */
export interface LaidOut extends KindOf {
  readonly text: string;
  readonly page: number;
  readonly size: number;
}

export interface Layout {
  readonly blocks: readonly LaidOut[];
  readonly dropped: readonly Dropped[];
}

/** A page reduced to its segments: all that layout needs, a tenth of what the file has. */
export interface PageSegments {
  readonly number: number;
  readonly height: number;
  readonly segments: readonly Segment[];
  readonly hiddenWords: number;
  readonly crossWords: number;
}

/** A book has empty pages; with this share of them, they are pictures of pages. */
const PICTURE_SHARE = 0.2;

export function segmentPage({ number, height, runs, hiddenWords, crossWords }: PageText): PageSegments {
  return { number, height, segments: segmentsOf(runs), hiddenWords, crossWords };
}

/** All pages of a document as blocks in reading order: columns, paragraphs, headings; running headers and footers left out. */
export function layOut(pages: readonly PageSegments[]): Layout {
  const { bodySize } = typeScale(pages.flatMap(({ segments }) => segments));
  const running = runningLines(pages, bodySize);
  const paragraphs: Paragraph[] = [];
  const starts = new Set<Paragraph>();
  for (const page of pages) {
    const segments = page.segments.filter((segment) => !running.has(segment));
    for (const flow of flowsOf(segments)) {
      const found = paragraphsOf(linesOf(flow), page.number);
      if (found[0] !== undefined) starts.add(found[0]);
      paragraphs.push(...found);
    }
  }
  const scale = typeScale(paragraphs);
  const blocks = continueText(paragraphs, starts).map((paragraph, index, all) => {
    const { text, page, size } = paragraph;
    return { ...kindOf(paragraph, scale, all[index + 1]), text, page, size };
  });
  return { blocks, dropped: droppedOf(pages, running) };
}

function droppedOf(pages: readonly PageSegments[], running: ReadonlySet<Segment>): Dropped[] {
  let boilerplate = 0;
  for (const { text } of running) boilerplate += countWords(text);
  for (const { crossWords } of pages) boilerplate += crossWords;
  const hidden = pages.reduce((sum, { hiddenWords }) => sum + hiddenWords, 0);
  const all: Dropped[] = [
    { reason: 'hidden', words: hidden },
    { reason: 'boilerplate', words: boilerplate },
  ];
  const isPartlyPictures = pages.filter(({ segments }) => segments.length === 0).length >= PICTURE_SHARE * pages.length;
  const read = all.filter(({ words }) => words > 0);
  return isPartlyPictures ? [...read, { reason: 'picture', words: 0 }] : read;
}
