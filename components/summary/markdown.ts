import type { JobView } from '../../lib/core/job.ts';
import type { Evidence, Outline, OutlineSection } from '../../lib/core/summary.ts';
import type { Texts } from '../text.tsx';
import { coverageText } from './coverage-text.ts';
import { pageTitle } from './page-title.ts';
import { citeMarkdown, linkable, placeText } from '../evidence/cite-markdown.ts';
import { escapeMarkdown } from '../../lib/core/text/escape-markdown.ts';

/**
 * A job as CommonMark: the title as a link to the page, the gist, each point as a bullet in the page's own
 * words with a link to its place (a text fragment), the outline as a nested list, how much was read, and where it was made.
 */
export function toMarkdown(view: JobView, texts: Texts): string {
  const url = linkable(view.page?.url ?? '');
  const title = escapeMarkdown(pageTitle(view, texts));
  const parts: string[] = [`# ${url === null ? title : `[${title}](<${url}>)`}`];
  if (view.gist !== null) parts.push(escapeMarkdown(view.gist.text));
  const cite = (evidence: Evidence): string => citeMarkdown(evidence, url, texts);
  const price = view.page?.price;
  if (price !== undefined) parts.push(`**${escapeMarkdown(texts.t('priceLabel'))}** ${cite(price)}`);
  if (view.points.length > 0) parts.push(view.points.map((point) => `- ${cite(point)}`).join('\n'));
  if (view.outline !== null)
    parts.push(`## ${escapeMarkdown(texts.t('outlineHeading'))}`, outlineMarkdown(view.outline, url, texts));
  parts.push(footnotes(view, texts).join('  \n'));
  return `${parts.join('\n\n')}\n`;
}

/** An outline as a nested list; `url`, of the page, where it can be a link. */
export const outlineMarkdown = ({ sections }: Outline, url: string | null, texts: Texts): string =>
  sections.map((section) => sectionText(section, url, texts)).join('\n');

/** A heading that has a line needs no link of its own: the line's place is in it. */
function sectionText({ heading, isHeading, depth, line }: OutlineSection, url: string | null, texts: Texts): string {
  const name = `**${escapeMarkdown(heading.quote)}${isHeading ? '' : '…'}**`;
  const rest = line === null ? placeText(heading, url, texts) : `: ${citeMarkdown(line, url, texts)}`;
  return `${'  '.repeat(depth)}- ${name}${rest}`;
}

function footnotes(view: JobView, texts: Texts): string[] {
  const lines: string[] = [];
  if (view.coverage !== null) {
    lines.push(escapeMarkdown(texts.t('markdownCoverage', coverageText(view.coverage, texts))));
  }
  const model = view.engine?.model;
  lines.push(escapeMarkdown(model === undefined ? texts.t('markdownMadePlain') : texts.t('markdownMade', model)));
  return lines;
}
