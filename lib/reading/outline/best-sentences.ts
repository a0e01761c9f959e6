import type { Pace } from '../pace.ts';
import { firstCut, type EmbedBudget } from '../first-cut.ts';
import { profilePage } from '../page-profile.ts';
import { firstByTerms } from '../rank.ts';
import { TERM_WEIGHTS } from '../rank-weights.ts';
import type { Sentence } from '../sentence.ts';
import { commonWords } from '../term-weights.ts';
import type { Section } from './section.ts';

/** Choosing among all pairs of a section costs their square. */
const BUDGET: EmbedBudget = { sentences: 40, chars: Infinity, charsEach: 160 };

const STATEMENT = /(?![?？؟])[\p{Sentence_Terminal}…]["'”’»)\]」』）]*$/u;

export interface BestInput {
  readonly title: string;
  /** Of the page's language; empty where there is no list. */
  readonly stops: ReadonlySet<string>;
  readonly pace: Pace;
}

/**
 * The best sentence of each section, as the page's own first point is chosen: each section is ranked like a page, its heading for a
 * title. By terms alone, so that it takes no model and any language. What a page says under several headings ("Was this helpful?
 * Tell us.") stands for none of them.
 */
export async function bestSentences(sections: readonly Section[], input: BestInput): Promise<(Sentence | null)[]> {
  const { pace, title } = input;
  const all = sections.flatMap(({ sentences }) => sentences);
  const stops = commonWords(all, input.stops);
  const times = new Map<string, number>();
  for (const { text } of all) times.set(text, (times.get(text) ?? 0) + 1);
  const best: (Sentence | null)[] = [];
  for (const section of sections) {
    const own = section.sentences.filter(({ text }) => times.get(text) === 1);
    const told = section.isHeading ? own : withoutOpening(own);
    const about = { title: section.title || title, description: section.title === '' ? null : title };
    const profile = await profilePage(statementsAmong(told), about, { stops, count: 1, pace });
    const candidates = firstCut(profile, BUDGET, TERM_WEIGHTS);
    best.push(candidates[firstByTerms(profile, candidates) ?? -1]?.sentence ?? null);
  }
  return best;
}

/** A line stands alone under its heading: no label, no question, where there is a sentence that says something. */
function statementsAmong(sentences: readonly Sentence[]): readonly Sentence[] {
  const statements = sentences.filter(({ text }) => STATEMENT.test(text));
  return statements.length > 0 ? statements : sentences;
}

/** A part that is called by its first words needs no line that begins with them, if it has another. */
const withoutOpening = (sentences: readonly Sentence[]): readonly Sentence[] =>
  sentences.length > 1 ? sentences.slice(1) : sentences;
