import type { BlockKind } from '../core/capture.ts';
import type { Sentence } from './sentence.ts';

const KIND_WORTH: Readonly<Record<BlockKind, number>> = {
  paragraph: 1,
  quote: 0.9,
  'list-item': 0.85,
  caption: 0.6,
  'table-row': 0.5,
  code: 0.1,
  heading: 0.25, // only where a page is little else: a collection of titles
};
const ENDS_WELL = /[\p{Sentence_Terminal}…]["'”’»)\]」』）]*$/u;
/** "The kit includes the following:" without the following. */
const ANNOUNCES = /[:：]$/u;
const CONTACT = /\b(?:tel|telefon|phone|fax|mobile|mailto|e-?mail)\b[^\p{L}]{0,3}[:+(\d]/iu;
const LETTER = /[\p{L}\p{M}]/gu;
/** What pages say about themselves rather than about their subject. */
const SITE_SPEAK =
  /\b(?:cookies?|newsletters?|subscri(?:be|ption)|sign(?:ed)? (?:up|in)|log(?:ged)? in|javascript|all rights reserved|privacy policy|terms of (?:use|service)|click (?:here|on)|read more|scroll down|advertisement|share (?:this|on)|follow us|your (?:e-?mail|browser)|copyright|datenschutz|abonnez|suscr[ií]b)/iu;
/** What is said of the text instead of by it: its series, where it stood before, who pays. */
const ABOUT_TEXT =
  /^\W*(?:this (?:(?:article|story|post|piece|essay|column|report|interview|guide|content) )?(?:(?:is|was) )?(?:also |originally |first |previously )?(?:(?:appeared|published|adapted|excerpted|reprinted|republished|sponsored)\b|(?:is |was )?part of (?:a|an|our|the) (?:\w+ )?series\b)|we (?:may|might) (?:earn|receive) (?:a|an|some|commissions?)\b|as an amazon associate\b)/iu;
/** What a publishing system writes under a text: when, by whom, in which drawer. Mostly at the start of a line of its own. */
const FOOTER =
  /\b(?:filed under|this entry was posted|abgelegt unter|veröffentlicht unter|verschlagwortet mit|class[ée]{1,2} dans|archivado en|archiviato in)\b|^\W*(?:(?:posted|published|written|last (?:updated|modified|edited)) (?:on|by|in|at|under)\b|tagged (?:with|in|as)\b|(?:tags|categories|kategorien?|schlagw(?:orte|örter)):|(?:veröffentlicht|geschrieben|eingestellt|erstellt) (?:am|von)\b|publi[ée] (?:le|par|dans)\b|publicado (?:el|por|en)\b|(?:leave|post|add) a (?:comment|reply)\b|\d+ (?:comments?|kommentare?|replies|min(?:ute)?s? read)\b|(?:reading time|lesezeit|permalink)\b)/iu;
/** "Published in 1987, the novel tells of …" is a sentence, "Posted on May 3 by Ruth in Tides" a footer: those are short. */
const FOOTER_WORDS = 12;
const MARKUP = /https?:|www\.|[|{}<>\\]|©|\S@\S/u;
/** Openers that lean on the sentence before; out of their place they say little. */
const LEANING =
  /^["'“‘]?\s?(?:he|she|it|they|this|these|those|that|but|and|so|or|however|also|then|thus|therefore|instead|moreover|still|yet|his|her|their)\b/iu;

/** What a decoder writes for bytes that are no text. A few stand in pages of another encoding than they claim. */
const REPLACED = /\uFFFD/gu;
const MAX_REPLACED_SHARE = 0.1;

/** "FurnitureSofasOutdoor SaleRugs": entries of a menu that nothing parts on the page. */
const GLUED = /\p{Ll}\p{Lu}/gu;
const MIN_GLUED = 4;
const MAX_GLUED_SHARE = 0.2;

/** From here on a sentence can stand alone as a point. */
export const FIT_WORTH = 0.3;

const MIN_WORDS = 7;
const LONG_WORDS = 45;

/**
 * How fit a sentence is to stand alone as a point, 0 to 1, from its form only. Headings and code are nearly nothing; fragments,
 * site-speak, addresses and number rows little; list items and table rows count when nothing better is there.
 */
export function sentenceWorth(sentence: Sentence): number {
  const { text, words } = sentence;
  let worth = KIND_WORTH[sentence.kind];
  if (worth === 0 || words.length < 2) return 0;
  if ((text.match(REPLACED)?.length ?? 0) > text.length * MAX_REPLACED_SHARE) return 0; // a file shown as if it were text
  if (!ENDS_WELL.test(text)) worth *= isGlued(sentence) ? 0.1 : 0.45;
  if (ANNOUNCES.test(text)) worth *= 0.6;
  if (CONTACT.test(text)) worth *= 0.4;
  if (words.length < MIN_WORDS) worth *= (words.length / MIN_WORDS) ** 2;
  if (words.length > LONG_WORDS) worth *= LONG_WORDS / words.length;
  if ((text.match(LETTER)?.length ?? 0) < text.length * 0.6) worth *= 0.5;
  if (sentence.isInstruction) worth *= 0.2; // below FIT_WORTH: shown where nothing else is there, not hidden
  if (SITE_SPEAK.test(text) || ABOUT_TEXT.test(text)) worth *= 0.4;
  if (words.length <= FOOTER_WORDS && FOOTER.test(text)) worth *= 0.2;
  if (MARKUP.test(text)) worth *= 0.5;
  if (LEANING.test(text)) worth *= 0.9;
  if (text.endsWith('?') || text.endsWith('？')) worth *= 0.8;
  return worth;
}

function isGlued({ text, words }: Sentence): boolean {
  const glued = text.match(GLUED)?.length ?? 0;
  return glued >= MIN_GLUED && glued > MAX_GLUED_SHARE * words.length;
}
