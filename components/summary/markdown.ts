import type { JobView } from '../../lib/core/job.ts';
import type { Point } from '../../lib/core/summary.ts';
import type { Texts } from '../text.tsx';
import { coverageText } from './coverage-text.ts';
import { pageTitle } from './page-title.ts';
import { textFragment } from './text-fragment.ts';

/**
 * A job as CommonMark: the title as a link to the page, the gist, each point as a bullet in the page's own
 * words with a link to its place (a text fragment), how much was read, and where it was made.
 */
export function toMarkdown(view: JobView, texts: Texts): string {
  const url = linkable(view.page?.url ?? '');
  const title = escapeMarkdown(pageTitle(view, texts));
  const parts: string[] = [`# ${url === null ? title : `[${title}](<${url}>)`}`];
  if (view.gist !== null) parts.push(escapeMarkdown(view.gist.text));
  const points = view.points.map((point) => {
    const target = url === null ? null : placeOf(url, point);
    const place = target === null || url === null ? '' : ` [↗](<${linkable(target) ?? url}>)`;
    const page = point.page === undefined ? '' : ` (${texts.t('pointPage', texts.number(point.page))})`;
    return `- “${escapeMarkdown(point.text)}”${page}${place}`;
  });
  if (points.length > 0) parts.push(points.join('\n'));
  parts.push(footnotes(view, texts).join('  \n'));
  return `${parts.join('\n\n')}\n`;
}

/** Viewers of PDFs open at a page (RFC 8118 §3), web pages at a sentence. */
const placeOf = (url: string, point: Point): string =>
  point.page === undefined ? textFragment(url, point) : `${url.replace(/#.*$/u, '')}#page=${point.page}`;

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
