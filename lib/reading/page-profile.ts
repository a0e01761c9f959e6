import type { PageKind } from '../core/page-kind.ts';
import { wordsOf } from '../core/text/words-of.ts';
import { kindWorth } from './kind-worth.ts';
import type { Pace } from './pace.ts';
import { postAsides } from './post-asides.ts';
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
  const isAside = postAsides(sentences);
  for (const [i, sentence] of sentences.entries()) {
    const worth =
      worthIn(form, sentence, stops) * kindWorth(sentence, pageKind) * repetitionFactor(sentence, title, stops);
    worths.push(seen.has(sentence.text) ? 0 : worth * (isAside[i] ? ASIDE_WORTH : 1));
    seen.add(sentence.text);
    await pace.step();
  }
  const least = worths.filter((worth) => worth >= FIT_WORTH).length >= count ? FIT_WORTH : Number.MIN_VALUE;
  const candidates: Candidate[] = [];
  const ofPost = new Map<number | null, number>();
  const sums = new Map<string, number>();
  for (const [i, sentence] of sentences.entries()) {
    const worth = worths[i] ?? 0;
    if (worth < least) continue;
    const order = candidates.length;
    const inPost = ofPost.get(sentence.post) ?? 0;
    ofPost.set(sentence.post, inPost + 1);
    const opening = openingIn(form, sentence, order, inPost);
    const terms = termCounts(sentence.words, stops);
    for (const [word, times] of terms) sums.set(word, (sums.get(word) ?? 0) + times * opening);
    const marks = sentenceMarks(sentence);
    candidates.push({ sentence, order, opening, worth, marks, terms, title: termCosine(terms, told) });
    await pace.step();
  }
  return { form, candidates, terms: new Map(Array.from(sums, ([word, sum]) => [word, Math.log(1 + sum)])) };
}

/** What a sentence's place says of its weight: `inPost` of its post's sentences come before it. */
function openingIn(form: TextForm, { post }: Sentence, order: number, inPost: number): number {
  // A story starts with a scene: no part of it says more of the whole than another.
  if (form === 'narrative') return FLAT_OPENING;
  // A mail says first what it has to say, an answer as much as the one it answers.
  return form === 'thread' && post !== null ? Math.max(openingWeight(order), Math.exp(-inPost)) : openingWeight(order);
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

/** What another wrote, a mail program, or who signs. */
const ASIDE_WORTH = 0.1;

const worthIn = (form: TextForm, sentence: Sentence, stops: ReadonlySet<string>): number =>
  sentenceWorth(sentence) *
  (form === 'dialogue' ? speechWorth(sentence, stops) : 1) *
  (form === 'thread' && isByline(sentence.text) ? BYLINE_WORTH : 1) *
  (sentence.post === null ? 1 : postWorth(sentence, sentence.post));
