import type { Evidence } from '../../lib/core/summary.ts';

/** Words kept at either end of a quote that is too long to stand in an address whole. */
const EDGE_WORDS = 6;
const WHOLE_UP_TO_CHARS = 120;

/**
 * The page's address with a text fragment, so that a link opens at the sentence.
 * WICG scroll-to-text-fragment: `#:~:text=start,end`, with `-`, `,` and `&` percent-encoded.
 */
export function textFragment(url: string, evidence: Pick<Evidence, 'quote'>): string {
  const base = url.replace(/:~:.*$/u, '');
  const separator = base.includes('#') ? '' : '#';
  return `${base}${separator}:~:text=${directive(evidence.quote.trim())}`;
}

function directive(quote: string): string {
  const words = quote.split(' ');
  if (quote.length <= WHOLE_UP_TO_CHARS || words.length <= 2 * EDGE_WORDS) return encode(quote);
  return `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`;
}

/** `encodeURIComponent` throws on half a surrogate pair, which pages do contain. */
const encode = (text: string): string =>
  encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
