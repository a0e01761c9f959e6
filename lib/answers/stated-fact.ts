import { askedList } from './asked-list.ts';
import type { AskedPage } from './answer-question.ts';
import { figureCard } from './figure-card.ts';
import { pageFact, type PageFact } from './page-facts.ts';
import { saidBy } from './said-by.ts';
import { shelfPrice } from './shelf-price.ts';
import { tableFact } from './table-fact.ts';
import { threadFact } from './thread-fact.ts';

type Stated = Partial<Pick<PageFact, 'short'>> & Pick<PageFact, 'evidence'>;

/** Each a kind of place that a page states things in and that no sentence covers; the surest first. */
const PLACES: readonly ((question: string, page: AskedPage) => Stated | null)[] = [
  (question, { capture }) => pageFact(question, capture),
  (question, { capture, index }) => threadFact(question, capture, index),
  (question, { capture }) => tableFact(question, capture),
  (question, { capture }) => shelfPrice(question, capture),
  (question, { capture }) => figureCard(question, capture),
  (question, { capture }) => saidBy(question, capture),
  (question, { capture }) => {
    const evidence = askedList(question, capture);
    return evidence && { evidence };
  },
];

/** What a page states in a place of its own, found by rules; null where a question asks for nothing of the kind. */
export function statedFact(question: string, page: AskedPage): Stated | null {
  for (const stated of PLACES) {
    const found = stated(question, page);
    if (found !== null) return found;
  }
  return null;
}
