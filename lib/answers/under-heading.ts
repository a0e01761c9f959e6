import { wordsOf } from '../core/text/words-of.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { PageIndex } from '../retrieval/page-index.ts';
import type { Passage } from '../retrieval/passages-of.ts';
import { queryTerms } from '../retrieval/search-query.ts';
import { searchTerms } from '../retrieval/search-terms.ts';
import { questionKind, type QuestionKind } from './question-kind.ts';

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
  if (!OPEN_KINDS.includes(kind)) return askedAgain(question, kind, title, index);
  const known = new Set(searchTerms(title, index.lang));
  const asked = new Set(queryTerms(question, index.lang).keys());
  if (asked.size === 0) return null;
  let [best, least] = [null as Section | null, MOST_EXTRA_TERMS + 1];
  for (const { heading, sentences } of headedIn(index.passages)) {
    const terms = new Set(searchTerms(heading, index.lang));
    const isAsked = [...asked].every((term) => terms.has(term) || (known.has(term) && asked.size > 1));
    if (!isAsked || ![...asked].some((term) => terms.has(term))) continue;
    // What stands under the page's title is all of the page.
    if ([...terms].every((term) => known.has(term)) && unlikeness(question, heading) >= MOST_UNLIKE) continue;
    const extra = [...terms].filter((term) => !asked.has(term) && !known.has(term)).length;
    const held = heldOf(sentences);
    // Among headings with the same terms the one that is put like the question: "How do I use beard oil?" before "Beard oil".
    const distance = extra + unlikeness(question, heading);
    if (extra <= MOST_EXTRA_TERMS && distance < least && held.length > 0)
      [best, least] = [{ sentences: held, isExact: extra === 0 }, distance];
  }
  return best;
}

/** What is told of a section: its first sentences. */
const heldOf = (sentences: readonly Sentence[]): Sentence[] =>
  sentences.filter((one) => !isLabel(one) && one.words.length >= LEAST_WORDS).slice(0, MOST_SENTENCES);

/** Share of the words of two lines, 0 to below 1, that only one of them has; words of grammar count here too. */
function unlikeness(question: string, heading: string): number {
  const [a, b] = [new Set(wordsOf(question)), new Set(wordsOf(heading))];
  const all = new Set([...a, ...b]).size;
  return (all - [...a].filter((word) => b.has(word)).length) / (all + 1);
}

/** Of words of grammar a page may have others than a person: "Will beard oil make my beard grow thicker". */
const MOST_UNLIKE = 0.35;

/** What stands under a question of the page that is the one asked; questions of every kind stand in such lists. */
function askedAgain(question: string, kind: QuestionKind, title: string, index: PageIndex): Section | null {
  const known = new Set(searchTerms(title, index.lang));
  const asked = new Set(queryTerms(question, index.lang).keys());
  let [best, least] = [null as Section | null, 1];
  for (const { heading, sentences } of headedIn(index.passages)) {
    const text = heading.replace(NUMBER_BEFORE, '');
    if (!text.trimEnd().endsWith('?') || questionKind(text) !== kind) continue;
    const terms = new Set(queryTerms(text, index.lang).keys());
    const extra = [...terms].filter((term) => !asked.has(term) && !known.has(term)).length;
    const isSame = asked.size > 1 && extra <= 1 && [...asked].every((term) => terms.has(term));
    const distance = unlikeness(question, text);
    if (!isSame && distance >= MOST_UNLIKE) continue;
    const held = heldOf(sentences);
    if (distance < least && held.length > 0) [best, least] = [{ sentences: held, isExact: true }, distance];
  }
  return best;
}
const NUMBER_BEFORE = /^\s*(?:[#Qq]?\d{1,2}[.):]|Q[.:])\s*/u;

interface Headed {
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

/** A question that is a block by itself; in a thread people ask such things without an answer under them. */
const isQuestionLine = ({ text, start, post, blockIndex }: Sentence, next: Sentence | undefined): boolean =>
  post === null && start === 0 && text.trimEnd().endsWith('?') && next?.blockIndex !== blockIndex;

/** Sections by their own heading, and what follows each label or question up to the next. */
function* headedIn(passages: readonly Passage[]): Generator<Headed> {
  const sections = new Map<number, { heading: string; sentences: Sentence[] }>();
  for (const { section, headings, sentences } of passages) {
    const known = sections.get(section);
    if (known) known.sentences.push(...sentences);
    else sections.set(section, { heading: headings.at(-1) ?? '', sentences: [...sentences] });
  }
  for (const { heading, sentences } of sections.values()) {
    if (heading !== '') yield { heading, sentences };
    const names = sentences.map((one, at) => isLabel(one) || isQuestionLine(one, sentences[at + 1]));
    for (const [at, label] of sentences.entries()) {
      if (names[at] !== true) continue;
      const end = names.findIndex((isName, i) => i > at && isName);
      yield { heading: label.text, sentences: sentences.slice(at + 1, end < 0 ? undefined : end) };
    }
  }
}
