/** What a page is, as far as it changes how it is read. The order is the page-kind model's. */
export const PAGE_KINDS = [
  'article',
  'service', // a home page, a company's or an institution's page
  'product',
  'collection', // a shop's shelf
  'forum',
  'listing', // search results, an index of entries
  'documentation',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];
