/** Zero-width, bidi control, soft hyphen, variation selectors, tag characters, private use, control characters but white space. */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\uE000-\uF8FF\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}\u{F0000}-\u{10FFFD}\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/gu;

/** White space and what can be printed: nothing invisible to look for. */
const ASCII = /^[\t-\r -~]*$/;

/**
 * Text as a person sees it: invisible characters gone, white space single and trimmed. Letters stay as the page wrote
 * them, because a quote is verbatim: compatibility folding would turn 10² into 102. What matches words or goes to a
 * model folds further (NFKC), where it does. Idempotent.
 */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.replace(/\s+/g, ' ').trim();
  return text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}
