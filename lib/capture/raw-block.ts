import type { BlockKind, TableRow } from '../core/capture.ts';

/** A block-level element that holds text, seen while walking. Parents are made before their children. */
export interface Box {
  /** Its place in `Walked.boxes`. */
  readonly index: number;
  readonly parent: Box | null;
  readonly depth: number;
  readonly tag: string;
  /** Bits of `box-hints.ts`: own and inherited. */
  readonly ownHints: number;
  readonly hints: number;
  /** Words of class, id and `itemprop`, as written, capped. */
  readonly names: string;
}

/** A piece of a text node inside a block: `node.data` stands in `raw` from `start` on. */
export interface Run {
  readonly node: Text;
  readonly start: number;
}

/**
 * A block-level element hidden by opacity, `visibility` or a collapsed box: most often a decoy, a menu or a note for screen readers,
 * but on pages that fade in when their scripts are done it is the page itself (`lift-veil.ts`).
 */
export interface Veil {
  /** The element is, or holds, what a page's main part is marked by. */
  readonly holdsMain: boolean;
  /** By `visibility`, which an element inside may take back for itself. */
  readonly isByVisibility: boolean;
  /** It is drawn back when the person scrolls there. */
  readonly isRevealed: boolean;
}

/** One block as found on the page, before it is folded, chosen and numbered. */
export interface RawBlock {
  readonly kind: BlockKind;
  readonly level: number;
  readonly box: Box;
  /** Text as in the document, a space where an element border parts two words. */
  readonly raw: string;
  readonly runs: readonly Run[];
  readonly linkChars: number;
  readonly veil: Veil | null;
  /** Of a table's row, as in `Block`, counted in `raw`. */
  readonly row?: TableRow;
}

/** What the walk found; only blocks that can be seen. */
export interface Walked {
  readonly blocks: RawBlock[];
  readonly boxes: Box[];
  readonly hiddenWords: number;
  /** Visible foreign frames of a size that can hold reading matter. */
  readonly foreignFrames: number;
}
