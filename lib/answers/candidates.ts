import type { Encoder, Reader, Reading } from '../reading/engine-port.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Hit, PageIndex } from '../retrieval/page-index.ts';
import { queryTerms } from '../retrieval/search-query.ts';
import { searchTerms } from '../retrieval/search-terms.ts';
import { coverage, type Asked, type Candidate } from './sentence-features.ts';
import { questionKind } from './question-kind.ts';
import { likenessTo } from './sentence-vectors.ts';

export interface AnswerEngine {
  /** Null where it does not know the page's language. */
  readonly encoder: Encoder | null;
  readonly reader: Reader | null;
}

/** Sentences compared by meaning, and texts read for the question: each costs some milliseconds. */
const MOST_CANDIDATES = 24;
const MOST_READ = 5;

/** A question with its terms weighed on this page. */
export function askedOf(question: string, index: PageIndex): Asked {
  const terms = queryTerms(question, index.lang);
  const rarest = Math.log(1 + (index.passages.length + 0.5) / 0.5);
  const weights = new Map([...terms].map(([term, count]) => [term, count * (index.idf(term) || rarest)]));
  const order = searchTerms(question, index.lang).filter((term) => terms.has(term));
  return { question, kind: questionKind(question), weights, order };
}

/** The sentences of found passages that may answer, compared with the question by terms, by meaning and by reading. */
export async function candidatesOf(
  hits: readonly Hit[],
  asked: Asked,
  index: PageIndex,
  { encoder, reader }: AnswerEngine,
  signal: AbortSignal,
): Promise<Candidate[]> {
  const drafts = shortlist(draftsOf(hits, index.lang), asked);
  const sentences = drafts.map(({ sentence }) => sentence.text);
  const meanings = encoder === null ? [] : await likenessTo(asked.question, sentences, index, encoder, signal);
  const texts = windowsOf(drafts, meanings, asked);
  const readings = reader === null ? [] : await reader.read(asked.question, texts.map(textOf), signal);
  return drafts.map((draft, i) => ({ ...draft, meaning: meanings[i] ?? 0, ...readingOf(draft, texts, readings) }));
}

type Draft = Omit<Candidate, 'meaning' | 'reading' | 'holdsSpan'>;

function draftsOf(hits: readonly Hit[], lang: string | null): Draft[] {
  return hits.flatMap((hit, rank) => {
    const { sentences, headings } = hit.passage;
    const terms = sentences.map((sentence) => searchTerms(sentence.text, lang));
    const above = headings.flatMap((heading) => searchTerms(heading, lang));
    const termsPassage = new Set([...terms.flat(), ...above]);
    return sentences.map((sentence, i) => ({
      sentence,
      hit,
      rank,
      terms: terms[i] ?? [],
      termsAround: new Set([...terms.slice(Math.max(0, i - 1), i + 2).flat(), ...above]),
      termsPassage,
    }));
  });
}

/** Those that share most with the question, in reading order of the passages found; the best passages' first. */
function shortlist(drafts: readonly Draft[], asked: Asked): Draft[] {
  const worth = (draft: Draft): number =>
    coverage(asked.weights, draft.termsAround) + coverage(asked.weights, new Set(draft.terms)) + 1 / (1 + draft.rank);
  const kept = new Set([...drafts].sort((a, b) => worth(b) - worth(a)).slice(0, MOST_CANDIDATES));
  return drafts.filter((draft) => kept.has(draft));
}

/** A sentence with its neighbours, as it is read. */
interface Window {
  readonly sentences: readonly Sentence[];
}

const textOf = (window: Window): string => window.sentences.map((sentence) => sentence.text).join(' ');

/** The best sentences with one neighbour either side; a sentence that a chosen window's middle holds is not read twice. */
function windowsOf(drafts: readonly Draft[], meanings: readonly number[], asked: Asked): Window[] {
  const worth = drafts.map(
    (draft, i) =>
      coverage(asked.weights, new Set(draft.terms)) +
      coverage(asked.weights, draft.termsAround) +
      2 * (meanings[i] ?? 0) +
      0.3 / (1 + draft.rank),
  );
  const order = [...drafts.keys()].sort((a, b) => (worth[b] as number) - (worth[a] as number));
  const windows: Window[] = [];
  const covered = new Set<Sentence>();
  for (const i of order) {
    const draft = drafts[i] as Draft;
    if (covered.has(draft.sentence)) continue;
    const all = draft.hit.passage.sentences;
    const at = all.indexOf(draft.sentence);
    const sentences = all.slice(Math.max(0, at - 1), at + 2);
    for (const sentence of sentences) covered.add(sentence);
    windows.push({ sentences });
    if (windows.length === MOST_READ) break;
  }
  return windows;
}

/** The reading of the text a sentence stands in (the best of them), and whether the found words lie in the sentence. */
function readingOf(
  { sentence }: Draft,
  windows: readonly Window[],
  readings: readonly Reading[],
): Pick<Candidate, 'reading' | 'holdsSpan'> {
  let best: Pick<Candidate, 'reading' | 'holdsSpan'> = { reading: null, holdsSpan: false };
  for (const [i, window] of windows.entries()) {
    const reading = readings[i];
    if (reading === undefined || !window.sentences.includes(sentence)) continue;
    let start = 0;
    for (const other of window.sentences) {
      if (other === sentence) break;
      start += other.text.length + 1;
    }
    const holdsSpan = reading.start >= start && reading.start < start + sentence.text.length;
    const own = { ...reading, start: reading.start - start, end: Math.min(reading.end - start, sentence.text.length) };
    if (best.reading === null || (holdsSpan && !best.holdsSpan) || own.relevance > best.reading.relevance)
      best = { reading: own, holdsSpan };
  }
  return best;
}
