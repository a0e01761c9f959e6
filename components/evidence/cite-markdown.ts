import type { Evidence } from '../../lib/core/summary.ts';
import { escapeMarkdown } from '../../lib/core/text/escape-markdown.ts';
import type { Texts } from '../text.tsx';
import { textFragment } from './text-fragment.ts';

/** A piece of the page in CommonMark: its own words in quotes, and a link to their place where `url` can be one. */
export const citeMarkdown = (evidence: Evidence, url: string | null, texts: Texts): string =>
  `“${escapeMarkdown(evidence.quote)}”${placeText(evidence, url, texts)}`;

/** ` (p. 12) [↗](<…>)`: the page of a document that has pages, and a link where there is an address. */
export function placeText(evidence: Evidence, url: string | null, texts: Texts): string {
  const target = url === null ? null : placeOf(url, evidence);
  const place = target === null || url === null ? '' : ` [↗](<${linkable(target) ?? url}>)`;
  const page = evidence.page === undefined ? '' : ` (${texts.t('pointPage', texts.number(evidence.page))})`;
  return page + place;
}

/** Viewers of PDFs open at a page (RFC 8118 §3), web pages at a sentence. */
const placeOf = (url: string, evidence: Evidence): string =>
  evidence.page === undefined ? textFragment(url, evidence) : `${url.replace(/#.*$/u, '')}#page=${evidence.page}`;

/** The address as a CommonMark link destination in angle brackets; null for what should not be a link. */
export function linkable(url: string): string | null {
  if (!/^https?:\/\//iu.test(url)) return null;
  return url.replaceAll(/[<>\s\\]/gu, (character) => encodeURIComponent(character));
}
