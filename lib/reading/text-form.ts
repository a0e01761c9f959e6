import type { Pace } from './pace.ts';
import type { Sentence } from './sentence.ts';

/** How a text is built, told from the text alone. */
export type TextForm =
  | 'prose'
  /** Speakers taking turns: what is decided stands between small talk. */
  | 'dialogue'
  /** Mails that answer each other: each answer opens anew. */
  | 'thread'
  /** A long story: it has no thesis, what happens is spread over all of it. */
  | 'narrative';

const SPEAKER = /^\p{Lu}[\p{L}\p{N} .'’-]{0,30}:\s/u;
/** Those who speak to each other; a table of "Price: 10" has labels too, and nobody in it. */
const TALK = new Set(['i', 'you', 'we', "i'm", 'i’m', "we're", 'we’re', "you're", 'you’re', 'us', 'me']);
const PERSONS = new Set('i me my he she him his her hers himself herself'.split(' '));
/** What stands over an answer: "Ruth Penrose - RE: tide tables", "Re: tide tables", "On Monday Ruth wrote:". */
const BYLINE = /^(?:.{2,60}\s[-–—|]\s)?(?:re|aw|sv|fwd?|wg)\s?:\s?\S|\b(?:wrote|schrieb|a écrit|escribió)\s?:$/iu;
const MAX_BYLINE_CHARS = 160;
/** Fewer heads of answers than this and the text is no exchange. */
export const MIN_ANSWERS = 2;
const QUOTED = /["“”]/u;

const MIN_TURNS = 12;
const MIN_STORY_WORDS = 2_000;

/** Shares as measured on stories and meetings on one side and 1,018 labelled web pages on the other: far from both. */
export async function textFormOf(sentences: readonly Sentence[], pace: Pace): Promise<TextForm> {
  const blocks = new Map<number, { isTurn: boolean; isQuoted: boolean }>();
  let answers = 0;
  let words = 0;
  let talk = 0;
  let persons = 0;
  for (const { blockIndex, start, text, words: own } of sentences) {
    const block = blocks.get(blockIndex) ?? { isTurn: false, isQuoted: false };
    blocks.set(blockIndex, block);
    block.isTurn ||= start === 0 && SPEAKER.test(text);
    block.isQuoted ||= QUOTED.test(text);
    if (start === 0 && isByline(text)) answers += 1;
    words += own.length;
    for (const word of own) {
      if (TALK.has(word)) talk += 1;
      if (PERSONS.has(word)) persons += 1;
    }
    await pace.step();
  }
  const all = [...blocks.values()];
  const turns = all.filter((block) => block.isTurn).length;
  if (turns >= MIN_TURNS && turns >= all.length * 0.6 && talk >= words * 0.03) return 'dialogue';
  if (answers >= MIN_ANSWERS) return 'thread';
  const quoted = all.filter((block) => block.isQuoted).length;
  if (words >= MIN_STORY_WORDS && persons >= words * 0.035 && quoted >= all.length * 0.15) return 'narrative';
  return 'prose';
}

/** Whether a block's first sentence is the head of an answer rather than part of one. */
export const isByline = (text: string): boolean => text.length <= MAX_BYLINE_CHARS && BYLINE.test(text);
