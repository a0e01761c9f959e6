import { stopWordsOf } from '../core/text/stop-words.ts';
import { wordsOf } from '../core/text/words-of.ts';
import { FOLLOWS_A_THING, namedThing } from './named-thing.ts';

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
const SHORTER =
  /\b(?:shorter|briefer|simpler|more (?:briefly|simply)|in (?:one|two|three|a few) (?:sentences?|words?)|kürzer|einfacher|in (?:einem|zwei) (?:satz|sätzen))\b/iu;
/** Whether the last answer is wanted in fewer words; of a request whose form is `again`. */
export const asksShorter = (request: string): boolean => SHORTER.test(request);
/** Asked of what was just said. */
const BARE =
  /^(?:and |but |so |und |aber )?(?:why|how|when|where|who|how come|how so|since when|how many|how much|says who|really|warum|wieso|wie|wann|wo|wer)(?: (?:is|was) (?:that|this|it)| so| not| nicht)?\s*[?!.]*$/iu;
const OPENS_FOLLOW_UP = /^(?:and|but|also|what about|how about|what of|und|aber|was ist mit|wie ist es mit)\b[ ,]*/iu;
/** "The second one", "the other": a choice among what was just said. */
const CHOOSES =
  /\b(?:first|second|third|fourth|fifth|last|next|other|former|latter|cheaper|bigger|smaller|newer|older|erste|zweite|dritte|letzte|nächste|andere)n?(?: ones?)?\s*[?!.]*$/iu;
const PERSON = /\b(?:he|him|she|her|er|ihn|ihm)\b/iu;
const POSSESSED = /\b(?:its|his|her|their|sein(?:e[nmrs]?)?|ihr(?:e[nmrs]?)?)\b(?=\s+\p{L})/iu;
/** "This" and "that" by themselves, not "this page" and not "that he said". */
const STANDS_ALONE = `(?=\\s*[?!.,]|\\s*$|\\s+(?:${FOLLOWS_A_THING})\\b)`;
const THING = new RegExp(
  `\\b(?:it|they|them|es|sie|(?:this|that|these|those|das|diese[rsmn]?)${STANDS_ALONE})(?!\\w)`,
  'iu',
);
/** "Do they take cards?": those behind the page, whatever was spoken of. */
const MAKERS = /\b(?:do|did|does|have|had|can|could|will|would) they\b/iu;
/** "Is there a warranty?", "gibt es": nothing that was named. */
const EXISTS =
  /\b(?:is|are|was|were|will|can|be|does|do) there\b|\bthere (?:is|are|was|were)\b|\bthere\s*[?!.]*$|\b(?:gibt|gab|gäbe) es\b|\bes (?:gibt|gab)\b|\bit (?:to|possible|necessary|true|worth|safe|normal|okay|ok|that|rain|snow)\b/iu;
/** A question with this many words of its own stands alone even if it says "it". */
const OWN_WORDS = 6;
const MOST_NAME_WORDS = 5;
const LONGEST_ANSWER = 60;

const contentWords = (text: string): string[] =>
  wordsOf(text).filter((word) => word.length > 1 && !stopWordsOf('en').has(word) && !stopWordsOf('de').has(word));

const withoutEnd = (text: string): string => text.replace(/[?!.\s]+$/u, '');

/**
 * A question that stands alone, made of what was asked now and the turn before. "It" becomes what the last question named; where that named
 * nothing, "it" is what the page is about and stays. "And the second one?" asks the last question again with its own words in front.
 */
