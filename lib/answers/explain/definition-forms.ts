import { isOpinion, isPersonal } from './opinion.ts';
import { spelledOut } from './spelled-out.ts';
import { termPattern } from './term-pattern.ts';

/** How well a sentence tells what the term is, and the words that do where they are but a few. */
export interface Told {
  readonly worth: number;
  readonly short: string | null;
}

/** `opensBlock`: the sentence is the first of its block, where a glossary names what it explains. */
export type TermTeller = (sentence: string, opensBlock: boolean) => Told | null;

/**
 * A form in which a sentence says what something is, by what stands before and behind the term; `rest` in it is what is said.
 * None holds the term itself, so that they are compiled once for all terms.
 */
interface Form {
  readonly worth: number;
  readonly before: RegExp | null;
  readonly after: RegExp;
  /** An opinion can have this form. */
  readonly canJudge?: true;
  /** Of things without a name of their own it says something else, more often than not: "If you make a request, the body …". */
  readonly ofNamesOnly?: true;
}

const DETERMINER = String.raw`(?:(?:[Tt]he (?:term|word|abbreviation|concept of)|[Dd]er Begriff|[Dd]as Wort|[Aa]n?|[Tt]he|[Ee]very|[Ee]ach|[Ee]ine?|[Dd]er|[Dd]ie|[Dd]as)\s+)?["“‘'«„]?`;
/** The term is what the sentence, or a clause in it, is about. */
const SUBJECT = new RegExp(
  String.raw`(?:^|[;:(–—]\s*|,\s+|\b(?:that|because|since|while|where|whereas|and|but|so|today|denn|dass|und|aber)\s+)${DETERMINER}$`,
  'u',
);
const OPENS = new RegExp(String.raw`^${DETERMINER}$`, 'u');
const AFTER = String.raw`^["”’'»“]?(?:\s*\([^)]{1,80}\))?,?\s+`;
const ADVERB = String.raw`(?:(?:also|often|usually|simply|basically|essentially|typically|generally|commonly|just|actually|really|currently|now|therefore|auch|meist|oft|einfach)\s+)*`;
const behind = (source: string): RegExp => new RegExp(source, 'u');
const IS = String.raw`(?:is|are|was|were|['’]s|ist|sind|war|waren)`;

