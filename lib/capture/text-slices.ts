export const SLICE_CHARS = 32_768;
const LOOK_BACK = 1_024;

/**
 * Cuts text into slices of about 32,768 characters, at white space where there is some near, never inside a surrogate pair.
 * Most texts are one slice. Folding and counting 10 MB at once would hold the page's thread for a second.
 */
export function* slicesOf(text: string): Generator<string> {
  let from = 0;
  while (text.length - from > SLICE_CHARS) {
    const to = cutNear(text, from + SLICE_CHARS);
    yield text.slice(from, to);
    from = to;
  }
  yield text.slice(from);
}

function cutNear(text: string, at: number): number {
  for (let i = at; i > at - LOOK_BACK; i--) {
    if (/\s/.test(text.charAt(i))) return i;
  }
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
