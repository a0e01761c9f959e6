import { stopWordsOf } from '../../core/text/stop-words.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&-]*[\p{L}\p{N}]|\p{L}/gu;
const MOST_TERMS = 120;
const LONGEST_PHRASE = 4;

/** What of a passage could be a term that the page explains elsewhere: abbreviations, names, phrases without function words, single words; longer ones first. */
export function termsIn(passage: string, lang: string | null): string[] {
  const stops = new Set([...stopWordsOf(lang), ...stopWordsOf('en')]);
  const terms = new Map<string, number>();
  for (const clause of passage.split(/[.,;:!?()[\]"“”«»\n]+\s*/u)) {
    const words = clause.match(WORD) ?? [];
    for (let from = 0; from < words.length; from++) {
      for (let length = 1; length <= LONGEST_PHRASE && from + length <= words.length; length++) {
        const phrase = words.slice(from, from + length);
        const ends = [phrase[0] ?? '', phrase.at(-1) ?? ''];
        if (ends.some((word) => stops.has(word.toLowerCase()) || /^[\d.]+$/u.test(word))) continue;
        if (length === 1 && (phrase[0]?.length ?? 0) < 3) continue;
        terms.set(phrase.join(' '), length);
      }
    }
  }
  return [...terms.keys()].sort((a, b) => (terms.get(b) ?? 0) - (terms.get(a) ?? 0)).slice(0, 4 * MOST_TERMS);
}
