/**
 * Whether each number and each name of a line stands in the text it was made from. On purpose not the product's
 * own support check: a check does not grade itself. A name is a capitalised word
 * that does not open the line; of "a 57-year-old" the number is the claim.
 */
export function isGroundedIn(line: string, text: string): boolean {
  const bag = new Set(words(text));
  const claims = line
    .split(/[\s\-–—/]+/u)
    .filter((word, index) => /\d/u.test(word) || (index > 0 && /^[^\p{L}]*\p{Lu}/u.test(word)))
    .flatMap(words);
  return claims.every((claim) => bag.has(claim) || bag.has(claim.replace(/s$/u, '')) || bag.has(`${claim}s`));
}

const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(\d)[,\u00a0](?=\d{3}\b)/gu, '$1')
    .replaceAll(/['’]s\b/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
