import type { Capture } from '../core/capture.ts';
import { countWords } from '../core/text/count-words.ts';

const SEPARATOR = /\s+[|·•»«:–—-]\s+|\s*[|»]\s*/u;
const MAX_CHARS = 200;

/**
 * The page's title without the site's name ("How bees dance | Example News" → "How bees dance"): the part that shares most with
 * the first heading if one part does, else the first part of three words or more, else the whole. Empty where there is none;
 * then the first heading stands in.
 */
export function cleanTitle(capture: Capture): string {
  const heading =
    capture.blocks.find((block) => block.kind === 'heading' && block.text.length <= MAX_CHARS)?.text ?? '';
  const title = capture.title.trim() === '' ? heading : capture.title.trim();
  const parts = title.split(SEPARATOR).filter((part) => part !== '');
  if (parts.length < 2) return cut(title);
  if (heading !== '' && title.toLowerCase().includes(heading.toLowerCase()) && countWords(heading) > 1)
    return cut(heading);
  const first = parts[0] ?? title;
  if (countWords(first) >= 3) return cut(first);
  const longest = parts.reduce((best, part) => (countWords(part) > countWords(best) ? part : best), first);
  return cut(countWords(longest) >= 3 && countWords(longest) > countWords(first) ? longest : title);
}

function cut(title: string): string {
  if (title.length <= MAX_CHARS) return title;
  const space = title.lastIndexOf(' ', MAX_CHARS);
  return title.slice(0, space > 0 ? space : MAX_CHARS);
}