export function resolveQuestion(question: string, turns: readonly Turn[]): Resolved {
  const text = question.trim();
  const last = turns.at(-1);
  if (last === undefined) return { question: text, form: 'new' };
  if (AGAIN.test(text)) return { question: last.question, form: 'again' };
  if (BARE.test(text)) return followUp(`${withoutEnd(text.replace(OPENS_FOLLOW_UP, ''))}: ${subjectOf(last)}?`);
  const bare = text.replace(OPENS_FOLLOW_UP, '');
  const isShort = contentWords(bare).length < OWN_WORDS;
  const isOfMakers = MAKERS.test(bare) && !/^(?:and )?who\b/iu.test(last.question);
  const named = isShort && !EXISTS.test(bare) && !isOfMakers ? pointedAt(bare, last) : null;
  if (named !== null) return followUp(named);
  const leans = bare !== text && !asks(bare);
  if (!leans && !(CHOOSES.test(bare) && contentWords(bare).length <= 2)) return { question: text, form: 'new' };
  return followUp(`${withoutEnd(bare)} (${missingWords(bare, last)})?`);
}

const followUp = (question: string): Resolved => ({ question, form: 'follow-up' });

/** Whether it is a question by itself ("and how much does it cost?"), not a piece of one ("and the second?"). */
const asks = (text: string): boolean =>
  /^(?:who|what|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|wer|was|wann|wo|warum|wie|welche[rsmn]?|ist|sind|hat|kann)\s+\S+\s+\S/iu.test(
    text,
  );

/** The question with the thing in place of the word that points at it; null where it points at nothing that was named. */
function pointedAt(question: string, last: Turn): string | null {
  const person = PERSON.test(question);
  const possessed = POSSESSED.exec(question);
  if (!person && possessed === null && !THING.test(question)) return null;
  const thing = person ? personOf(last) : namedThing(last.question);
  if (thing === null || saysAlready(question, thing)) return null;
  if (!person && !agrees(possessed?.[0] ?? THING.exec(question)?.[0] ?? '', thing)) return null;
  const whose = /s$/iu.test(thing) ? `${thing}’` : `${thing}’s`;
  if (possessed !== null) return question.replace(POSSESSED, whose);
  return question.replace(person ? PERSON : THING, thing);
}

/** "It" is no "benefits", and "they" is no "ferry"; a name can be either. German words tell neither. */
function agrees(word: string, thing: string): boolean {
  const last = thing.split(/\s+/u).at(-1) ?? '';
  if (/^\p{Lu}/u.test(last)) return true;
  const isMany = /[^sui]s$/iu.test(last);
  if (/^(?:it|its|this|that)$/iu.test(word)) return !isMany;
  return !/^(?:they|them|their|these|those)$/iu.test(word) || isMany;
}

const saysAlready = (question: string, thing: string): boolean => {
  const [known, own] = [new Set(wordsOf(question)), contentWords(thing)];
  return own.length > 0 && own.every((word) => known.has(word));
};

/** Who the last exchange was about: a name in its answer, else in its question. */
function personOf({ question, answer }: Turn): string | null {
  const isName = (text: string): boolean =>
    /^\p{Lu}/u.test(text) && text.split(/\s+/u).length <= MOST_NAME_WORDS && !/\d/u.test(text);
  if (isName(answer)) return answer;
  const thing = namedThing(question)?.replace(/^(?:the|der|die|das) /iu, '') ?? '';
  return isName(thing) ? thing : null;
}

/** The words of the last question that the new one does not have, without what asks. */
function missingWords(bare: string, last: Turn): string {
  const known = new Set(wordsOf(bare));
  return withoutEnd(last.question)
    .replaceAll(/[()]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => contentWords(word).some((one) => !known.has(one)))
    .filter((word) => !/^(?:who|what|when|where|why|how|which|do|does|did|wer|was|wann|wo|warum|wie)$/iu.test(word))
    .join(' ');
}

/** What the last exchange was about: the question without its question word, and its answer where that is short. */
function subjectOf({ question, answer }: Turn): string {
  const bare = withoutEnd(question.replace(/^(?:who|what|when|where|why|how|which)\s+/iu, ''));
  return answer !== '' && answer.length <= LONGEST_ANSWER ? `${bare} ${answer}` : bare;
}
