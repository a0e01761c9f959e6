import { oppositesOf } from '../../lib/answers/antonyms.ts';

/** Names and numbers of a page that an edit can put in the wrong place. */
export interface Swaps {
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  /** Content words of the page, lower-cased, by their ending: verbs for verbs, plurals for plurals. */
  readonly words: readonly string[];
}

export type Edit = (sentence: string, swaps: Swaps, random: () => number) => string | null;

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];
const replaceAt = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length);

const WORD = /\p{L}[\p{L}'’-]*/gu;
const NUMBER = /\d+(?:[.,]\d+)*/gu;
const NAME = /(?<=\s)\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu;
const BE = /\b(?:is|are|was|were|can|could|will|would|should|has|have|had|may|must|does|do|did)\b/iu;

const antonym: Edit = (sentence, _, random) => {
  const words = [...sentence.matchAll(WORD)].filter((match) => oppositesOf(match[0].toLowerCase()).length > 0);
  const one = pick(words, random);
  const other = one && pick(oppositesOf(one[0].toLowerCase()), random);
  return one && other ? replaceAt(sentence, one.index, one[0].length, other) : null;
};

const negate: Edit = (sentence) => {
  const not = /\b(?:not|never) |n['’]t\b/u.exec(sentence);
  if (not) return replaceAt(sentence, not.index, not[0].length, '');
  const be = BE.exec(sentence);
  return be ? replaceAt(sentence, be.index + be[0].length, 0, ' not') : null;
};

const number: Edit = (sentence, swaps, random) => {
  const one = pick([...sentence.matchAll(NUMBER)], random);
  const other =
    one &&
    pick(
      swaps.numbers.filter((value) => value !== one[0]),
      random,
    );
  const changed = one && random() < 0.4 ? String(Number.parseInt(one[0], 10) + 1 + Math.floor(random() * 20)) : other;
  return one && changed ? replaceAt(sentence, one.index, one[0].length, changed) : null;
};

const name: Edit = (sentence, swaps, random) => {
  const one = pick([...sentence.matchAll(NAME)], random);
  const other =
    one &&
    pick(
      swaps.names.filter((value) => !one[0].includes(value) && !value.includes(one[0])),
      random,
    );
  return one && other ? replaceAt(sentence, one.index, one[0].length, other) : null;
};

/** Another word of the page in the place of one like it. */
const word: Edit = (sentence, swaps, random) => {
  const one = pick(
    [...sentence.matchAll(WORD)].filter((match) => match[0].length > 5 && /^\p{Ll}/u.test(match[0])),
    random,
  );
  if (!one) return null;
  const like = swaps.words.filter(
    (value) => value.slice(-2) === one[0].slice(-2) && value.slice(0, 4) !== one[0].slice(0, 4),
  );
  const other = pick(like, random);
  return other ? replaceAt(sentence, one.index, one[0].length, other) : null;
};

export const EDITS: readonly Edit[] = [antonym, antonym, negate, number, name, word, word];

const SAME = new Map(
  'show demonstrate|shows demonstrates|showed demonstrated|use employ|uses employs|used employed|also additionally|however nevertheless|many numerous|big large|said stated|says states|help assist|helps assists|get obtain|buy purchase|start begin|need require|needs requires|important significant|about approximately|but yet|because since|several various|make create|makes creates|made created|people individuals|company firm|method approach|methods approaches|new novel|find discover|found discovered|give provide|gives provides|gave provided|whole entire|often frequently|keep maintain|try attempt|tried attempted|allow permit|allows permits|end finish|kids children|quickly rapidly|ask request|asked requested|enough sufficient|part portion|main primary'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Says the same in other words: what a summary does that is still right. Words for words, a clause or an aside left out. */
export function reworded(sentence: string, random: () => number): string {
  let text = sentence.replace(WORD, (one) => (random() < 0.8 ? (SAME.get(one) ?? one) : one));
  if (random() < 0.5) text = text.replace(/ \([^)]*\)/gu, '');
  if (random() < 0.4)
    text = text.replace(/^(?:However|Moreover|In addition|Also|Furthermore|Then|And|But|So|Meanwhile),? /u, '');
  const parts = text.split(/, (?=\p{Ll})/u);
  if (parts.length > 2 && random() < 0.6)
    text = `${parts
      .slice(0, -1)
      .join(', ')
      .replace(/[.!?]*$/u, '')}.`;
  else if (parts.length === 2 && random() < 0.4 && (parts[0] ?? '').length > 40) text = `${parts[0]}.`;
  return text;
}
