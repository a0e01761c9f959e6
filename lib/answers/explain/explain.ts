import type { Point } from '../../core/summary.ts';
import { pointOf } from '../../reading/evidence-of.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { leadSentence } from '../../retrieval/lead-sentence.ts';
import { spreadHits } from '../../retrieval/spread-hits.ts';
import type { AskedPage } from '../answer-question.ts';
import type { AskedTerm } from './asked-term.ts';
import { DefinitionFinder, type Definition } from './find-definitions.ts';
import { termPattern } from './term-pattern.ts';
import { termsIn } from './terms-in.ts';

/** What a page says of a term or around a passage. Every sentence is the page's own. */
export interface Explanation {
  /** Whether the page says what it is. */
  readonly isExplained: boolean;
  /** What an abbreviation stands for; verbatim in the first sentence. */
  readonly short: string | null;
  /** Sentences that say what it is (of a passage: what its terms are), the best first; none where the page does not. */
  readonly evidence: readonly Point[];
  /** What comes nearest: where the term stands, or what the page says around the passage; in the order of the page. */
  readonly nearest: readonly Point[];
}

const MOST = 3;
const MOST_OF_PASSAGE = 5;
/** Below this a sentence says something of the term, and not what it is. */
const TELLS = 5.6;
/** In a passage each word is asked for, so that only plain forms count. */
const TELLS_PLAINLY = 7.5;
/** Passages searched for what the page says around one. */
const AROUND = 8;

/** Looks for what the page says of what was asked. Rejects with the encoder's error or the signal's AbortError. */
export function explain(asked: AskedTerm, page: AskedPage, signal: AbortSignal): Promise<Explanation> {
  const sentences = page.index.passages.flatMap((passage) => passage.sentences);
  return asked.kind === 'term'
    ? Promise.resolve(explainTerm(asked, sentences, page))
    : explainPassage(asked.text, sentences, page, signal);
}

function explainTerm({ text: term }: AskedTerm, sentences: readonly Sentence[], { capture }: AskedPage): Explanation {
  const found = new DefinitionFinder(sentences, capture).find(term).filter(({ worth }) => worth >= TELLS);
  const [first] = found;
  const holds = termPattern(term);
  const shown = found.slice(0, MOST);
  const mentions = sentences.filter(({ text }) => text.search(holds) >= 0).slice(0, MOST);
  return {
    isExplained: first !== undefined,
    short: first?.short ?? null,
    evidence: shown.map(({ sentence }) => pointOf(sentence, capture)),
    nearest: first === undefined ? mentions.map((sentence) => pointOf(sentence, capture)) : [],
  };
}

/** What of a passage the page explains elsewhere, and what it says elsewhere about the same thing. */
async function explainPassage(
  passage: string,
  sentences: readonly Sentence[],
  { capture, index }: AskedPage,
  signal: AbortSignal,
): Promise<Explanation> {
  const isInside = insideOf(passage);
  const outside = sentences.filter(({ text }) => !isInside(text));
  const finder = new DefinitionFinder(outside, capture);
  const told = new Map<Sentence, Definition>();
  for (const term of termsIn(passage, index.lang)) {
    signal.throwIfAborted();
    const [best] = finder.find(term);
    if (best !== undefined && best.worth >= TELLS_PLAINLY && !told.has(best.sentence)) told.set(best.sentence, best);
  }
  const definitions = [...told.values()].sort((a, b) => b.worth - a.worth).slice(0, MOST_OF_PASSAGE);
  const hits = spreadHits(await index.search(passage, signal, AROUND), index);
  const around = hits
    .filter(({ passage: { sentences: own } }) => !own.some(({ text }) => isInside(text)))
    .map((hit) => leadSentence(hit, passage, index))
    .filter((sentence) => !told.has(sentence))
    .slice(0, MOST)
    .sort(byPlace);
  return {
    isExplained: definitions.length > 0,
    short: null,
    evidence: definitions
      .map(({ sentence }) => sentence)
      .sort(byPlace)
      .map((sentence) => pointOf(sentence, capture)),
    nearest: around.map((sentence) => pointOf(sentence, capture)),
  };
}

const byPlace = (a: Sentence, b: Sentence): number => a.index - b.index;
const folded = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Tells whether a sentence is of the passage, white space and marks aside. */
function insideOf(passage: string): (text: string) => boolean {
  const whole = folded(passage);
  return (text) => {
    const own = folded(text);
    return own.length > 0 && (whole.includes(own) || (own.includes(whole) && whole.length > 0));
  };
}
