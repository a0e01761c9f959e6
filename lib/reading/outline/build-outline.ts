import type { Capture } from '../../core/capture.ts';
import type { Outline } from '../../core/summary.ts';
import { stopWordsOf } from '../../core/text/stop-words.ts';
import { evidenceOf } from '../evidence-of.ts';
import type { Pace } from '../pace.ts';
import type { Sentence } from '../sentence.ts';
import { bestSentences } from './best-sentences.ts';
import { evenParts } from './even-parts.ts';
import { headingSections } from './heading-sections.ts';
import { openingOf } from './opening-words.ts';
import { readableSentences } from './readable-sentences.ts';
import type { Section, Sections } from './section.ts';

export interface OutlineInput {
  readonly capture: Capture;
  /** All of the page's, as `sentencesOf` gives them. */
  readonly sentences: readonly Sentence[];
  readonly title: string;
  readonly lang: string | null;
  readonly pace: Pace;
}

/** As many sections as a person takes in at once; of a long document a page's length of them. */
const MOST_SECTIONS = 12;
const MOST_OF_A_LONG_PAGE = 40;
const WORDS_A_SECTION = 300;

/** A page with less is read faster than its outline. */
const MIN_WORDS = 700;
const MIN_SECTIONS = 4;

/**
 * The outline that a long page with sections gets beside its points: by its own headings, each with its best sentence. Null where
 * the page is short, has no handful of sections, or most of them no sentence to show. Takes no model; linear in the page.
 */
export async function outlineOf(input: OutlineInput): Promise<Outline | null> {
  if (input.capture.words < MIN_WORDS) return null;
  const sections = byHeadings(input, await readableSentences(input.sentences, input.pace));
  if (sections === null || sections.total < MIN_SECTIONS) return null;
  const outline = await withLines(sections, input);
  const lines = outline.sections.filter(({ line }) => line !== null).length;
  return lines >= MIN_SECTIONS && lines * 2 >= outline.sections.length ? outline : null;
}

/** Sections of its own from which an outline is one, if a person asked for nothing else. */
const FEWEST_ASKED = 3;
/** Text without headings that is worth cutting into parts. */
const MIN_WORDS_TO_CUT = 350;
const MIN_SENTENCES_TO_CUT = 9;

/**
 * The outline for somebody who asked for nothing else: by headings however short the page, else by even parts of its text, which
 * are called by their first words. Null where there is too little text to cut.
 */
export async function outlineAsked(input: OutlineInput): Promise<Outline | null> {
  const text = await readableSentences(input.sentences, input.pace);
  const sections = byHeadings(input, text);
  if (sections !== null && sections.total >= FEWEST_ASKED) return withLines(sections, input);
  if (input.capture.words < MIN_WORDS_TO_CUT || text.length < MIN_SENTENCES_TO_CUT) return null;
  const parts = evenParts(text, mostOf(input.capture)).map(partSection);
  return withLines({ listed: parts, total: parts.length }, input);
}

const mostOf = ({ words }: Capture): number =>
  Math.min(MOST_OF_A_LONG_PAGE, Math.max(MOST_SECTIONS, Math.round(words / WORDS_A_SECTION)));

const byHeadings = ({ capture, title }: OutlineInput, text: readonly Sentence[]): Sections | null =>
  headingSections(capture, title, text, mostOf(capture));

function partSection(sentences: readonly Sentence[]): Section {
  const [opening] = sentences;
  if (opening === undefined) throw new RangeError('an empty part');
  return { name: openingOf(opening), title: '', isHeading: false, depth: 0, sentences };
}

async function withLines({ listed, total }: Sections, input: OutlineInput): Promise<Outline> {
  const { capture, title, lang, pace } = input;
  const lines = await bestSentences(listed, { title, stops: stopWordsOf(lang), pace });
  const sections = listed.map(({ name, isHeading, depth }, i) => {
    const line = lines[i] ?? null;
    return { heading: evidenceOf(name, capture), isHeading, depth, line: line && evidenceOf(line, capture) };
  });
  return { sections, sectionsTotal: total };
}
