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
 * them): where the next line goes on in lower case, or its first word would not have fitted. An empty line always parts.
 */
export function unwrapLines(lines: readonly string[]): string[] {
  const out: string[] = [];
  let last = '';
  for (const line of lines) {
    if (isSoftBreak(last, line)) out[out.length - 1] = `${out.at(-1)} ${line}`;
    else out.push(line);
    last = line;
  }
  return out;
}

function isSoftBreak(line: string, next: string): boolean {
  if (line.length < MIN_LINE || line.length > MAX_LINE || next === '') return false;
  if (ENDS.test(line) || OWN_LINE.test(next)) return false;
  const firstWord = next.split(' ', 1)[0] ?? '';
  return GOES_ON.test(next) || (next.length <= MAX_LINE && line.length + 1 + firstWord.length > WRAP_AT);
}
