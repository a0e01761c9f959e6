import type { JobView } from '../../lib/core/job.ts';
import type { Texts } from '../text.tsx';

const MOST = 3;
const MAX_CHARS = 90;
const ASKS = /[?？]\s*$/u;

/** Questions that the page is known to answer: its own, as its headings ask them, and the price where it shows one. */
export function suggestionsOf(view: JobView | null, texts: Texts): string[] {
  if (view === null || view.state !== 'done') return [];
  const headings = view.outline?.sections.flatMap(({ heading, isHeading }) => (isHeading ? [heading.quote] : [])) ?? [];
  const own = headings.filter((quote) => quote.length <= MAX_CHARS && ASKS.test(quote));
  const price = view.page?.price === undefined ? [] : [texts.t('suggestPrice')];
  return [...new Set([...price, ...own])].slice(0, MOST);
}
