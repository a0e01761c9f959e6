import type { Capture } from '../core/capture.ts';
import type { Point } from '../core/summary.ts';
import { wordsOf } from '../core/text/words-of.ts';
import { ASKS } from '../reading/asks.ts';
import { pointOf } from '../reading/evidence-of.ts';
import { postWorth } from '../reading/post-worth.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { PageIndex } from '../retrieval/page-index.ts';

const MOST_SENTENCES = 3;
const LEAST_WORDS = 4;
const LEAST_OPENING_WORDS = 15;
/** Asks for the matter of a thread by no other word than what it is: "What is the problem?", "What does the original post ask?" */
const ASKS_OPENING =
  /^(?:what(?:['’]s| is| was| does| did)|which|was|welche[rs]?)\b.*\b(?:problem|question|issue|original post(?:er)?|opening post|first post|op|asker|frage|problem)\b/iu;
const ASKS_ANSWER =
  /^(?:what(?:['’]s| is| was)|is there|was there|gibt es|was ist)\b.*\b(?:answer|solution|fix|workaround|accepted answer|resolution|lösung|antwort)\b/iu;
/** Beside what the rules above name. */
const PLAIN =
  /^(?:what|what's|which|is|was|does|did|do|the|a|an|of|in|here|this|that|there|thread|post|poster|page|discussion|ask|asks|asking|about|problem|question|issue|original|opening|first|op|asker|answer|solution|fix|workaround|accepted|resolution|being|asked|discussed|for|to|it|his|her|their|das|die|der|ist|hier|es|eine|frage|lösung|antwort|gibt|welche|beitrag|seite)$/iu;

/**
 * What an exchange is about and what settled it: the opening post's question, or the accepted answer, each in the page's order. They share no
 * word with the question, so search does not find them. Null elsewhere.
 */
export function threadFact(question: string, capture: Capture, index: PageIndex): { evidence: Point[] } | null {
  const post = postWanted(question, capture);
  if (post === null) return null;
  const said = index.passages
    .flatMap(({ sentences }) => sentences)
    .filter((one) => lettersIn(one) >= LEAST_WORDS && postWorth(one, 0) >= 1);
  // What stands over the first post ("13 answers, last post on Monday") may be told as the opening.
  const opening = [0, 1].find((at) => wordsIn(said, at) >= LEAST_OPENING_WORDS) ?? 0;
  const held = said.filter((one) => one.post === (post === 0 ? opening : post));
  const worth = (one: Sentence): number => (post === 0 && ASKS.test(one.text) ? 2 : 1);
  const best = held.toSorted((a, b) => worth(b) - worth(a) || a.index - b.index).slice(0, MOST_SENTENCES);
  if (best.length === 0) return null;
  return { evidence: best.toSorted((a, b) => a.index - b.index).map((one) => pointOf(one, capture)) };
}

/** Words proper: "28/11/2025 at 7:07 pm" has few. */
const lettersIn = ({ words }: Sentence): number => words.filter((word) => /\p{L}{2}/u.test(word)).length;

const wordsIn = (sentences: readonly Sentence[], post: number): number =>
  sentences.reduce((sum, one) => sum + (one.post === post ? one.words.length : 0), 0);

function postWanted(question: string, { acceptedPost, blocks }: Capture): number | null {
  const isPlain = wordsOf(question).every((word) => PLAIN.test(word));
  if (!isPlain || !blocks.some(({ post }) => post !== undefined && post > 0)) return null;
  if (ASKS_ANSWER.test(question.trim())) return acceptedPost ?? null;
  return ASKS_OPENING.test(question.trim()) ? 0 : null;
}
