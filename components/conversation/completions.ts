/** One way to go on with what is being written. */
export interface Completion {
  /** As it is listed: a term of the page, or a whole question. */
  readonly label: string;
  /** What is written once it is taken. */
  readonly draft: string;
}

export interface CompletionSources {
  /** Whole questions: earlier ones, the newest first, and those that the page asks itself. */
  readonly questions: readonly string[];
  /** Names, phrases and headings of the page. */
  readonly terms: readonly string[];
}

export const MOST_COMPLETIONS = 5;
const MOST_QUESTIONS = 3;
const MAX_QUESTION_CHARS = 160;
const FEWEST_LETTERS = 2;
/** Letters from which on a word in the middle of a term is found too. */
const FEWEST_INSIDE = 3;
const MOST_WORDS = 4;
/** Scripts in which one character is a word or a syllable. */
const IS_DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const folded = (text: string): string => text.toLowerCase();
const goesOn = (text: string, start: string): boolean =>
  text.length > start.length && folded(text.slice(0, start.length)) === folded(start);
const isEnough = (text: string): boolean => text.length >= FEWEST_LETTERS || IS_DENSE.test(text);

/** How what is written can go on: as an earlier question or one of the page's, or with its last words as a term of the page. No model, linear in the terms. */
export function completionsOf(draft: string, { questions, terms }: CompletionSources): Completion[] {
  if (!isEnough(draft.trim()) || /\s$/u.test(draft)) return [];
  const found = new Map<string, Completion>();
  const add = (label: string, next: string): void => {
    const key = folded(next);
    if (key !== folded(draft) && !found.has(key)) found.set(key, { label, draft: next });
  };
  for (const question of questions) {
    if (found.size === MOST_QUESTIONS) break;
    if (question.length <= MAX_QUESTION_CHARS && goesOn(question, draft.trimStart())) add(question, question);
  }
  for (const at of wordStarts(draft)) {
    const typed = draft.slice(at);
    if (!isEnough(typed)) continue;
    for (const term of terms) if (goesOn(term, typed)) add(term, draft.slice(0, at) + continued(typed, term));
  }
  const last = draft.slice(wordStarts(draft).at(-1) ?? 0);
  if (last.length >= FEWEST_INSIDE)
    for (const term of terms)
      if (term.split(/\s/u).some((word, at) => at > 0 && goesOn(word, last)))
        add(term, draft.slice(0, draft.length - last.length) + term);
  return [...found.values()].slice(0, MOST_COMPLETIONS);
}

/** Where the last words begin, the longest stretch first. */
function wordStarts(draft: string): number[] {
  const starts = [...draft.matchAll(/(?<=^|[\s"“„«‘'(¿¡])[^\s"“„«‘'(¿¡]/gu)].map(({ index }) => index);
  return starts.slice(-MOST_WORDS);
}

/** A term that is written in small letters leaves a capital where it was written. */
const continued = (typed: string, term: string): string =>
  term === folded(term) ? typed + term.slice(typed.length) : term;
