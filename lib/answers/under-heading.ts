import type { Sentence } from '../reading/sentence.ts';
import type { PageIndex } from '../retrieval/page-index.ts';
import type { Passage } from '../retrieval/passages-of.ts';
import { queryTerms } from '../retrieval/search-query.ts';
import { searchTerms } from '../retrieval/search-terms.ts';
import type { QuestionKind } from './question-kind.ts';

/** What stands under a heading that says what is asked. */
export interface Section {
  readonly sentences: readonly Sentence[];
  /** Whether the heading says that and nothing else. */
  readonly isExact: boolean;
}

/** Questions that a stretch of text answers; a date or a name is looked for word by word. */
const OPEN_KINDS: readonly QuestionKind[] = ['what', 'list', 'how', 'why'];
const MOST_SENTENCES = 3;
const MOST_LABEL_WORDS = 6;
/** Words that a heading may have beside those of the question: "Benefits of membership". */
const MOST_EXTRA_TERMS = 2;
/** Fewer are a caption or a button. */
const LEAST_WORDS = 3;

/** A short line that names what follows, whether or not the page marks it as a heading. */
export const isLabel = ({ kind, text, words }: Sentence): boolean =>
  (kind === 'paragraph' || kind === 'heading') && words.length <= MOST_LABEL_WORDS && !/[\d.!?,;]/u.test(text);

/**
 * What stands under the heading that says what an open question asks ("What are the benefits?"), in the page's order. Models read
 * sentences and take the heading itself, or pick from the middle of a list. Null where no heading says it.
 */
export function underHeading(question: string, kind: QuestionKind, title: string, index: PageIndex): Section | null {
  if (!OPEN_KINDS.includes(kind)) return null;
  const known = new Set(searchTerms(title, index.lang));
  const asked = new Set(queryTerms(question, index.lang).keys());
  if (asked.size === 0) return null;
  let [best, fewest] = [null as Section | null, MOST_EXTRA_TERMS + 1];
  for (const { heading, sentences } of headedIn(index.passages)) {
    const terms = new Set(searchTerms(heading, index.lang));
    const isAsked = [...asked].every((term) => terms.has(term) || (known.has(term) && asked.size > 1));
    if (!isAsked || ![...asked].some((term) => terms.has(term))) continue;
    const extra = [...terms].filter((term) => !asked.has(term) && !known.has(term)).length;
    const held = sentences.filter((one) => !isLabel(one) && one.words.length >= LEAST_WORDS).slice(0, MOST_SENTENCES);
    if (extra < fewest && held.length > 0) [best, fewest] = [{ sentences: held, isExact: extra === 0 }, extra];
  }
  return best;
}

interface Headed {
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

/** Sections by their own heading, and what follows each label up to the next. */
function* headedIn(passages: readonly Passage[]): Generator<Headed> {
  const sections = new Map<number, { heading: string; sentences: Sentence[] }>();
  for (const { section, headings, sentences } of passages) {
    const known = sections.get(section);
    if (known) known.sentences.push(...sentences);
    else sections.set(section, { heading: headings.at(-1) ?? '', sentences: [...sentences] });
  }
  for (const { heading, sentences } of sections.values()) {
    if (heading !== '') yield { heading, sentences };
    for (const [at, label] of sentences.entries()) {
      if (!isLabel(label)) continue;
      const end = sentences.findIndex((one, i) => i > at && isLabel(one));
      yield { heading: label.text, sentences: sentences.slice(at + 1, end < 0 ? undefined : end) };
    }
  }
}
