/** Mails and plain text files are broken at about this many characters, and never much later. */
const WRAP_AT = 72;
const MAX_LINE = 100;
const MIN_LINE = 30;
const ENDS = /[\p{Sentence_Terminal}…:;][\p{Pe}\p{Pf}"']*$/u;
const GOES_ON = /^\p{Ll}/u;
/** A quoted line, a list item, a rule: never the second half of a sentence. */
const OWN_LINE = /^(?:[>|*•·–—+#=_-]|\d+[.)]\s|\p{L}[.)]\s)/u;

/**
 * Lines with the breaks taken out that a mail program or an editor put into the middle of a sentence (RFC 3676 §1 tells of
 * them): where the next line goes on in lower case, or is one of a
 * wrapped text whose first word would not have fitted. An empty line always parts.
 */
export function unwrapLines(lines: readonly string[]): string[] {
  const out: string[] = [];
  let last = '';
  for (const line of lines) {
    if (last !== '' && isSoftBreak(last, line, out.at(-1) ?? '')) out[out.length - 1] = `${out.at(-1)} ${line}`;
    else out.push(line);
    last = line;
  }
  return out;
}

/** `whole` is all that is joined so far and ends with `line`. */
function isSoftBreak(line: string, next: string, whole: string): boolean {
  if (whole.length < MIN_LINE || next === '' || ENDS.test(line) || OWN_LINE.test(next)) return false;
  if (GOES_ON.test(next)) return true;
  const firstWord = next.split(' ', 1)[0] ?? '';
  const isFull = line.length >= MIN_LINE && line.length + 1 + firstWord.length > WRAP_AT;
  return isFull && line.length <= MAX_LINE && next.length <= MAX_LINE;
}
