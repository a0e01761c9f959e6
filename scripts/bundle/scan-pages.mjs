import { readFileSync } from 'node:fs';

/** Pages may hold no script of their own, no handler, no style element and nothing from elsewhere: the policy would refuse it silently. */
const REFUSED = [
  [/<script(?![^>]*\bsrc=)[^>]*>/iu, 'an inline script'],
  [/\son[a-z]+\s*=/iu, 'an inline event handler'],
  [/<style\b/iu, 'an inline style element'],
  [/\sstyle\s*=/iu, 'an inline style'],
  [/\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\//iu, 'something from elsewhere'],
];

/** Problems with the HTML and CSS of a built folder. */
export function scanPages(files) {
  const problems = [];
  for (const { path, file } of files.filter(({ path: name }) => name.endsWith('.html'))) {
    const html = readFileSync(file, 'utf8');
    for (const [pattern, what] of REFUSED) if (pattern.test(html)) problems.push(`${path}: holds ${what}`);
  }
  for (const { path, file } of files.filter(({ path: name }) => name.endsWith('.css'))) {
    if (/url\(\s*["']?(?:https?:)?\/\//iu.test(readFileSync(file, 'utf8')))
      problems.push(`${path}: loads something from elsewhere`);
  }
  return problems;
}
