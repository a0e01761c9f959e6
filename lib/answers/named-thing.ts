import { stopWordsOf } from '../core/text/stop-words.ts';

/** What opens a question and names nothing: "What is", "How many", "When did". */
const OPENING =
  /^(?:(?:and|but|so|also|und|aber)\s+)*(?:who|whom|whose|what|what['’]s|which|when|where|why|how|wer|wem|wen|was|welche[rsmn]?|wann|wo|warum|wieso|wie)(?:\s+(?:many|much|long|old|far|big|often|viele?|lange|alt|oft))?\s+/iu;
const HELPER =
  /^(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|might|must|ist|sind|war|waren|hat|haben|kann|können|wird|werden|gibt)\s+/iu;
/** A thing is named behind these: "the ferry to the island". "A warranty" and "my system" are no thing that was spoken of. */
const DETERMINED =
  /\b(?:the|its|their|his|her|der|die|das|den|dem|des|sein|seine[nmrs]?|ihr|ihre[nmrs]?)\s+(?<thing>[\p{L}\p{N}'’-]+(?:\s+[\p{L}\p{N}'’-]+)*)/iu;
/** A name: capitals in a row, small words of names between them. */
const NAME =
  /(?<![\p{L}\p{N}])[\p{Lu}\p{N}][\p{L}\p{N}'’.-]*(?:\s+(?:(?:of|the|and|de|von|van|der|del|la|du)\s+)?[\p{Lu}\p{N}][\p{L}\p{N}'’.-]*)*/gu;
/** Verbs that follow what is named, in a question: "does the ferry leave". */
const VERBS =
  'cost costs leave leaves take takes work works say says said mean means come comes came go goes went start starts end ends open opens close closes happen happens happened run runs last lasts get gets got make makes made include includes need needs use uses used cover covers contain contains offer offers support supports provide provides live lives die died win won lose lost help helps begin begins began arrive arrives finish finishes built finished released founded written launched included allowed available called located kostet kosten fährt beginnt endet gebaut';
const PARTICLES =
  'from in on at by with about after before during since until than that which who when if because and or not im am bei mit aus seit und oder nicht';
const HELPERS =
  'is are was were be been do does did has have had can could will would should may might must ist sind war hat';
/** What "this" and "that" stand before where they stand by themselves. */
export const FOLLOWS_A_THING = `${HELPERS} ${VERBS}`.replaceAll(' ', '|');
/** Where what is named ends: verbs, and what begins another part of the sentence. In small letters: "USE flags" is a name. */
const ENDS = new RegExp(`^(?:${FOLLOWS_A_THING}|${PARTICLES.replaceAll(' ', '|')})$`, 'u');
const MOST_WORDS = 6;

/**
 * What a question is about, for a later "it": what stands behind an article, else what "What is …" asks for, else a name. Null where it
 * names nothing ("How heavy is it?"): then a later "it" is what the page is about.
 */
export function namedThing(question: string): string | null {
  const bare = question.trim().replace(/[?!.\s]+$/u, '');
  const inner = bare.replace(OPENING, '').replace(HELPER, '');
  const determined = DETERMINED.exec(inner);
  const thing = cut(determined?.groups?.['thing'] ?? '');
  if (thing !== null) return `${determined?.[0].split(/\s/u)[0] ?? ''} ${thing}`.trim();
  const asked = /^(?:what|who|was|wer) (?:is|are|was|were|ist|sind|war|waren)\b/iu.test(bare) ? cut(inner) : null;
  if (asked !== null && asked === inner) return asked;
  const names = [...inner.matchAll(NAME)].filter(({ index }) => index > 0 || inner !== bare).map(([name]) => name);
  return names.filter((one) => /\p{L}{2}/u.test(one)).toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** The words up to where another part of the sentence begins; null where nothing with a meaning of its own is left. */
function cut(text: string): string | null {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const end = words.findIndex((word) => ENDS.test(word));
  const own = words.slice(0, end < 0 ? MOST_WORDS : end);
  const hasMeaning = own.some((word) => !isPlain(word.toLowerCase()));
  return own.length === 0 || own.length > MOST_WORDS || !hasMeaning ? null : own.join(' ');
}

const isPlain = (word: string): boolean =>
  stopWordsOf('en').has(word) ||
  stopWordsOf('de').has(word) ||
  /^(?:he|she|it|they|him|es|er|sie|one|ones)$/u.test(word);
