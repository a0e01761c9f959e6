/** Signs of one block's text that tell reading matter from furniture. Shares are of the characters. */
export interface TextSigns {
  readonly words: number;
  readonly chars: number;
  readonly commas: number;
  readonly sentences: number;
  readonly upperShare: number;
  readonly isEnded: boolean;
  /** Phrases of interface and boilerplate, in the languages pages are most often in. */
  readonly furniture: number;
}

/** Longer texts are judged by their beginning. */
const MAX_CHARS = 1_000;
/** Furniture is short, or begins with what gives it away. */
const MAX_FURNITURE_CHARS = 80;

const FURNITURE =
  /©|\b(?:all rights reserved|cookies?|privacy policy|terms of (?:use|service)|sign (?:in|up)|log ?in|subscribe|newsletter|read more|learn more|share (?:this|on)|follow us|related|recommended|you (?:may|might) also (?:like|be interested)|more from|popular|trending|leave a (?:reply|comment)|add to (?:cart|wishlist|basket)|view all|see all|show more|load more|skip to|previous|next|advertisement|sponsored|datenschutz|impressum|anmelden|mentions légales|confidentialité|iniciar sesión|política de privacidad)\b/gi;

const ENDED = /[.!?。！？।…:;]["'”’)\]]*$/u;

const OTHER = 0;
const UPPER = 1;
const COMMA = 2;
const END = 3;
/** What each character up to U+04FF counts as. Most text has no other, and an array answers before any compiler is warm. */
const KINDS = new Uint8Array(0x500);
for (let code = 0; code < KINDS.length; code++) if (isUpper(code)) KINDS[code] = UPPER;
const COMMAS = marks([',', '、', '،', '，'], COMMA);
const ENDS = marks(['.', '!', '?', '。', '！', '？', '।', '…'], END);

function marks(chars: readonly string[], kind: number): ReadonlySet<number> {
  const codes = chars.map((mark) => mark.charCodeAt(0));
  for (const code of codes) if (code < KINDS.length) KINDS[code] = kind;
  return new Set(codes);
}

/**
 * One pass over the characters: a page has hundreds of kilobytes of text, and this is asked of all of it. Never a character behind the end: engines throw away
 * the fast code they made when one is asked for.
 */
export function textSigns(text: string, words: number): TextSigns {
  const size = Math.min(text.length, MAX_CHARS);
  let commas = 0;
  let sentences = 0;
  let uppers = 0;
  for (let i = 0; i < size; i++) {
    const code = text.charCodeAt(i);
    const kind = code < KINDS.length ? (KINDS[code] as number) : kindBeyond(code);
    if (kind === OTHER) continue;
    if (kind === UPPER) uppers++;
    else if (kind === COMMA) commas++;
    else if (i + 1 === text.length || isGap(text.charCodeAt(i + 1))) sentences++;
  }
  const scale = text.length / Math.max(1, size);
  return {
    words,
    chars: text.length,
    commas: commas * scale,
    sentences: sentences * scale,
    upperShare: uppers / Math.max(1, size),
    isEnded: text !== '' && !isLetter(text.charCodeAt(text.length - 1)) && ENDED.test(text.slice(-8)),
    furniture: text.slice(0, MAX_FURNITURE_CHARS).match(FURNITURE)?.length ?? 0,
  };
}

/** Capitals of ASCII, Latin-1, Greek and Cyrillic: enough for a share. */
function isUpper(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0xde) ||
    (code >= 0x391 && code <= 0x3a9) ||
    (code >= 0x400 && code <= 0x42f)
  );
}

/** As most texts that are not sentences end: no need to look for a mark before it. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

const kindBeyond = (code: number): number => (COMMAS.has(code) ? COMMA : ENDS.has(code) ? END : OTHER);

/** White space, a closing mark or a letter beyond Latin (Chinese parts sentences by the mark alone). */
const isGap = (code: number): boolean =>
  code === 32 || code === 34 || code === 39 || code === 41 || code === 93 || code >= 0x2000;
