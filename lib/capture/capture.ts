import type { Block, Capture, CaptureScope, DropReason, Dropped, PriceQuote } from '../core/capture.ts';
import { CAPTURE_WORD_CAP } from '../core/capture-limits.ts';
import { SidelightError } from '../core/error-code.ts';
import { blockIdAt } from '../core/ids.ts';
import type { PageKind } from '../core/page-kind.ts';
import { cellsOf } from './cells-of.ts';
import { captureSelection } from './capture-selection.ts';
import { choose, judgePage } from './choose.ts';
import { isPdf, isPlainText, isReadable } from './document-kind.ts';
import { urlOf } from './dom-read.ts';
import { readMetadata, type Metadata } from './metadata.ts';
import { isMoreToLoad } from './more-to-load.ts';
import { priceOf } from './price.ts';
import { numberBlocks, type FoldedText, type NumberedBlocks } from './number-blocks.ts';
import type { PageView } from './page-facts.ts';
import { createPace, type Pace } from './pace.ts';
import type { RawBlock } from './raw-block.ts';
import { shownMetadata } from './shown-metadata.ts';
import { viewPage } from './view-page.ts';
import { walk } from './walk.ts';

export interface CaptureOptions {
  readonly scope: Extract<CaptureScope, 'page' | 'selection'>;
  /** Words beyond this are counted, not kept. */
  readonly wordCap?: number;
  /** Whether `aside` is wanted too, of a page: what is not what it is about. */
  readonly withAside?: boolean;
}

/**
 * Reads a live document as plain data. Works in slices of about 40 ms, never changes the page, keeps no reference to it.
 * A page with nothing to read gives a capture without blocks. `dropped` has an entry `frame` (its words unknown, so 0) when a
 * foreign frame of a readable size was not read, and one `more` when the page loads more of the same by a click or by scrolling. Rejects with SidelightError `page.pdf`, `page.unsupported` or `selection.empty`, or with the
 * signal's reason.
 */
export async function capture(
  document: Document,
  options: CaptureOptions,
  signalOf?: () => AbortSignal,
): Promise<Capture> {
  const startedAtMs = performance.now();
  if (isPdf(document)) throw new SidelightError('page.pdf');
  if (!isReadable(document)) throw new SidelightError('page.unsupported');
  const pace = createPace(signalOf);
  const wordCap = options.wordCap ?? CAPTURE_WORD_CAP;
  const metadata = readMetadata(document);
  const read =
    options.scope === 'selection'
      ? await readSelection(document, metadata, wordCap, pace)
      : await capturePage(document, metadata, { wordCap, withAside: options.withAside === true }, pace);
  return {
    scope: options.scope,
    url: urlOf(document).slice(0, 4_096),
    ...read.metadata,
    ...(read.pageKind === undefined ? {} : { pageKind: read.pageKind }),
    ...(read.acceptedPost === undefined ? {} : { acceptedPost: read.acceptedPost }),
    ...(read.price === undefined ? {} : { price: read.price }),
    blocks: read.blocks,
    ...(read.aside === undefined ? {} : { aside: read.aside }),
    words: read.words,
    wordsTotal: read.words + read.cappedWords,
    dropped: [...read.dropped, ...droppedOf('cap', read.cappedWords)],
    captureMs: performance.now() - startedAtMs,
  };
}

type Read = NumberedBlocks & {
  readonly metadata: Metadata;
  readonly pageKind?: PageKind;
  readonly acceptedPost?: number;
  readonly price?: PriceQuote;
  readonly aside?: readonly Block[];
  readonly dropped: readonly Dropped[];
};

/** A selection is asked about by itself: of what the page claims only the title that the browser shows counts. */
async function readSelection(document: Document, claimed: Metadata, wordCap: number, pace: Pace): Promise<Read> {
  const read = await captureSelection(document, wordCap, pace);
  const metadata = await shownMetadata(document, claimed, [], pace);
  return { ...read, metadata, dropped: [] };
}

async function capturePage(
  document: Document,
  claimed: Metadata,
  { wordCap, withAside }: Required<Pick<CaptureOptions, 'wordCap' | 'withAside'>>,
  pace: Pace,
): Promise<Read> {
  const walked = await walk(document, pace);
  const metadata = await shownMetadata(document, claimed, walked.blocks, pace);
  const page = await viewPage(walked, { title: metadata.title, isPlainText: isPlainText(document) }, pace);
  const judgement = isPlainText(document) ? null : await judgePage(document, page, walked.boxes, pace);
  const choice =
    judgement === null
      ? { kind: undefined, isKept: page.blocks.map(() => true), posts: null }
      : await choose(page, judgement, pace);
  const price = judgement?.kind === 'product' ? priceOf(document, page, judgement.facts) : null;
  const kept: FoldedText[] = [];
  const left: FoldedText[] = [];
  for (let index = 0; index < page.blocks.length; index++) {
    const isKept = choice.isKept[index] === true || index === price?.place;
    (isKept ? kept : left).push(foldedAt(page, index, choice.posts?.of[index]));
  }
  const unread: Dropped[] = [
    ...(walked.foreignFrames > 0 ? [{ reason: 'frame', words: 0 } as const] : []),
    ...((await isMoreToLoad(document, page, choice.isKept, choice.kind, pace))
      ? [{ reason: 'more', words: 0 } as const]
      : []),
  ];
  return {
    metadata,
    ...(choice.kind === undefined ? {} : { pageKind: choice.kind }),
    ...(choice.posts === null || choice.posts.accepted === null ? {} : { acceptedPost: choice.posts.accepted }),
    ...(price === null ? {} : { price: { blockId: blockIdAt(price.place), quote: price.quote } }),
    ...(await numberBlocks(kept, wordCap, pace)),
    ...(withAside ? { aside: (await numberBlocks(left, wordCap, pace)).blocks } : {}),
    dropped: [...droppedOf('hidden', walked.hiddenWords), ...droppedOf('boilerplate', wordsOf(left)), ...unread],
  };
}

/** Most blocks have nothing that only some have, and putting parts together is dear where a page has thousands. */
function foldedAt(page: PageView, place: number, post: number | undefined): FoldedText {
  const block = page.blocks[place] as RawBlock;
  const text = page.texts[place] ?? '';
  const row = cellsOf(block, text);
  const isTerm = block.box.tag === 'dt';
  const plain = { place, kind: block.kind, level: block.level, text, words: page.signs[place]?.words ?? 0 };
  if (post === undefined && row === null && !isTerm) return plain;
  return { ...plain, ...(post !== undefined && { post }), ...(row !== null && { row }), ...(isTerm && { isTerm }) };
}

const wordsOf = (texts: readonly FoldedText[]): number => texts.reduce((sum, { words }) => sum + words, 0);

const droppedOf = (reason: DropReason, words: number): Dropped[] => (words > 0 ? [{ reason, words }] : []);
