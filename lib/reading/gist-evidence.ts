import type { Ranking } from './rank.ts';
import type { Sentence } from './sentence.ts';

/** What the language model was tuned on: up to seven sentences in page order, about 60 to 150 tokens. */
const MAX_SENTENCES = 7;
/** Room that is full enough. */
const ENOUGH_WORDS = 90;
const MAX_WORDS = 105;
/** The model leans on the page's wording: a sentence longer than a line may be would come back as a line too long. */
const MAX_SENTENCE_WORDS = 45;

/**
 * The evidence for the one-line gist, in page order: the ranking's best sentences, best first, until the room is full. Empty where
 * every sentence instructs the model. One word
 * of English page text is about 1.35 tokens of the model's vocabulary.
 */
export function gistEvidence(ranking: Ranking): Sentence[] {
  const chosen: Sentence[] = [];
  let words = 0;
  // What instructs the model is not what the page is about, and the prompt has no room to say so: it is left out.
  const best = ranking.best(MAX_SENTENCES * 2).filter((sentence) => !sentence.isInstruction);
  for (const sentence of best) {
    const size = sentence.words.length;
    if (chosen.length === MAX_SENTENCES || words >= ENOUGH_WORDS) break;
    if (size > MAX_SENTENCE_WORDS || words + size > MAX_WORDS) continue;
    chosen.push(sentence);
    words += size;
  }
  if (chosen.length === 0) return best.slice(0, 1);
  return chosen.sort((a, b) => a.index - b.index);
}
