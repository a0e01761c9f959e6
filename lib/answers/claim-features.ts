import { claimsOf, numberIn, plain, stem, tokensOf } from '../reading/claims.ts';
import { stopWordsOf } from '../core/text/stop-words.ts';
import { isOpposite } from './antonyms.ts';

export const CLAIM_FEATURES = [
  'bias',
  'foreignNumbers',
  'foreignNames',
  'covered',
  'coveredBest',
  'pairs',
  'strayWords',
  'negation',
  'opposite',
  'meaning',
  'meaningWeak',
] as const;
export type ClaimFeatures = Readonly<Record<(typeof CLAIM_FEATURES)[number], number>>;

/** Words of a text, made ready to be compared. */
export interface Compared {
  readonly text: string;
  readonly stems: readonly string[];
  readonly set: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly isNegated: boolean;
}

const NEGATION =
  /\b(?:not|no|never|none|neither|nor|without|cannot|hardly|rarely|unable|fail(?:s|ed)? to|\w+n['’]t)\b/iu;

export function compared(text: string): Compared {
  const stops = stopWordsOf('en');
  const tokens = tokensOf(text);
  const content = tokens.filter((token) => !stops.has(token.toLowerCase()));
  const stems = content.map(stem);
  const numbers = tokens.flatMap((token) => [numberIn(token) ?? [], token.match(/\d+/gu) ?? []].flat());
  return {
    text,
    stems,
    set: new Set([...stems, ...content.map(plain)]),
    words: new Set(tokens.map((token) => token.toLowerCase())),
    numbers: new Set(numbers),
    isNegated: NEGATION.test(text),
  };
}

/** Share of `stems` that stand in `set`. */
const shareIn = (stems: readonly string[], set: ReadonlySet<string>): number =>
  stems.length === 0 ? 1 : stems.filter((one) => set.has(one)).length / stems.length;

/** Share of neighbouring content words of the claim that also stand near each other in one of the sentences. */
function pairsIn(claim: Compared, sentences: readonly Compared[]): number {
  const { stems } = claim;
  if (stems.length < 2) return 1;
  let found = 0;
  for (let i = 1; i < stems.length; i += 1) {
    const [a, b] = [stems[i - 1] as string, stems[i] as string];
    const isNear = sentences.some(({ stems: own }) =>
      own.some((one, at) => one === a && own.slice(Math.max(0, at - 4), at + 5).includes(b)),
    );
    found += Number(isNear);
  }
  return found / (stems.length - 1);
}

/**
 * What tells a claim that a text supports from one that it does not. `sentences`: the text's; `likenesses`: cosine of each with the
 * claim, or null without embeddings. The sentences that share most with the claim are looked at closely.
 */
export function claimFeatures(
  text: string,
  sentences: readonly Compared[],
  likenesses: readonly number[] | null,
): ClaimFeatures {
  const claim = compared(text);
  const { numbers, names } = claimsOf(text);
  const all = new Set(sentences.flatMap((one) => [...one.set]));
  const allNumbers = new Set(sentences.flatMap((one) => [...one.numbers]));
  const near = sentences
    .map((one, i) => ({ one, worth: shareIn(claim.stems, one.set) + (likenesses?.[i] ?? 0) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, 3)
    .map(({ one }) => one);
  const nearSet = new Set(near.flatMap((one) => [...one.set]));
  const top = near[0];
  const stray = [...claim.set].filter((one) => !nearSet.has(one));
  const nearWords = new Set(near.flatMap((one) => [...one.words]));
  const isTurned = [...claim.words].some(
    (word) => !nearWords.has(word) && [...nearWords].some((other) => isOpposite(word, other)),
  );
  const sorted = (likenesses ?? []).toSorted((a, b) => b - a);
  return {
    bias: 1,
    foreignNumbers: Math.min(2, numbers.filter((one) => !allNumbers.has(one)).length),
    foreignNames: Math.min(2, names.filter((one) => !all.has(stem(one)) && !all.has(plain(one))).length),
    covered: shareIn(claim.stems, all),
    coveredBest: top === undefined ? 0 : shareIn(claim.stems, top.set),
    pairs: pairsIn(claim, near),
    strayWords: Math.min(1, stray.length / 10),
    negation: Number(top !== undefined && claim.isNegated !== top.isNegated && claim.isNegated),
    opposite: Number(isTurned),
    meaning: sorted[0] ?? 0,
    meaningWeak: Math.max(0, 0.6 - (sorted[0] ?? 0.6)),
  };
}
