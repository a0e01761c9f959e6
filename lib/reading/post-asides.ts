import type { Sentence } from './sentence.ts';
import { isByline } from './text-form.ts';

/** A line taken over from another mail: "> as Ruth said", "RP> as Ruth said". */
const QUOTED_LINE = /^\s*(?:\p{Lu}{0,3}>|\|\s)/u;
/** Who, when, about what, by which program. */
const HEADER =
  /^\s*(?:from|to|cc|sent|date|subject|in-reply-to|reply-to|message-id|organi[sz]ation|x-[\w-]+|mime-version|content-[\w-]+|von|an|gesendet|betreff|datum)\s?:/iu;
/** What parts a signature from the mail over it (RFC 3676 §4.3, and rules drawn by hand). */
const RULE = /^\s*(?:--|[-_=*~#+]{4,})\s*$/u;
/** More words than this after a rule are no signature. */
const MAX_SIGNATURE_WORDS = 60;
/** Runs of this many words that somebody has written before: taken over, not met by chance. */
const RUN = 4;
const MIN_RUNS = 3;
const TAKEN_OVER = 0.6;

/**
 * By sentence, whether it is not the writer's own word in an exchange: the head of a mail, what another wrote in an earlier post, what a mail
 * program writes, a signature. Nowhere where there are no posts. Linear in the text.
 */
export function postAsides(sentences: readonly Sentence[]): boolean[] {
  const isAside = sentences.map(() => false);
  if (sentences.some(({ post }) => post !== null)) {
    markHead(sentences, isAside);
    markLines(sentences, isAside);
    markSignatures(sentences, isAside);
    markTakenOver(sentences, isAside);
  }
  return isAside;
}

/** The head of the opening mail has no "Re:": it ends with what the heads of its answers name. */
function markHead(sentences: readonly Sentence[], isAside: boolean[]): void {
  const [opening] = sentences;
  if (opening === undefined) return;
  const first = sentences.filter(({ blockIndex }) => blockIndex === opening.blockIndex);
  const head = first
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase();
  const isHead = sentences.some(({ start, text }) => {
    if (start !== 0 || !isByline(text)) return false;
    const subject = text
      .slice(text.lastIndexOf(':') + 1)
      .trim()
      .toLowerCase();
    return subject.length > 3 && head.endsWith(subject);
  });
  if (isHead) isAside.fill(true, 0, first.length);
}

function markLines(sentences: readonly Sentence[], isAside: boolean[]): void {
  let block = -1;
  let isLine = false;
  for (const [i, { blockIndex, post, text }] of sentences.entries()) {
    if (blockIndex !== block) isLine = post !== null && (QUOTED_LINE.test(text) || HEADER.test(text));
    block = blockIndex;
    if (isLine) isAside[i] = true;
  }
}

/** From the end of each post upwards to the rule over its signature. */
function markSignatures(sentences: readonly Sentence[], isAside: boolean[]): void {
  let words = 0;
  let end = sentences.length;
  let isDone = false;
  for (let i = sentences.length - 1; i >= 0; i -= 1) {
    const { post, text, words: own } = sentences[i] as Sentence;
    if (post !== sentences[i + 1]?.post) [words, end, isDone] = [0, i + 1, false];
    words += own.length;
    isDone ||= words > MAX_SIGNATURE_WORDS || post === null;
    if (!isDone && RULE.test(text)) isAside.fill(true, i, end);
  }
}

function markTakenOver(sentences: readonly Sentence[], isAside: boolean[]): void {
  const firstPost = new Map<string, number>();
  for (const [i, { post, words }] of sentences.entries()) {
    if (post === null) continue;
    const runs = runsOf(words);
    const known = runs.filter((run) => (firstPost.get(run) ?? post) < post).length;
    if (runs.length >= MIN_RUNS && known >= runs.length * TAKEN_OVER) isAside[i] = true;
    for (const run of runs) if (!firstPost.has(run)) firstPost.set(run, post);
  }
}

const runsOf = (words: readonly string[]): string[] =>
  words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
