import type { AskedTerm } from './asked-term.ts';

/** "What is the price?" asks for a value, "What is it?" for something else: a name alone, or one of its kind. */
const FORM =
  /^(?:what(?:['’]s| is| are)|who(?:['’]s| is| was)|was (?:ist|sind)|wer (?:ist|war)) (?:an? |eine? )?(?<term>(?!(?:the|this|that|these|those|it|its|he|she|they|there|my|your|his|her|their|our|some|any|all|new|wrong|der|die|das|dies\w*|es|er|sie|mein\w*|dein\w*|sein\w*|ihr\w*|hier)\b)[\p{L}\p{N}][\p{L}\p{N}'’./+&-]*(?: [\p{L}\p{N}][\p{L}\p{N}'’./+&-]*){0,3})$/iu;
/** A clause, or a thing of something. */
const MORE =
  /(?:^|\s)(?:of|in|on|at|for|from|with|about|by|to|behind|between|being|going|used|made|called|available|included|von|im|in|für|mit|über)(?:\s|$)/iu;

/** The term of a question that asks what something is and nothing else; null for any other. */
export function whatIs(question: string): AskedTerm | null {
  const term = FORM.exec(question.trim().replace(/[\s?!.]+$/u, ''))?.groups?.['term'];
  return term === undefined || MORE.test(term) ? null : { kind: 'term', text: term, isStrict: true };
}
