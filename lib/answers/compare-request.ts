import { stopWordsOf } from '../core/text/stop-words.ts';
import { wordsOf } from '../core/text/words-of.ts';

/** What a request to compare pages wants besides putting them side by side. */
export interface CompareRequest {
  /** What each page is asked; null where the request names nothing: "compare these". */
  readonly about: string | null;
  /** It asks for what they cost. */
  readonly isPrice: boolean;
}

const CHEAPER =
  /\b(?:cheap(?:er|est)|(?:less|least|more|most) expensive|costs? (?:more|less|the (?:least|most))|better (?:price|deal|value)|günstig(?:er|ste[rns]?)|billig(?:er|ste[rns]?)|teurer|am teuersten)\b/giu;
const PRICE_WORDS = /\b(?:prices?|priced|pricing|costs?|preise?|kosten|kostet)\b/giu;
/** Asks to compare, and says nothing of what. */
const COMPARES =
  /\b(?:compar(?:e|es|ed|ing|ison)|differences?|differs?|different|versus|vs\.?|contrast|similarit(?:y|ies)|side by side|pros and cons|which (?:one |of (?:them|these|those|the (?:two|three|four)) )?(?:is|are|has|have)(?: the)?(?: (?:better|best|more|most|less))?|better|best|vergleich\w*|unterschied\w*|nebeneinander|welche[rsn]? (?:davon )?(?:ist|hat|sind|haben)|besser)\b/giu;
/** The pages by whatever name. */
const PAGES =
  /\b(?:(?:other|open|next|second|these|those|two|three|both|all|andere[nrs]?|offene[nr]?|beide[nr]?|zwei|diese[nr]?) )*(?:tabs?|pages?|sites?|products?|items?|articles?|ones?|things|shops?|seiten?|artikel|produkte?|angebote?)\b|\b(?:both|them|these|those|this|that|it|they|each|other|two|three|beide[nr]?|diese[nrsm]?|ihnen|ihre[nr]?)\b/giu;
const ANOTHER_PAGE =
  /\b(?:other|another|open|both|two|three|these|those|next|second|andere[nrms]?|offene[nr]?|beide[nr]?|zwei|diese[nr]?)(?: \w+)? (?:tabs?|pages?|sites?|products?|shops?|seiten?|produkte?)\b|\b(?:across|between|all) (?:my |the )?tabs\b|^(?:please )?(?:compare|vergleiche) (?:these|those|them|both|this|it|diese|beide|sie)(?: (?:two|zwei))?\b\W*$|\b(?:compare|vergleiche)\b.*\b(?:tabs?|other (?:page|site|one|product)|(?:die|der) anderen?)\b/iu;
/** At the edges of what is left. */
const EDGE =
  /^(?:\W|\b(?:of|in|for|by|on|with|between|to|from|what|are|is|the|their|its|a|an|and|or|by|about|regarding|me|please|von|in|im|bei|mit|zwischen|die|der|das|den|dem|und|was|sind|ist|bitte|nach|zum|zur)\b)+|(?:\W|\b(?:of|in|for|by|on|with|between|to|from|and|or|are|is|the|has|have|do|von|in|bei|mit|zwischen|und|ist|hat|sind)\b)+$/giu;
const GERMAN = /\b(?:vergleich\w*|unterschied\w*|welche[rsn]?|der|die|das|und|sind|von|bei|günstiger|billiger)\b/iu;

/** "Compare how long the battery lasts", "… what they are made of": a question of its own. */
const ASKS = /(?<=^\W*(?:please )?compare )(?:what|how|where|when|who|why)\b[^?.!]+/iu;
/** The same question to one of them. */
const asOne = (question: string): string =>
  question
    .replaceAll(/\b(?:(?:they|these|those|both)(?: of them)?) are\b/giu, 'it is')
    .replaceAll(/\b(?:they|these|those|both)\b/giu, 'it')
    .replaceAll(/\btheir\b/giu, 'its')
    .trim();

/** Whether a request that was not taken for one to compare is one all the same, where several pages are there. */
export const asksCheaper = (request: string): boolean => request.search(CHEAPER) >= 0;

/** Whether a request to compare means pages, and not what one page says. */
export const needsAnotherPage = (request: string): boolean => ANOTHER_PAGE.test(request);

/** What a request to compare asks of each page. `titles`: how the pages are called, which says nothing of what is asked. */
export function compareRequest(request: string, titles: readonly string[]): CompareRequest {
  const isPrice = request.search(CHEAPER) >= 0 || request.search(PRICE_WORDS) >= 0;
  const bare = withoutTitles(request, titles).replaceAll(CHEAPER, ' ').replaceAll(PRICE_WORDS, ' ');
  const rest = bare
    .replaceAll(COMPARES, ' ')
    .replaceAll(PAGES, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(EDGE, '')
    .trim();
  const asked = bare.match(ASKS)?.[0];
  if (asked !== undefined) return { about: `${asOne(asked)}?`, isPrice };
  const hasContent = wordsOf(rest).some((word) => !stopWordsOf('en').has(word) && !stopWordsOf('de').has(word));
  if (!hasContent) return { about: null, isPrice };
  return { about: GERMAN.test(request) ? rest : `What is the ${rest}?`, isPrice };
}

/** Quoted titles go whole, the words of a title where the request has most of them. */
function withoutTitles(request: string, titles: readonly string[]): string {
  return titles
    .filter((title) => title !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, title) => rest.replaceAll(title, ' '), request);
}
