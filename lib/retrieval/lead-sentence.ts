import type { Sentence } from '../reading/sentence.ts';
import type { Hit, PageIndex } from './page-index.ts';
import { queryTerms } from './search-query.ts';
import { searchTerms } from './search-terms.ts';

/** The sentence of a found passage that says most of what was asked for: rare words count more, then length. */
export function leadSentence(hit: Hit, question: string, index: Pick<PageIndex, 'idf' | 'lang'>): Sentence {
  const asked = queryTerms(question, index.lang);
  const worth = (sentence: Sentence): number => {
    let sum = Math.min(1, sentence.words.length / 40) / 10;
    for (const term of new Set(searchTerms(sentence.text, index.lang))) sum += (asked.get(term) ?? 0) * index.idf(term);
    return sum;
  };
  return hit.passage.sentences.reduce((best, sentence) => (worth(sentence) > worth(best) ? sentence : best));
}
