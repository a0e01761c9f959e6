import type { Random } from '../random.ts';
import { oddAttribute, oddPiece, oddTag, oddText } from './odd-parts.ts';

const MAX_ELEMENTS = 400;

/** A page grown by chance, any element in any other, a third of them with an attribute that bends it. */
export function makePage(random: Random): string {
  const depth = 2 + random.below(12);
  const parts = { left: 20 + random.below(MAX_ELEMENTS) };
  let html = random.chance(0.5) ? '<title>A page</title>' : '';
  while (parts.left > 0) html += grow(depth, parts, random);
  return html;
}

function grow(depth: number, parts: { left: number }, random: Random): string {
  let html = '';
  for (let count = 1 + random.below(5); count > 0 && parts.left > 0; count--) {
    parts.left--;
    if (depth === 0 || random.chance(0.3)) html += oddText(random);
    else if (random.chance(0.05)) html += oddPiece(random);
    else html += element(grow(depth - 1, parts, random), random);
  }
  return html;
}

function element(inner: string, random: Random): string {
  const tag = oddTag(random);
  const attribute = random.chance(0.3) ? ` ${oddAttribute(random)}` : '';
  return `<${tag}${attribute}>${inner}${random.chance(0.9) ? `</${tag}>` : ''}`;
}
