import type { Stretch } from '../evidence-of.ts';
import type { Sentence } from '../sentence.ts';

/** A stretch of the page that an outline names: before its best sentence is chosen. */
export interface Section {
  /** What it is called: its heading, or its first words. */
  readonly name: Stretch;
  /** Its heading in words; empty without one. */
  readonly title: string;
  readonly isHeading: boolean;
  readonly depth: number;
  /** Those of its sentences that may stand for it, in page order; of further sections inside that are listed themselves, none. */
  readonly sentences: readonly Sentence[];
}

/** Sections of a page in its order, and how many there are where not all are listed. */
export interface Sections {
  readonly listed: readonly Section[];
  readonly total: number;
}
