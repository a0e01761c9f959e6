import { readFileSync } from 'node:fs';

const PANNIER = readFileSync(new URL('../../fixtures/pages/product.html', import.meta.url), 'utf8');

/** Two shops' pages: each shows what it costs and lists properties, one of them under another name. */
export const TERN = PANNIER;
export const AUK = PANNIER.replaceAll('Tern', 'Auk')
  .replaceAll('74.00', '59.50')
  .replace('Weight: 780 grams', 'Item weight: 910 grams')
  .replace('20 litres, load limit', '24 litres, load limit')
  .replace('closed with gloves on', 'closed with one hand')
  .replace('recycled polyester', 'waxed cotton');
