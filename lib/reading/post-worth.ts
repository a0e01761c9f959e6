import { ASKS } from './asks.ts';
import type { Sentence } from './sentence.ts';

/** Greetings, thanks and what forum software writes into a post: people in an exchange, not what it is about. */
const COURTESY =
  /^\W*(?:hi|hello|hey|dear|thanks|thank you|thx|cheers|welcome|good (?:morning|evening|luck)|hope (?:this|that|it) helps|any (?:help|advice|thoughts|ideas)\b.*\bappreciated|please (?:help|advise)|hallo|danke|viele grüße|merci|bonjour|gracias|hola)\b|\b(?:thanks|thank you)(?: so much| very much| a lot)?,? (?:in advance|for (?:your|any|the|all) (?:help|repl|answer|response|advice))/iu;
const SOFTWARE =
  /^\W*(?:last (?:edited|post|reply|activity)|edited (?:by|on)|joined|posts?|location|re|quote(?: from)?|originally posted|reply to)\b\s*:?|\b(?:said|wrote)\s?:|\b\d+ (?:likes?|upvotes?|votes?|points)\b|#\d+\s*$/iu;

/** A mail is read between others: a sentence longer than this takes the room of two. */
const LONG_WORDS = 30;

/**
 * How fit a sentence of a post is to stand for its exchange, as a factor. What is asked is the matter of the opening post; in an answer a
 * question is talk.
 */
export function postWorth({ text, words }: Pick<Sentence, 'text' | 'words'>, post: number): number {
  let worth = Math.min(1, LONG_WORDS / words.length);
  if (COURTESY.test(text)) worth *= 0.4;
  if (SOFTWARE.test(text)) worth *= 0.4;
  if (ASKS.test(text)) worth *= post === 0 ? 1.25 : 0.6;
  return worth;
}