const FORMS: readonly Form[] = [
  {
    worth: 9,
    before: SUBJECT,
    after: behind(
      `${AFTER}${IS} (?:defined as|short for|an? (?:abbreviation|acronym|term|word|name|type|kind|form) (?:for|of|used)|die Abkürzung für|ein (?:Begriff|Wort))\\s`,
    ),
  },
  {
    worth: 9,
    before: SUBJECT,
    after: behind(
      `${AFTER}${ADVERB}(?:means?|refers? to(?! (?:them|it|this|these|those|him|her)\\b)|stands? for|denotes?|bedeutet|bezeichnet|steht für|heißt)\\s`,
    ),
  },
  {
    worth: 8,
    before: /\b(?:[Bb]y|[Uu]nter)\s["“„]?$/u,
    after: /^["”“]?,?\s(?:(?:we|I|they|is|are) (?:mean|meant|understood)|versteh(?:t|en) (?:man|wir))\b/u,
  },
  {
    worth: 8,
    before: SUBJECT,
    after: behind(`${AFTER}${IS}\\s${ADVERB}(?<rest>(?:an?|any|another|eine?[rs]?)\\s.*)`),
    canJudge: true,
  },
  {
    worth: 6,
    before: SUBJECT,
    after: behind(`${AFTER}${IS}\\s${ADVERB}(?<rest>(?:the|one of|der|die|das)\\s.*)`),
    canJudge: true,
  },
  {
    worth: 6,
    before: SUBJECT,
    after: behind(
      `${AFTER}(?:is|are)\\s${ADVERB}(?<rest>(?:where|when|how|what|made (?:of|up|from)|composed of|used (?:to|for)|designed to)\\s.*)`,
    ),
  },
  {
    worth: 4,
    before: OPENS,
    after: behind(
      `${AFTER}(?:is|are)\\s${ADVERB}(?<rest>(?!not\\b|very\\b|so\\b|there\\b)[\\p{Ll}-]+(?:\\s[\\p{L}-]+){0,3}\\s(?:that|which|who|used (?:to|for)|made (?:of|from))\\s.*)`,
    ),
    canJudge: true,
  },
  {
    worth: 6,
    before: OPENS,
    after: behind(
      `${AFTER}are\\s${ADVERB}(?<rest>(?:[\\p{Ll}-]+\\s){0,3}[\\p{Ll}-]+s\\s(?:that|which|who|where|of|for|used|made)\\s.*)`,
    ),
    canJudge: true,
  },
  {
    worth: 7,
    before: OPENS,
    after: /^(?:\s*\([^)]{1,80}\))?,\s(?:which|who|that) (?:is|are|was|were|means|stands for|refers to)\s(?<rest>.*)/u,
    canJudge: true,
  },
  {
    worth: 7,
    before: null,
    after:
      /^,?\s(?:also (?:known|called|referred to)|short for|defined as|known as|auch bekannt|kurz für|das heißt)\s/u,
  },
  {
    worth: 6,
    before: null,
    after:
      /^(?:\s*\([^)]{1,80}\))?,\s(?<rest>(?:an?|the|one of|eine?|der|die|das)\s(?![^,]{3,80},?\s(?:and|or|und|oder)\b)[^,;.]{3,}(?:[,.;]|$).*)/u,
    canJudge: true,
    ofNamesOnly: true,
  },
  { worth: 7, before: OPENS, after: /^,\s(?<rest>(?:an?|eine?)\s[^,;.]{3,},\s.*)/u, canJudge: true },
  { worth: 7, before: SUBJECT, after: /^["”]?\s[–—]\s(?<rest>(?:an?|the|any|eine?|der|die|das)\s.*)/u, canJudge: true },
  {
    worth: 7,
    before: null,
    after: /^\s\((?:an?|also|aka|a\.k\.a\.|short for|formerly|ein|eine|das heißt|d\. ?h\.)\s[^)]{3,}\)/u,
  },
  {
    worth: 6,
    before:
      /\b(?:called|named|known as|termed|dubbed|referred to as|nicknamed|genannt|namens|bekannt als|nennt man)\s(?:an?\s|the\s)?["“‘'„]?$/u,
    after: /^(?!['’]s\b|\.\w|[\w-]|\s\p{Lu})/u,
  },
  {
    worth: 4,
    before: OPENS,
    after: behind(`${AFTER}(?:lets|allows|helps|enables|consists of|ermöglicht|besteht aus)\\s`),
    ofNamesOnly: true,
  },
];

/** Before a name, what makes the rest of the clause another's: "In Norway, a new law …". */
const PLACED =
  /(?:^|[,;]\s)(?:[Ii]n|[Aa]t|[Oo]n|[Ff]rom|[Ff]or|[Ww]ith|[Bb]y|[Ss]ince|[Aa]fter|[Bb]efore|[Uu]nder|[Ll]ike|[Uu]nlike|[Oo]utside|[Ii]nside|[Aa]cross|[Tt]hrough|[Dd]uring|[Ww]ithin|[Aa]mong|[Bb]esides|[Dd]espite|[Ii]nstead of|[Aa]ccording to|[Tt]hanks to|[Ww]hen|[Ii]f|[Ww]hile|[Oo]nce|[Aa]s soon as|[Uu]nless|[Bb]ei|[Ii]m|[Aa]m|[Ss]eit|[Nn]ach|[Vv]or|[Aa]us|[Mm]it|[Aa]uf|[Ww]enn|[Aa]ls)\s[^,]*$/u;
/** "TTL: how long …", "TTL – how long …" at the beginning of a line. */
const LEAD_BEFORE = new RegExp(String.raw`^(?:[-•*·]\s*|\d+[.)]\s*)?${DETERMINER}$`, 'u');
const LEAD_AFTER = /^["”’'»“]?(?:\s*\([^)]{1,60}\))?\s*(?::|\s[–—-])\s+(?<rest>[^\s\d$€£<@][^<@]*?(?:\s+\S+){2,})/u;
export const QUESTION = /[?？]["”’)\]]*\s*$/u;
const NEGATED = /^(?:not|never|no longer|nicht|kein\w*)\b/iu;
const MOST_WORDS = 70;
const FEWEST_WORDS = 4;

/** Tells for each sentence of a page how well it says what a term is. What of this is the term's own is made once. */
export function termTeller(term: string): TermTeller {
  const holds = termPattern(term);
  return (sentence, opensBlock) => {
    const places = [...sentence.matchAll(holds)];
    if (places.length === 0 || QUESTION.test(sentence)) return null;
    const words = sentence.split(/\s+/u).length;
    if (words > MOST_WORDS || words < FEWEST_WORDS) return null;
    const short = spelledFor(term, sentence);
    if (short !== null) return { worth: 8, short };
    const worth = Math.max(...places.map((place) => worthAt(sentence, place, opensBlock)));
    return worth > 0 ? { worth: worth - (isPersonal(sentence) ? 4 : 0), short: null } : null;
  };
}

const LEAD_WORTH = 8;

function worthAt(sentence: string, { index, 0: found }: RegExpExecArray, opensBlock: boolean): number {
  const before = sentence.slice(0, index);
  const after = sentence.slice(index + found.length);
  const lead = opensBlock && LEAD_BEFORE.test(before) ? LEAD_AFTER.exec(after)?.groups?.['rest'] : undefined;
  if (lead !== undefined && !isOpinion(lead)) return LEAD_WORTH;
  const isName = /^\p{Lu}/u.test(found) && (index > 0 || /\s\p{Lu}|\p{Lu}.*\p{Lu}/u.test(found));
  let best = 0;
  for (const form of FORMS) {
    if (form.worth <= best || (form.ofNamesOnly && !isName)) continue;
    if (form.before?.test(before) === false) continue;
    if (form.before === null && PLACED.test(before)) continue;
    const rest = restOf(form.after, after);
    if (rest === null || NEGATED.test(rest) || (form.canJudge && isOpinion(rest))) continue;
    best = form.worth;
  }
  // One that was spoken of before: "the machine is a …".
  return !isName && /\b(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as)\s$/u.test(before) ? best - 2 : best;
}

function restOf(form: RegExp, after: string): string | null {
  const match = form.exec(after);
  return match === null ? null : (match.groups?.['rest'] ?? '');
}

/** What the sentence says an abbreviation stands for, or how it abbreviates a name; null where it does neither. */
function spelledFor(term: string, sentence: string): string | null {
  if (!sentence.includes('(')) return null;
  const key = keyOf(term);
  for (const { abbreviation, long } of spelledOut(sentence)) {
    if (abbreviation === term) return long;
    if (keyOf(long) === key) return abbreviation;
  }
  return null;
}

const keyOf = (text: string): string => text.toLowerCase().replaceAll(/[\s-]+/gu, ' ');
