import { attributeOf, findAll } from './dom-read.ts';
import { isItem, linkedItems, typeOf, type Item } from './json-ld.ts';
import { amountOf } from './money.ts';

const MAX_CLAIMS = 50;
const META = 'meta[property$="price:amount"],[itemprop~="price"][content]';

/** What a page says to machines that its product costs: offers of its first schema.org Product, OpenGraph, microdata. Amounts without currency. */
export function claimedPrices(document: Document): ReadonlySet<number> {
  const product = linkedItems(document).find((item) => /product/i.test(typeOf(item)));
  const claims = [
    ...(product === undefined ? [] : pricesIn(product['offers'])),
    ...findAll(document, META).map((element) => attributeOf(element, 'content')),
  ].slice(0, MAX_CLAIMS);
  const amounts = claims.map((claim) => (claim === null ? null : amountOf(claim)));
  return new Set(amounts.filter((amount) => amount !== null && amount > 0) as number[]);
}

/** An Offer's price, those of its PriceSpecifications, an AggregateOffer's least. */
function pricesIn(offers: unknown): string[] {
  const all = (Array.isArray(offers) ? (offers as unknown[]) : [offers]).slice(0, MAX_CLAIMS);
  return all
    .filter(isItem)
    .flatMap((offer: Item) => [
      ...[offer['price'], offer['lowPrice']]
        .filter((price) => typeof price === 'string' || typeof price === 'number')
        .map(String),
      ...(offer['priceSpecification'] === undefined ? [] : pricesIn(offer['priceSpecification'])),
    ]);
}
