/**
 * Takes the end off an article, in its page: of the expected text only about the first `most` words stay; what stands around it stays as it is. The
 * labelled articles are long, and most of a page that holds one is the article; news pages are short texts in a crowd of teasers. Answers
 * whether the page was one that this can be done to. Sent into pages as source.
 */
export function shorten(expected: string, most: number): boolean {
  const RUN = 4;
  const LEAF = 'p, li, blockquote, pre, h2, h3, h4, h5, h6, tr, dt, dd, figcaption';
  const wordsOf = (text: string | null): string[] => (text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runsOf = (words: readonly string[]): string[] =>
    words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
  const known = new Set(runsOf(wordsOf(expected)));
  const leaves = [...document.querySelectorAll(LEAF)].filter((leaf) => leaf.querySelector(LEAF) === null);
  const found = leaves.map((leaf) => {
    const words = wordsOf(leaf.textContent);
    const runs = runsOf(words);
    return { leaf, words: words.length, isExpected: 2 * runs.filter((run) => known.has(run)).length > runs.length };
  });
  const last = found.findLastIndex(({ isExpected }) => isExpected);
  let kept = 0;
  let removed = 0;
  for (const { leaf, words, isExpected } of found.slice(0, last + 1)) {
    const isSmall = words < RUN || leaf.tagName.startsWith('H');
    if (kept < most) kept += isExpected ? words : 0;
    else if (isExpected || isSmall) {
      removed += words;
      leaf.remove();
    }
  }
  return kept > 0 && removed > kept;
}
