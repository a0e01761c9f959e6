import type { TableKind } from '../core/table.ts';

/** Asks how to get at those behind the page, or where they are; English and German. */
const RULES: readonly (readonly [TableKind, RegExp])[] = [
  [
    'contacts',
    /^(?:how|where|wie|wo) (?:do|can|could|should|kann|erreiche) (?:i|we|you|one|ich|man) ?(?:contact|reach|call|phone|e-?mail|write to|get in touch with|get hold of|erreichen|anrufen|kontaktieren)?\b.*\b(?:contact|reach|call|phone|e-?mail|write|touch|them|you|support|erreiche|erreichen|anrufen|kontakt(?:ieren)?|sie|euch)\b|\b(?:phone|telephone|mobile|fax|contact) (?:numbers?|details?|info(?:rmation)?)\b|\be-?mail address(?:es)?\b|^(?:what(?:['’]s| is) (?:the|their|your) |is there an? )(?:e-?mail|phone|telephone|contact)\s*\??$|\b(?:telefonnummer|e-?mail-?adresse|kontaktdaten)\b/iu,
  ],
  [
    'addresses',
    /^(?:where (?:are|is) (?:they|you|it|the (?:company|shop|store|office|restaurant|hotel|clinic|museum|school|agency|studio))|wo (?:seid ihr|sind sie|ist (?:das|der|die) (?:laden|geschäft|büro|restaurant|hotel|praxis|museum)))(?: (?:based|located|situated))?\s*\??$|^(?:what(?:['’]s| is) (?:the|their|your) (?:street |postal |mailing )?address|wie (?:ist|lautet) die (?:adresse|anschrift))\b/iu,
  ],
];
/** Asks of contact to something on the page, not to those behind it. */
const OTHER = /\b(?:dom|api|element|method|function|callback|webhook|formula|endpoint)\b/iu;

/** What kind of table answers such a question; null for any other. */
export function contactAsked(question: string): TableKind | null {
  const text = question.trim();
  if (OTHER.test(text)) return null;
  return RULES.find(([, rule]) => rule.test(text))?.[0] ?? null;
}
