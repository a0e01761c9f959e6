import { addTerms, type WeightedTerms } from './term-index.ts';
import { searchTerms } from './search-terms.ts';

/** What a request says of itself, not of what it looks for: "summarize the discussion about …", "what does the page say on …". */
const REQUEST_WORDS = new Set(
  (
    'summarize summarise summary discuss discussed discussion discussing mention mentioned mentions said say says talk talked tell ' +
    'describe described explain find show list give page article text document section author write wrote think thought opinion opinions ' +
    'view views according please why what who when where which how whose whom'
  )
    .split(' ')
    .flatMap((word) => searchTerms(word, 'en')),
);

/** Terms of a question with their weights. Where only request words are there, they are what is looked for. */
export function queryTerms(question: string, lang: string | null): WeightedTerms {
  const all = searchTerms(question, lang);
  const isEnglish = lang === null || lang.startsWith('en');
  const own = isEnglish ? all.filter((term) => !REQUEST_WORDS.has(term)) : all;
  const terms = new Map<string, number>();
  addTerms(terms, own.length > 0 ? own : all, 1);
  return terms;
}
