import { wordSet, type PageFacts, type PageView } from './page-facts.ts';

/** A title stands at the top. */
const FIRST_KEPT = 8;
const MIN_WORDS = 3;
const MIN_SHARE = 0.8;

/**
 * Leaves out the heading that is the page's title: it is told as such, and as the first of an article's text it would be read twice. In
 * place: `isKept` is changed. A page of nothing else keeps it.
 */
export function dropTitle({ blocks, texts }: PageView, { titleWords }: PageFacts, isKept: boolean[]): void {
  const titles: number[] = [];
  let kept = 0;
  for (let index = 0; index < blocks.length && kept < FIRST_KEPT; index++) {
    if (isKept[index] !== true) continue;
    kept++;
    if (blocks[index]?.kind === 'heading' && isLike(texts[index] ?? '', titleWords)) titles.push(index);
  }
  if (kept > titles.length) for (const index of titles) isKept[index] = false;
}

function isLike(text: string, titleWords: ReadonlySet<string>): boolean {
  const words = [...wordSet(text)];
  const shared = words.filter((word) => titleWords.has(word)).length;
  return words.length >= MIN_WORDS && shared >= MIN_SHARE * words.length;
}
