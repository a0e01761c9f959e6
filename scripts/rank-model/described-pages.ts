import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { stopWordsOf } from '../../lib/core/text/stop-words.ts';
import { wordsOf } from '../../lib/core/text/words-of.ts';

/** A page and the sentence or two that its makers describe it with. */
export interface DescribedPage {
  readonly domain: string;
  readonly title: string;
  readonly text: string;
  readonly description: string;
}

interface Row {
  readonly domain: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly html: string;
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', amp: '&' };
const stops = stopWordsOf('en');

export const contentOf = (text: string): Set<string> =>
  new Set(wordsOf(text).filter((word) => word.length > 2 && !stops.has(word)));

/** The pages of the collection whose description says something of the page that its title does not. */
export function describedPages(dir: string): DescribedPage[] {
  const lines = readFileSync(join(dir, 'extraction.jsonl'), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
    .map(({ domain, title, text, html }) => ({
      domain,
      title: title ?? '',
      text: text ?? '',
      description: descriptionIn(gunzipSync(readFileSync(join(dir, html))).toString('utf8')),
    }))
    .filter(isTelling);
}

function descriptionIn(html: string): string {
  const found = new Map<string, string>();
  for (const [tag] of html.matchAll(/<meta\b[^>]*>/giu)) {
    const name = /(?:name|property)\s*=\s*["']?([\w:.-]+)/iu.exec(tag)?.[1]?.toLowerCase();
    const content = /content\s*=\s*(?:"([^"]*)"|'([^']*)')/iu.exec(tag);
    if (name !== undefined && !found.has(name)) found.set(name, content?.[1] ?? content?.[2] ?? '');
  }
  const text = found.get('description') ?? found.get('og:description') ?? found.get('twitter:description') ?? '';
  return text
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Not the page's opening cut off by a machine, not its title again, not what every page of the site says. */
function isTelling({ title, text, description }: DescribedPage): boolean {
  const words = wordsOf(description);
  if (words.length < 8 || words.length > 80) return false;
  const content = [...contentOf(description)];
  const onPage = contentOf(text);
  if (content.filter((word) => onPage.has(word)).length < content.length * 0.6) return false;
  const opening = wordsOf(text.slice(0, 2_000)).join(' ');
  if (opening.includes(words.join(' ').slice(0, 60))) return false;
  const inTitle = contentOf(title);
  return content.filter((word) => !inTitle.has(word)).length >= 3;
}
