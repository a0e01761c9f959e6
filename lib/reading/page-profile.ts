import type { PageKind } from '../core/page-kind.ts';
import { wordsOf } from '../core/text/words-of.ts';
import { kindWorth } from './kind-worth.ts';
import type { Pace } from './pace.ts';
import { postWorth } from './post-worth.ts';
import { openingWeight } from './rank-weights.ts';
import type { Sentence } from './sentence.ts';
import { sentenceMarks, type SentenceMarks } from './sentence-marks.ts';
import { FIT_WORTH, sentenceWorth } from './sentence-worth.ts';
import { speechWorth } from './speech-worth.ts';
import { commonWords, termCosine, termCounts, type TermCounts } from './term-weights.ts';
import { isByline, textFormOf, type TextForm } from './text-form.ts';

/** A sentence that may become a point, with what can be said of it in any language. */
export interface Candidate {
  readonly sentence: Sentence;
  /** Place among the candidates of the page. */
  readonly order: number;
  /** How much it weighs in what the page is about, by its place, 0 to 1. */
  readonly opening: number;
  /** Fitness to stand alone, 0 to 1. */
  readonly worth: number;
  readonly marks: SentenceMarks;
  readonly terms: TermCounts;
  /** Term cosine to title and description, 0 to 1. */
  readonly title: number;
}

export interface PageProfile {
  readonly form: TextForm;
  readonly candidates: readonly Candidate[];
  /** The page's terms, those of its opening weighing more, damped by a logarithm. */
  readonly terms: TermCounts;
}

const FLAT_OPENING = 0.1;

/**
 * Every sentence of a page that may become a point, copies left out, and the page's own terms. Sentences unfit to stand alone are
 * in only where there are fewer than `count` fit ones. Linear in the page.
 */
export async function profilePage(
  sentences: readonly Sentence[],
  about: { readonly title: string; readonly description: string | null },
  options: {
    readonly stops: ReadonlySet<string>;
    readonly count: number;
    readonly pace: Pace;
    readonly pageKind?: PageKind | null;
  },
): Promise<PageProfile> {
  const { count, pace, pageKind = null } = options;
  const stops = commonWords(sentences, options.stops);
  const title = termCounts(wordsOf(about.title), stops);
  const told = termCounts(wordsOf(`${about.title} ${about.description ?? ''}`), stops);
  const form = await textFormOf(sentences, pace);
  const worths: number[] = [];
  const seen = new Set<string>();
  for (const sentence of sentences) {
    worths.push(
      seen.has(sentence.text)
        ? 0
        : worthIn(form, sentence, stops) * kindWorth(sentence, pageKind) * repetitionFactor(sentence, title, stops),
    );
    seen.add(sentence.text);
    await pace.step();
  }
  const least = worths.filter((worth) => worth >= FIT_WORTH).length >= count ? FIT_WORTH : Number.MIN_VALUE;
  const candidates: Candidate[] = [];
  const sums = new Map<string, number>();
  for (const [i, sentence] of sentences.entries()) {
    const worth = worths[i] ?? 0;
    if (worth < least) continue;
    const order = candidates.length;
    // A story starts with a scene: no part of it says more of the whole than another.
    const opening = form === 'narrative' ? FLAT_OPENING : openingWeight(order);
    const terms = termCounts(sentence.words, stops);
    for (const [word, times] of terms) sums.set(word, (sums.get(word) ?? 0) + times * opening);
    const marks = sentenceMarks(sentence);
    candidates.push({ sentence, order, opening, worth, marks, terms, title: termCosine(terms, told) });
    await pace.step();
  }
  return { form, candidates, terms: new Map(Array.from(sums, ([word, sum]) => [word, Math.log(1 + sum)])) };
}

/** Fewer words of its own than this and a sentence says the title again. */
const OWN_WORDS = 3;
const REPEATED = 0.4;

/** Product names and headlines come back as alt texts, crumbs and button labels: true, near the title, and nothing new. */
function repetitionFactor({ words }: Sentence, title: TermCounts, stops: ReadonlySet<string>): number {
  if (title.size < 2) return 1;
  const content = new Set(words.filter((word) => !stops.has(word)));
  const own = [...content].filter((word) => !title.has(word)).length;
  return own < OWN_WORDS && own < content.size ? REPEATED : 1;
}

/** Who answers whom about what: the head of a mail, never what is in it. */
const BYLINE_WORTH = 0.1;

const worthIn = (form: TextForm, sentence: Sentence, stops: ReadonlySet<string>): number =>
  sentenceWorth(sentence) *
  (form === 'dialogue' ? speechWorth(sentence, stops) : 1) *
  (form === 'thread' && isByline(sentence.text) ? BYLINE_WORTH : 1) *
  (sentence.post === null ? 1 : postWorth(sentence, sentence.post));
