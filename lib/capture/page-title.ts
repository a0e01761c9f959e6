import { findAll, titleOf } from './dom-read.ts';
import { foldText } from '../core/text/fold.ts';
import type { LinkedData } from './json-ld.ts';

const SEPARATOR = /\s+[|\-–—\\/>»·•:]{1,2}\s+/g;

/**
 * The page's own title without the site's name. The main heading decides where it stands in the document's title;
 * otherwise OpenGraph, then the longest part of the document's title (Readability's `_getArticleTitle`, loosened).
 */
export function pageTitle(document: Document, meta: ReadonlyMap<string, string>, linked: LinkedData): string {
  const title = foldText(titleOf(document).slice(0, 4_000));
  const claimed = foldText(meta.get('og:title') ?? linked.headline ?? meta.get('twitter:title') ?? '');
  const site = foldText(meta.get('og:site_name') ?? '');
  const headings = findAll(document, 'h1')
    .slice(0, 5)
    .map((h1) => foldText((h1.textContent ?? '').slice(0, 1_000)));
  const whole = claimed === '' ? title : claimed;
  const inTitle = headings.find(
    (heading) => heading.length > 3 && (isPart(heading, title) || isPart(heading, claimed)),
  );
  if (inTitle !== undefined) return inTitle;
  if (whole === '') return headings.find((heading) => heading !== '') ?? '';
  return withoutSite(whole, site);
}

const isPart = (part: string, whole: string): boolean => whole.toLowerCase().includes(part.toLowerCase());

function withoutSite(title: string, site: string): string {
  const parts = title.split(SEPARATOR).filter((part) => part !== '');
  if (parts.length < 2) return title;
  const first = parts[0] ?? title;
  const last = parts.at(-1) ?? '';
  const isSite = (part: string) => site !== '' && part.toLowerCase() === site.toLowerCase();
  if (isSite(first)) return title.slice(first.length).replace(/^\s*[|\-–—\\/>»·•:]+\s*/, '');
  const isTail = isSite(last) || (countSpaces(last) < 4 && countSpaces(title) - countSpaces(last) > 4);
  return isTail ? title.slice(0, title.length - last.length).replace(/\s*[|\-–—\\/>»·•:]+\s*$/, '') : title;
}

const countSpaces = (text: string): number => text.split(' ').length;
