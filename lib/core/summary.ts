import type { BlockId } from './ids.ts';

export const SUMMARY_LENGTHS = ['short', 'medium', 'long', 'outline'] as const;
/** `outline` is the outline alone: no points, no line, and no model is loaded for it. */
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number];
export const POINTS_BY_LENGTH: Readonly<Record<SummaryLength, number>> = { short: 3, medium: 5, long: 8, outline: 0 };
/** Of a long story, asked for at length: as many as two minutes of reading hold. */
export const MAX_STORY_POINTS = 24;

/** A place on the page: `quote` verbatim (folded) in block `blockId`, with up to 32 characters either side. */
export interface Evidence {
  readonly blockId: BlockId;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The page of a paged document it stands on, from 1; absent on web pages. */
  readonly page?: number;
}

/** One key point: a sentence of the page. `text` equals `quote`. */
export interface Point extends Evidence {
  readonly text: string;
}

/** One section of the page, by what it is called and the one sentence that says most of it. */
export interface OutlineSection {
  /** Its heading; where it has none (`isHeading` false), its first words. */
  readonly heading: Evidence;
  readonly isHeading: boolean;
  /** 0 for the outermost sections that are listed, one more for each that holds it. */
  readonly depth: number;
  /** Its best sentence; null where none of its own can stand alone: code, tables, or nothing but further sections. */
  readonly line: Evidence | null;
}

/** A page by its sections, in its order. `sectionsTotal` is larger than their number where some had to be left out. */
export interface Outline {
  readonly sections: readonly OutlineSection[];
  readonly sectionsTotal: number;
}

/** Why the generated line is not shown. */
export type GistHidden =
  | 'unsupported' // numbers, names or content not in the evidence
  | 'title' // says no more than the page's title
  | 'language' // the model does not speak the page's language
  | 'no-model' // lite build, model not there
  | 'engine'; // the model could not be loaded or run here

/**
 * The one-line gist. `shown`: whether `text` is the generated line; otherwise `text` is the extractive
 * line in its place and `hidden` says why. `support` is the share of the generated line's content words
 * found in title and evidence (0 where nothing was generated). `evidence`: the sentences of the page that it stands on, in
 * page order; for an extractive line the sentence itself.
 */
export interface Gist {
  readonly text: string;
  readonly shown: boolean;
  readonly support: number;
  readonly hidden: GistHidden | null;
  readonly evidence: readonly Evidence[];
}

export interface Coverage {
  readonly wordsRead: number;
  readonly wordsTotal: number;
}

export interface PageMeta {
  readonly url: string;
  readonly title: string;
  readonly lang: string | null;
  readonly words: number;
  /** What the product of the page costs, as it says. */
  readonly price?: Evidence;
}

export type Backend = 'wasm' | 'webgpu';
export interface EngineInfo {
  readonly model: string;
  readonly backend: Backend;
  readonly threads: number;
}

/** Milliseconds since the job was asked for; null until it happened (`captureMs`: time spent on the page). */
export interface Timings {
  readonly captureMs: number | null;
  readonly firstPointMs: number | null;
  readonly gistFirstTokenMs: number | null;
  readonly totalMs: number | null;
}

/** Something the person should know about the result, said in one sentence by the interface. */
export type Notice =
  | 'capped' // only the first 500,000 words were read
  | 'neutral-ranking' // page language not the encoder's: language-neutral ranking
  | 'short-page' // fewer sentences than points asked for
  | 'no-headings' // an outline was asked for: even parts of the text, named by their first words
  | 'no-outline' // an outline was asked for: too short for one, points instead
  | 'frames-unread' // a foreign frame's text was not read
  | 'more-unread' // the page loads more of the same by a click or by scrolling
  | 'pages-unread' // many pages of a document hold pictures instead of text
  | 'instructs-assistant' // its text speaks to a program that reads it: left out of the line, last among the points
  | 'resumed' // the engine host died once and the job ran again
  | 'from-cache'; // the same page was summarized before in this session
