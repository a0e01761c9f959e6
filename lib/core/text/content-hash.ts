import type { Capture } from '../capture.ts';
import type { SummaryLength } from '../summary.ts';

/** Bump when the same capture should be summarized anew (ranking, prompt or model changed). */
const RECIPE = 2;

/**
 * SHA-256 (64 hex digits) over what a summary, or an answer, depends on: the recipe, the length asked for and everything of the capture
 * but its clock, in a fixed order (messages may reorder keys). Equal hashes may share one result; the URL is part of it because the result shows it.
 */
export async function contentHash(capture: Capture, use: SummaryLength | 'answers'): Promise<string> {
  const { scope, url, title, lang, author, date, description, words, wordsTotal, dropped } = capture;
  const blocks = capture.blocks.map(({ id, kind, level, text, page }) => [
    id,
    kind,
    level,
    text,
    ...(page ? [page] : []),
  ]);
  const lost = dropped.map((entry) => [entry.reason, entry.words]);
  const content = [scope, url, title, lang, author, date, description, words, wordsTotal, lost, blocks];
  const bytes = new TextEncoder().encode(JSON.stringify([RECIPE, use, content]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
