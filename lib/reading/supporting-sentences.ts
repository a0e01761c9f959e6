import { claimsOf, numberIn, plain, stem, tokensOf } from './claims.ts';
import type { Sentence } from './sentence.ts';

const MAX_SENTENCES = 3;
/** What can be wrong in the worst way, and what a reader looks for first. */
const WEIGHT_OF_NUMBERS_AND_NAMES = 2;
/** A further sentence has to bring more than a word that any other might hold. */
const WORTH_A_SENTENCE = 2;

/**
 * The sentences that a line stands on, of those the model was given: one to three, in page order, chosen greedily for what they
 * hold of the line's numbers, names and content words that none chosen before holds. Empty only where none was given.
 */
export function supportingSentences(line: string, given: readonly Sentence[]): Sentence[] {
  const open = claimWeights(line);
  const held = given.map(heldBy);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(MAX_SENTENCES, given.length)) {
    let best = -1;
    let bestGain = -1;
    for (const [i, tokens] of held.entries()) {
      let gain = 0;
      for (const [claim, weight] of open) if (tokens.has(claim)) gain += weight;
      if (!chosen.has(i) && gain > bestGain) [best, bestGain] = [i, gain];
    }
    // The first is the nearest there is, however little it holds: the model was given nothing else.
    if (best < 0 || (chosen.size > 0 && bestGain < WORTH_A_SENTENCE)) break;
    chosen.add(best);
    for (const claim of held[best] ?? []) open.delete(claim);
  }
  return given.filter((_, i) => chosen.has(i));
}

function claimWeights(line: string): Map<string, number> {
  const { numbers, names, content } = claimsOf(line);
  const weights = new Map(content.map((word) => [stem(word), 1]));
  for (const name of names) weights.set(stem(name), WEIGHT_OF_NUMBERS_AND_NAMES);
  for (const number of numbers) weights.set(number, WEIGHT_OF_NUMBERS_AND_NAMES);
  return weights;
}

function heldBy({ text }: Sentence): ReadonlySet<string> {
  const held = new Set<string>();
  for (const token of tokensOf(text)) {
    held.add(stem(token)).add(plain(token));
    const number = numberIn(token);
    if (number !== null) held.add(number);
    for (const digits of token.match(/\d+/gu) ?? []) held.add(digits);
  }
  return held;
}
