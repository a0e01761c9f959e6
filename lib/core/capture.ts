import type { BlockId } from './ids.ts';
import type { PageKind } from './page-kind.ts';

/** What a block is on the page. `level` is 1–6 for headings, nesting depth (from 1) for list items, else 0. */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quote' | 'code' | 'table-row' | 'caption';

/** One piece of visible text in reading order. `text` is folded: invisible characters gone, white space single, letters verbatim. */
export interface Block {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly level: number;
  readonly text: string;
  /** The page of a paged document it begins on, from 1; absent on web pages. */
  readonly page?: number;
  /** Of a table's row: where in `text` each of its cells begins. An empty one begins where the next does. */
  readonly row?: TableRow;
  /** Of a list of definitions: this names what follows. */
  readonly isTerm?: true;
  /** On a page of questions and answers the post it is of, 0 for what opens the page; absent elsewhere. */
  readonly post?: number;
}

/** The cells of a row; `isHead` where they name the columns. */
export interface TableRow {
  readonly cells: readonly number[];
  readonly isHead: boolean;
}

/** Why text on the page was not read. */
export type DropReason =
  | 'hidden' // display, visibility, hidden, opacity, size, off-screen, clipped, contrast
  | 'boilerplate' // navigation, footer, advertisement, related links
  | 'frame' // a foreign or closed frame
  | 'more' // comes with a click or by scrolling; how much is unknown, so 0 words
  | 'picture' // pages of a document that hold no text; their words are unknown, so 0
  | 'cap'; // beyond the word cap

export interface Dropped {
  readonly reason: DropReason;
  readonly words: number;
}

/** Where the capture came from. */
export type CaptureScope = 'page' | 'selection' | 'text' | 'document';

/** A price as the page shows it: `quote` verbatim in block `blockId`. */
export interface PriceQuote {
  readonly blockId: BlockId;
  readonly quote: string;
}

/**
 * A page as plain data: everything later rooms know of the page.
 * `wordsTotal` counts the words of the part worth reading, `words` those in `blocks` (smaller only beyond the cap).
 */
export interface Capture {
  readonly scope: CaptureScope;
  readonly url: string;
  readonly title: string;
  /** BCP 47 primary tag that the page claims, or null. */
  readonly lang: string | null;
  readonly author: string | null;
  readonly date: string | null;
  /** What the site calls itself, where it says so to people too (title, address, text); absent where it does not. */
  readonly site?: string;
  /** The page's own one-line description (meta, OpenGraph), folded; null where absent. */
  readonly description: string | null;
  /** What kind of page it is, by what it shows; absent where it is not a web page. */
  readonly pageKind?: PageKind;
  /** The post that the site marks as the answer. */
  readonly acceptedPost?: number;
  /** What the product of the page costs; absent where the page shows no price that it also claims. */
  readonly price?: PriceQuote;
  readonly blocks: readonly Block[];
  /** The rest of what the page shows: navigation, footer, what stands beside. There where it was asked for. */
  readonly aside?: readonly Block[];
  readonly words: number;
  readonly wordsTotal: number;
  readonly dropped: readonly Dropped[];
  /** Wall time on the page's thread, yields included. */
  readonly captureMs: number;
}
