import { stopWordsOf } from '../core/text/stop-words.ts';
import { wordsOf } from '../core/text/words-of.ts';

/** One exchange of the conversation, oldest first. */
export interface Turn {
  /** The question as it was understood: standing alone. */
  readonly question: string;
  /** What was answered; empty where nothing was found. */
  readonly answer: string;
}

/** What a follow-up asks for. `again`: the last answer in another form, nothing to look up. */
export interface Resolved {
  readonly question: string;
  readonly form: 'new' | 'follow-up' | 'again';
}

const AGAIN =
  /^(?:(?:please|and|ok|bitte)[, ]+)?(?:(?:make (?:it|that) |a bit |much |say (?:it|that) |mach es |etwas )?(?:shorter|longer|simpler|briefer|kürzer|länger|einfacher)|in (?:one|two|three|a few) (?:sentences?|words?)|more (?:briefly|simply)|again|repeat(?: that)?|rephrase(?: that)?|in (?:einem|zwei) (?:satz|sätzen)|noch ?mal)(?:[, ]+please|[, ]+bitte)?\s*[.?!]*$/iu;
/** Asked of what was just said. */
const BARE =
  /^(?:and |but |so |und |aber )?(?:why|how|when|where|who|how come|how so|since when|how many|how much|says who|really|warum|wieso|wie|wann|wo|wer)(?: (?:is|was) (?:that|this|it)| so| not| nicht)?\s*[?!.]*$/iu;
const OPENS_FOLLOW_UP = /^(?:and|but|also|what about|how about|what of|und|aber|was ist mit|wie ist es mit)\b[ ,]*/iu;
const POINTS_BACK =
  /\b(?:it|its|he|him|his|she|her|hers|they|them|their|theirs|this|that|these|those|one|ones|there|then|es|er|sie|ihn|ihm|ihr|ihre|sein|seine|das|diese[rsmn]?|dort|damals)\b/iu;
const ORDINAL =
  /\b(?:first|second|third|fourth|fifth|last|next|other|former|latter|erste|zweite|dritte|letzte|nächste|andere)n?\b/iu;
/** A question with this many words of its own stands alone even if it says "it". */
const OWN_WORDS = 5;

const contentWords = (text: string): string[] =>
  wordsOf(text).filter((word) => word.length > 1 && !stopWordsOf('en').has(word) && !stopWordsOf('de').has(word));

/** Whether a question needs what was said before it to be understood. */
function leansBack(question: string): boolean {
  if (BARE.test(question) || OPENS_FOLLOW_UP.test(question)) return true;
  const own = contentWords(question).length;
  if (ORDINAL.test(question) && own <= 2) return true;
  return POINTS_BACK.test(question) && own < OWN_WORDS;
}

/**
 * A question that stands alone, made of what was asked now and the turn before: the words of the last question that the new one does
 * not have are put behind it, where search and reader find them. "And the second one?" asks the last question again with its own words in front.
 */
export function resolveQuestion(question: string, turns: readonly Turn[]): Resolved {
  const text = question.trim();
  const last = turns.at(-1);
  if (last === undefined) return { question: text, form: 'new' };
  if (AGAIN.test(text)) return { question: last.question, form: 'again' };
  if (!leansBack(text)) return { question: text, form: 'new' };
  const bare = text.replace(OPENS_FOLLOW_UP, '');
  if (BARE.test(text)) return { question: `${bare.replace(/[?!.\s]+$/u, '')}: ${subjectOf(last)}?`, form: 'follow-up' };
  const known = new Set(wordsOf(bare));
  const missing = last.question
    .replace(/[?!.\s]+$/u, '')
    .split(/\s+/u)
    .filter((word) => contentWords(word).some((one) => !known.has(one)))
    .filter((word) => !/^(?:who|what|when|where|why|how|which|wer|was|wann|wo|warum|wie)$/iu.test(word));
  return { question: `${bare.replace(/[?!.\s]+$/u, '')} (${missing.join(' ')})?`, form: 'follow-up' };
}

/** What the last exchange was about: the question without its question word, and its answer where that is short. */
function subjectOf({ question, answer }: Turn): string {
  const bare = question.replace(/^(?:who|what|when|where|why|how|which)\s+/iu, '').replace(/[?!.\s]+$/u, '');
  return answer !== '' && answer.length <= 60 ? `${bare} ${answer}` : bare;
}
