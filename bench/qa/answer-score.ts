/** Words of an answer as SQuAD compares them: lower case, no punctuation, no English articles (Rajpurkar et al. 2016); letters where words have no spaces. */
function answerWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}]/gu, '')
    .replaceAll(/\b(?:a|an|the)\b/gu, ' ');
  return plain.match(/[\p{Script=Han}]|[^\s\p{Script=Han}]+/gu) ?? [];
}

/** Overlap of words with the best of the right answers, 0 to 1. */
export function answerF1(given: string, right: readonly string[]): number {
  return Math.max(0, ...right.map((one) => overlap(answerWords(given), answerWords(one))));
}

export function isExact(given: string, right: readonly string[]): boolean {
  const own = answerWords(given).join(' ');
  return right.some((one) => answerWords(one).join(' ') === own);
}

function overlap(given: readonly string[], right: readonly string[]): number {
  const left = [...right];
  let shared = 0;
  for (const word of given) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return shared === 0 ? 0 : (2 * shared) / (given.length + right.length);
}
