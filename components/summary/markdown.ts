import type { JobView } from '../../lib/core/job.ts';
import type { Evidence, OutlineSection } from '../../lib/core/summary.ts';
import type { Texts } from '../text.tsx';
import { coverageText } from './coverage-text.ts';
import { pageTitle } from './page-title.ts';
import { textFragment } from './text-fragment.ts';

/**
 * A job as CommonMark: the title as a link to the page, the gist, each point as a bullet in the page's own
 * words with a link to its place (a text fragment), the outline as a nested list, how much was read, and where it was made.
 */
export function toMarkdown(view: JobView, texts: Texts): string {
  const url = linkable(view.page?.url ?? '');
  const title = escapeMarkdown(pageTitle(view, texts));
  const parts: string[] = [`# ${url === null ? title : `[${title}](<${url}>)`}`];
  if (view.gist !== null) parts.push(escapeMarkdown(view.gist.text));
  const cite = (evidence: Evidence): string => `“${escapeMarkdown(evidence.quote)}”${placeText(evidence, url, texts)}`;
  const price = view.page?.price;
  if (price !== undefined) parts.push(`**${escapeMarkdown(texts.t('priceLabel'))}** ${cite(price)}`);
  if (view.points.length > 0) parts.push(view.points.map((point) => `- ${cite(point)}`).join('\n'));
  if (view.outline !== null) {
    const sections = view.outline.sections.map((section) => sectionText(section, cite, url, texts));
    parts.push(`## ${escapeMarkdown(texts.t('outlineHeading'))}`, sections.join('\n'));
  }
  parts.push(footnotes(view, texts).join('  \n'));
  return `${parts.join('\n\n')}\n`;
}

/** A heading that has a line needs no link of its own: the line's place is in it. */
function sectionText(
  { heading, isHeading, depth, line }: OutlineSection,
  cite: (evidence: Evidence) => string,
  url: string | null,
  texts: Texts,
): string {
  const name = `**${escapeMarkdown(heading.quote)}${isHeading ? '' : '…'}**`;
  const rest = line === null ? placeText(heading, url, texts) : `: ${cite(line)}`;
  return `${'  '.repeat(depth)}- ${name}${rest}`;
}

/** ` (p. 12) [↗](<…>)`: the page of a document that has pages, and a link where there is an address. */
function placeText(evidence: Evidence, url: string | null, texts: Texts): string {
  const target = url === null ? null : placeOf(url, evidence);
  const place = target === null || url === null ? '' : ` [↗](<${linkable(target) ?? url}>)`;
  const page = evidence.page === undefined ? '' : ` (${texts.t('pointPage', texts.number(evidence.page))})`;
  return page + place;
}

/** Viewers of PDFs open at a page (RFC 8118 §3), web pages at a sentence. */
const placeOf = (url: string, evidence: Evidence): string =>
  evidence.page === undefined ? textFragment(url, evidence) : `${url.replace(/#.*$/u, '')}#page=${evidence.page}`;

function footnotes(view: JobView, texts: Texts): string[] {
  const lines: string[] = [];
  if (view.coverage !== null) {
    lines.push(escapeMarkdown(texts.t('markdownCoverage', coverageText(view.coverage, texts))));
  }
  const model = view.engine?.model;
  lines.push(escapeMarkdown(model === undefined ? texts.t('markdownMadePlain') : texts.t('markdownMade', model)));
  return lines;
}

/** The address as a CommonMark link destination in angle brackets; null for what should not be a link. */
function linkable(url: string): string | null {
  if (!/^https?:\/\//iu.test(url)) return null;
  return url.replaceAll(/[<>\s\\]/gu, (character) => encodeURIComponent(character));
}

/**
 * One line of text that CommonMark and GFM render as itself: page text must not become markup where the
 * summary is pasted. Backslash escapes, CommonMark 0.31 §2.4.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>&~|#$]/gu, String.raw`\$&`)
    .replace(/^[-+=]/u, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/u, String.raw`$1\$2`);
}
