/** What a request wants explained. */
export interface AskedTerm {
  /** A word or a name, or a whole passage that somebody selected. */
  readonly kind: 'term' | 'passage';
  readonly text: string;
  /** What it means is asked, and nothing else will do: with "explain the refund policy" what the page says about it does as well. */
  readonly isStrict: boolean;
}

/** Longer than this is no name of a thing. */
const MOST_TERM_WORDS = 7;
const QUOTED =
  /^[^"“„«‘'’]{0,60}["“„«](?<quoted>[\s\S]+?)["”“»]\s*(?:mean|means|is|are|here|bedeutet|gemeint)?\s*[.?!]*$/iu;
const STRICT: readonly RegExp[] = [
  /\bwhat (?:does|do|did) (?<term>.{1,60}?) (?:mean|stand for)\b/iu,
  /\bwhat (?:is|are|was|do they|does (?:he|she|it|the author|the page|the article)|is it that is) (?:meant|mean|means) by (?<term>.{1,60})$/iu,
  /\bwhat(?:['’]s| is) the (?:meaning|definition) of (?<term>.{1,60})$/iu,
  /\b(?:explain|tell me|say|know|understand) what (?<term>.{1,60}?) (?:is|are|means|mean|stands for)\b/iu,
  /^define (?<term>.{1,60})$/iu,
  /\bwas (?:bedeutet|heißt|bedeuten|meint) (?<term>.{1,60})$/iu,
  /\bwas ist mit (?<term>.{1,60}?) gemeint\b/iu,
  /\bwas versteht man unter (?<term>.{1,60})$/iu,
  /^definiere? (?<term>.{1,60})$/iu,
];
const LOOSE =
  /^(?:explain|clarify|elaborate on|erklär\w*|erläuter\w*)(?: (?:to me|me|us|mir|uns|bitte))* (?<term>.{1,60})$/iu;
/** Before the name itself. */
const LEAD_IN =
  /^(?:(?:the|a|an|der|die|das|den|dem|ein|eine[mnr]?) )?(?:(?:terms?|words?|concept|phrase|abbreviation|acronym|idea|notion|meaning|begriff|wort|abkürzung)(?: of| von)? )?(?:(?:the|a|an|der|die|das|den|dem|ein|eine[mnr]?) )?/iu;
const TAIL =
  /(?: (?:here|in this (?:context|article|text)|on this page|exactly|hier|in diesem zusammenhang|genau|please|bitte))+$/iu;
/** A clause, or something that is pointed at. */
const NO_NAME =
  /^(?:how|why|when|where|whether|what|who|which|if|that|like|in|it|this|these|those|them|they|he|she|me|us|i|you|everything|more|again|page|article|text|paragraph|section|chart|first|second|third|last|next|passage|selection|wie|warum|wieso|weshalb|wann|wo|dass|ob|es|dies\w*|seite|artikel|absatz|abschnitt|erste\w*|zweite\w*|letzte\w*)\b/iu;

/** What is to be explained, out of a request for that; null where it names nothing (a clause, "this", "the second paragraph"). */
export function askedTerm(request: string): AskedTerm | null {
  const text = request.trim();
  const quoted = QUOTED.exec(text)?.groups?.['quoted']?.trim();
  if (quoted) return { kind: isTerm(quoted) ? 'term' : 'passage', text: bare(quoted) || quoted, isStrict: true };
  const plain = text.replace(/[\s?!.]+$/u, '');
  for (const form of STRICT) {
    const term = named(form.exec(plain)?.groups?.['term']);
    if (term !== null) return { kind: 'term', text: term, isStrict: true };
  }
  const loose = named(LOOSE.exec(plain)?.groups?.['term']);
  return loose === null ? null : { kind: 'term', text: loose, isStrict: !/\s/u.test(loose) };
}

const isTerm = (text: string): boolean =>
  text.split(/\s+/u).length <= MOST_TERM_WORDS && !/[.!?。！？]\s+\S/u.test(text);

const bare = (text: string): string => (isTerm(text) ? text.replace(/^[\s"“„«'‘(]+|[\s"”“»'’.,;:!?)]+$/gu, '') : text);

function named(found: string | undefined): string | null {
  if (found === undefined) return null;
  const term = bare(found.replace(TAIL, '')).replace(LEAD_IN, '');
  return term === '' || NO_NAME.test(term) || !isTerm(term) ? null : term;
}
