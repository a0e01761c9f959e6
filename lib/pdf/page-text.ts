/** A run of characters set in one go. Lengths in points, from the top left of the page as it is read. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Font size. */
  readonly size: number;
  /** Names the font within its document; equal names, equal font. */
  readonly font: string;
  readonly isRightToLeft: boolean;
}

/** One page as what is set on it, in the file's order. */
export interface PageText {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  /** Words too small to see or off the page. */
  readonly hiddenWords: number;
  /** Words that run across the reading direction: stamps at the side. */
  readonly crossWords: number;
}
