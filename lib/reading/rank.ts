import type { PageKind } from '../core/page-kind.ts';
import { stopWordsOf } from '../core/text/stop-words.ts';
import { chooseSet, ownWorths } from './choose-set.ts';
import { DenseObjective } from './dense-objective.ts';
import type { Encoder } from './engine-port.ts';
import { firstCut, type EmbedBudget } from './first-cut.ts';
import type { Pace } from './pace.ts';
import { profilePage, type Candidate, type PageProfile } from './page-profile.ts';
import { DENSE_WEIGHTS, TERM_WEIGHTS } from './rank-weights.ts';
import type { Sentence } from './sentence.ts';
import { termCosine } from './term-weights.ts';
import type { TextForm } from './text-form.ts';
import type { Exchange } from './whose-turn.ts';

export interface RankInput {
  readonly sentences: readonly Sentence[];
  readonly title: string;
  readonly description: string | null;
  readonly lang: string | null;
  /** Absent or null where it is not known, or no web page. */
  readonly pageKind?: PageKind | null;
  /** Absent or null where the page is no exchange between people. */
  readonly exchange?: Exchange | null;
  /** Null where it does not know `lang`: language-neutral ranking by terms alone. */
  readonly encoder: Encoder | null;
  /** Points asked for: where fewer sentences are fit to stand alone, lesser ones may. */
  readonly count: number;
  readonly signal: AbortSignal;
  readonly pace: Pace;
  /** Told the first sentence as soon as terms alone have chosen it, long before the embeddings are there; it stays chosen. */
  readonly onFirst?: (sentence: Sentence) => void;
  readonly budget?: EmbedBudget;
}

/** A page's sentences in the order in which they would enter its summary. */
export interface Ranking {
  readonly form: TextForm;
  /** Sentences that could be chosen; 0 where the page has nothing to read. */
  readonly size: number;
  /** Up to `count` sentences unlike each other, best first. The first `n` are the same whatever `count` is. */
  best(count: number): Sentence[];
}

/** About 0.4 s of one busy server thread; twice as many sentences change no score (24, 30, 40 and 60 were measured). */
export const EMBED_BUDGET: EmbedBudget = { sentences: 30, chars: 2_800, charsEach: 160 };
/** Terms cost little; choosing among all pairs of a long page would not. */
const NEUTRAL_BUDGET: EmbedBudget = { sentences: 200, chars: Infinity, charsEach: 160 };

/** Ranks every sentence of a page: by terms all of them, then by embeddings the best of these, if the encoder knows `lang`. */
export async function rank(input: RankInput): Promise<Ranking> {
  const { sentences, encoder, count, pace } = input;
  const about = [input.title, input.description ?? ''].join(' ').trim();
  const profile = await profilePage(sentences, input, {
    stops: stopWordsOf(input.lang),
    count,
    pace,
    pageKind: input.pageKind ?? null,
  });
  const budget = encoder === null ? NEUTRAL_BUDGET : (input.budget ?? EMBED_BUDGET);
  const candidates = firstCut(profile, budget, TERM_WEIGHTS);
  const exchange = input.exchange ?? null;
  const shown = encoder === null || !input.onFirst ? null : firstByTerms(profile, candidates, exchange);
  if (shown !== null) tellFirst(input, candidates[shown]);
  const dense = encoder === null ? null : await embed(candidates, about, encoder, budget, input.signal);
  const likeness = dense === null ? likenessByTerms(candidates) : (a: number, b: number) => dense.likeness(a, b);
  const titleOf = (i: number): number =>
    dense === null || about === '' ? (candidates[i]?.title ?? 0) : dense.likeness(i, candidates.length);
  const weights = dense === null ? TERM_WEIGHTS : DENSE_WEIGHTS;
  const own = ownWorths(candidates, likeness, titleOf, weights);
  const set = { profile, candidates, dense, own, likeness, weights, shown, exchange };
  return {
    form: profile.form,
    size: candidates.length,
    best: (wanted) => chooseSet(set, wanted).flatMap((i) => candidates[i]?.sentence ?? []),
  };
}

/** The candidate that terms, place and title choose first, without any embedding; null for none. On whole pages nearly always one that the embeddings choose too. */
export function firstByTerms(
  profile: PageProfile,
  candidates: readonly Candidate[],
  exchange: Exchange | null = null,
): number | null {
  const likeness = likenessByTerms(candidates);
  const own = ownWorths(candidates, likeness, (i) => candidates[i]?.title ?? 0, TERM_WEIGHTS);
  const set = { profile, candidates, dense: null, own, likeness, weights: TERM_WEIGHTS, shown: null, exchange };
  return chooseSet(set, 1)[0] ?? null;
}

function tellFirst({ onFirst }: RankInput, candidate: Candidate | undefined): void {
  if (candidate !== undefined) onFirst?.(candidate.sentence);
}

/** Rows: the candidates, and the title behind them where there is one. */
async function embed(
  candidates: readonly Candidate[],
  about: string,
  encoder: Encoder,
  budget: EmbedBudget,
  signal: AbortSignal,
): Promise<DenseObjective | null> {
  if (candidates.length === 0) return null;
  const texts = candidates.map((one) => one.sentence.text);
  const all = (about === '' ? texts : [...texts, about]).map((text) => text.slice(0, budget.charsEach));
  return new DenseObjective(await encoder.embed(all, signal), encoder.dims, candidates);
}

const likenessByTerms =
  (candidates: readonly Candidate[]) =>
  (a: number, b: number): number => {
    const [left, right] = [candidates[a], candidates[b]];
    return left === undefined || right === undefined ? 0 : termCosine(left.terms, right.terms);
  };
