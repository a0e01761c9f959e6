import type { Capture } from '../core/capture.ts';
import { stopWordsOf } from '../core/text/stop-words.ts';

/** Words looked at: of a longer page every so many blocks, so that it takes a tenth of a second whatever the page. */
const MOST_WORDS = 40_000;
const MOST = { headings: 60, names: 120, phrases: 80, words: 140 } as const;
const MAX_HEADING_CHARS = 60;
const LONGEST_PHRASE = 3;
const SHORTEST_WORD = 5;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’&.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;
const CLAUSE_END = /[.,;:!?()[\]{}"“”„«»|…–—\n]+\s*|\s[-/]\s/u;
const IS_CAPITAL = /^\p{Lu}/u;
const IS_NUMBER = /^[\p{N}.,-]+$/u;

/** What somebody may want to write of a page: its headings, its names, phrases and words that come more than once; the likeliest of each kind first. */
export function pageTerms({ blocks, words, lang }: Capture): string[] {
  const stops = new Set([...stopWordsOf(lang), ...stopWordsOf('en')]);
  const every = Math.max(1, Math.ceil(words / MOST_WORDS));
  const counts = {
    names: new Map<string, number>(),
    phrases: new Map<string, number>(),
    words: new Map<string, number>(),
  };
  const headings = new Set<string>();
  for (const [at, { kind, text }] of blocks.entries()) {
    if (kind === 'heading') {
      if (text.length <= MAX_HEADING_CHARS && text.length > 2) headings.add(text);
    } else if (kind !== 'code' && at % every === 0) {
      for (const clause of text.split(CLAUSE_END)) countClause(clause.match(WORD) ?? [], stops, counts);
    }
  }
  const known = new Set<string>();
  const listed = [
    ...[...headings].slice(0, MOST.headings),
    ...best(counts.names, 1, MOST.names),
    ...best(counts.phrases, 2, MOST.phrases),
    ...best(counts.words, 2, MOST.words),
  ];
  return listed.filter((term) => {
    const key = term.toLowerCase();
    return !known.has(key) && known.add(key);
  });
}

type Counts = Readonly<Record<'names' | 'phrases' | 'words', Map<string, number>>>;
const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

function countClause(words: readonly string[], stops: ReadonlySet<string>, counts: Counts): void {
  for (let at = 0; at < words.length;) {
    const length = nameLength(words, at, stops);
    // One capital at the beginning of a clause is the beginning of a sentence, more often than not.
    if (length > 1 || (length === 1 && (at > 0 || /\p{Lu}.*\p{Lu}/u.test(words[at] ?? '')))) {
      add(counts.names, words.slice(at, at + length).join(' '));
      at += length;
    } else at += 1;
  }
  for (let from = 0; from < words.length; from++) countPhrases(words, from, stops, counts);
}

/** Words in a row that are written with capitals; 0 where none is. */
function nameLength(words: readonly string[], from: number, stops: ReadonlySet<string>): number {
  let length = 0;
  while (IS_CAPITAL.test(words[from + length] ?? '')) length += 1;
  // "The Daily News" is named so, "The keeper" is not.
  return length === 1 && stops.has((words[from] ?? '').toLowerCase()) ? 0 : length;
}

function countPhrases(words: readonly string[], from: number, stops: ReadonlySet<string>, counts: Counts): void {
  for (let length = 1; length <= LONGEST_PHRASE && from + length <= words.length; length++) {
    const word = (words[from + length - 1] ?? '').toLowerCase();
    if (stops.has(word) || word.length < 3 || IS_NUMBER.test(word)) return;
    const phrase = words.slice(from, from + length);
    if (length === 1) {
      if (word.length >= SHORTEST_WORD) add(counts.words, word);
    } else if (!phrase.every((one) => IS_CAPITAL.test(one))) add(counts.phrases, phrase.join(' ').toLowerCase());
  }
}

const best = (counts: ReadonlyMap<string, number>, least: number, most: number): string[] =>
  [...counts]
    .filter(([term, count]) => count >= least && term.length <= MAX_HEADING_CHARS)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([term]) => term);
