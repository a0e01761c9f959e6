import type { PageKind } from '../core/page-kind.ts';
import { ASKS } from './asks.ts';
import type { Sentence } from './sentence.ts';

interface Cue {
  readonly says: RegExp;
  readonly factor: number;
}

/** What a shop says of every product: how it is sent, paid, returned, numbered, and what else it sells. */
const SHOP_TALK: Cue = {
  says: /\b(?:free shipping|shipping (?:is|and|costs|policy)|ships? (?:within|in|from|to)\b|shipped by|deliver(?:y|ies) (?:is|in|within|time)|returns? (?:policy|within|are)|refunds?|(?:add|added) to (?:cart|bag|basket|wishlist)|in stock|out of stock|availability|gift wrap|protection plan|customer (?:service|support)|follow the link|contact (?:us|me)\b|payment|MFR|SKU|item (?:no|number)|hero image|versand|lieferzeit|livraison|envío)\b|#\w{6,}/iu,
  factor: 0.4,
};
const QUESTION: Cue = { says: ASKS, factor: 0.5 };
/** How one begins with it, in the places where documentation says so. */
const STARTS: Cue = {
  says: /\b(?:to (?:get started|install|begin|use)\b|(?:npm|pip|brew|apt|cargo|dnf) install\b|quick ?start|first,? (?:install|create|run)\b)/iu,
  factor: 1.2,
};
/** A step of a procedure means nothing without the steps before it. */
const STEP: Cue = {
  says: /^(?:at the [^.]{1,40} prompt|(?:click|press|select|choose|type|drag)\b)|\b(?:prompt|menu),\s(?:click|press|select|choose|type)\b/iu,
  factor: 0.6,
};
/** Another text to read, not what this one says. */
const POINTS_ON: Cue = {
  says: /^(?:for (?:more|further|an overview|detailed)\b|see (?:also|the)\b|also,? (?:see|read)\b|refer to\b)/iu,
  factor: 0.5,
};

const CUES: Readonly<Partial<Record<PageKind, readonly Cue[]>>> = {
  product: [SHOP_TALK, QUESTION],
  collection: [SHOP_TALK],
  documentation: [STARTS, STEP, POINTS_ON, QUESTION],
};

/** How fit a sentence is to stand for a page of such a kind, as a factor. Cues are of English and, few, of other languages. */
export function kindWorth({ text }: Pick<Sentence, 'text'>, kind: PageKind | null): number {
  let worth = 1;
  for (const { says, factor } of (kind === null ? undefined : CUES[kind]) ?? []) if (says.test(text)) worth *= factor;
  return worth;
}
