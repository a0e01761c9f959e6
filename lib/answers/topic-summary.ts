import type { Point } from '../core/summary.ts';
import { pointOf } from '../reading/evidence-of.ts';
import { FIT_WORTH, sentenceWorth } from '../reading/sentence-worth.ts';
import type { Sentence } from '../reading/sentence.ts';
import { leadSentence } from '../retrieval/lead-sentence.ts';
import type { Hit, PageIndex } from '../retrieval/page-index.ts';
import { queryTerms } from '../retrieval/search-query.ts';
import { searchTerms } from '../retrieval/search-terms.ts';
import { spreadHits } from '../retrieval/spread-hits.ts';
import type { AskedPage } from './answer-question.ts';

/** What a page says about a topic. */
export interface TopicSummary {
  /** Whether it says anything about it. */
  readonly isFound: boolean;
  /** The best sentence of each passage about it, in the order of the page; where there is none, the nearest. */
  readonly evidence: readonly Point[];
}

/** As many as are read at a glance; more of a long page told people less (`npm run bench -- topic`). */
const MOST = 6;
const MOST_NEAREST = 3;
/** Share of a topic's words, by their rarity, that a passage about it says itself or stands under. */
const COVERED = 0.5;
const ABSENT = 0.5;
/** Cosine from which on a passage is about the same thing without its words. */
const SAME_SENSE = 0.45;
/** Below this the words it shares mean something else. */
const OTHER_SENSE = 0.15;

/**
 * The best sentence of each passage about a topic. An index without vectors is searched by words alone. Rejects with the encoder's error or the
 * signal's AbortError.
 */
export async function summarizeTopic(
  topic: string,
  { capture, index }: AskedPage,
  signal: AbortSignal,
): Promise<TopicSummary> {
  const hits = spreadHits(await index.search(topic, signal, 4 * MOST), index);
  const isAbout = aboutness(topic, index);
  const about = hits.filter(isAbout).slice(0, MOST);
  const isFound = about.length > 0;
  const shown = isFound ? about : hits.slice(0, MOST_NEAREST);
  const chosen = shown.map((hit) => leadSentence(readable(hit), topic, index)).sort(byPlace);
  return { isFound, evidence: unlike(chosen).map((sentence) => pointOf(sentence, capture)) };
}

function aboutness(topic: string, index: PageIndex): (hit: Hit) => boolean {
  const terms = queryTerms(topic, index.lang);
  // A word that the page does not have may be the request's own ("what are her traits").
  const rarest = Math.log(1 + (index.passages.length + 0.5) / 0.5);
  const weightOf = (term: string): number => index.idf(term) || ABSENT * rarest;
  const whole = [...terms.keys()].reduce((sum, term) => sum + weightOf(term), 0);
  return ({ passage, cosine }) => {
    const own = new Set([passage.text, ...passage.headings].flatMap((text) => searchTerms(text, index.lang)));
    let said = 0;
    for (const term of terms.keys()) if (own.has(term)) said += weightOf(term);
    // Without vectors words alone decide.
    const isNoOtherSense = !(cosine < OTHER_SENSE);
    return said >= whole || (said >= COVERED * whole && isNoOtherSense) || cosine >= SAME_SENSE;
  };
}

/** A passage with its sentences that can stand alone, where it has some. */
function readable(hit: Hit): Hit {
  const fit = hit.passage.sentences.filter((sentence) => sentenceWorth(sentence) >= FIT_WORTH);
  return fit.length === 0 ? hit : { ...hit, passage: { ...hit.passage, sentences: fit } };
}

const byPlace = (a: Sentence, b: Sentence): number => a.index - b.index;

function unlike(sentences: readonly Sentence[]): Sentence[] {
  const seen = new Set<string>();
  return sentences.filter(({ words }) => {
    const key = words.join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
