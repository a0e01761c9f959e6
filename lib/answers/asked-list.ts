import type { Block, Capture } from '../core/capture.ts';
import type { Point } from '../core/summary.ts';
import { pointOfBlock } from '../reading/evidence-of.ts';
import { queryTerms } from '../retrieval/search-query.ts';
import { searchTerms } from '../retrieval/search-terms.ts';
import { headedBy, ledTo, MOST_ITEMS } from './listed-under.ts';

/** Asks for several things: "What are the benefits?", "Which providers are supported?", "List the steps". English and German. */
const ASKS_FOR_SEVERAL =
  /^(?:(?:and|but|so|und) )?(?:(?:what|which)(?: \p{L}+){0,3} are\b|(?:what|which)(?: \p{L}+){0,2} (?!does\b|was\b|has\b|is\b)\p{L}+s(?<![su]s) (?:do|does|can|could|have|has|did|should|will|affect|there)\b|(?:list|enumerate|name (?:all|the|some)|nenne|zähle)\b|was sind\b|welche \p{L}+(?:e|en|er|s|n)\b)/iu;
/** Words that say how a thing is there, not which. */
const FRAME =
  /\b(?:supported|offered|available|listed|included|there|needed|required|mentioned|given|provided|different|main|all|possible|discussed|covered|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|they|you|we|it|do|does|did|can|could|should|will|offers?|have|has|had|includes?|supports?|provides?|exist|unterstützt|verfügbar|möglich|alle)\b/giu;
const NUMBERED = /^(?:#?\d{1,2}[.):]\s|(?:step|tip|reason|schritt|tipp)\s\d)/iu;
const MOST_LABEL_WORDS = 6;
/** Among these stands the heading that says the title again. */
const FIRST_BLOCKS = 3;
/** Words that a heading, and a sentence that leads to a list, may have beside those asked for. */
const MOST_EXTRA = { heading: 2, leading: 7 } as const;

/**
 * The whole list that a question asks for by the name the page gives it: under a heading, behind a sentence that ends in a colon, the
 * headings one step deeper, or the numbered headings of a page whose title says what they are ("7 trends …"). A reader of sentences takes one item,
 * or the heading. Null where no name fits or what it names is no list.
 */
export function askedList(question: string, capture: Capture): Point[] | null {
  if (!ASKS_FOR_SEVERAL.test(question.trim())) return null;
  const asked = new Set(queryTerms(question.replace(FRAME, ' '), capture.lang).keys());
  if (asked.size === 0) return null;
  const known = new Set(searchTerms(capture.title, capture.lang));
  const named = [...asked].filter((term) => !known.has(term));
  if (named.length > 0) return bestHead(capture, asked, known, named);
  return numberedHeadings(capture) ?? bestHead(capture, asked, known, [...asked]);
}

/** The list whose name has all that is asked for and least beside. */
function bestHead(
  capture: Capture,
  asked: ReadonlySet<string>,
  known: ReadonlySet<string>,
  named: readonly string[],
): Point[] | null {
  let [best, fewest] = [null as Point[] | null, Infinity];
  const path: { readonly level: number; readonly terms: readonly string[] }[] = [];
  for (const [at, block] of capture.blocks.entries()) {
    const form = formOf(block);
    if (form === null) continue;
    const own = searchTerms(block.text, capture.lang).filter((term) => !/^\d+$/u.test(term));
    if (block.kind === 'heading') {
      while ((path.at(-1)?.level ?? 0) >= (block.level ?? 1)) path.pop();
      path.push({ level: block.level ?? 1, terms: own });
    }
    const around = new Set(path.flatMap(({ terms }) => terms));
    const isNamed =
      named.every((term) => own.includes(term) || around.has(term)) && named.some((term) => own.includes(term));
    const extra = new Set(own.filter((term) => !asked.has(term) && !known.has(term))).size;
    const isTitle =
      block.kind === 'heading' && own.length > 0 && own.every((term) => known.has(term)) && at < FIRST_BLOCKS;
    if (isTitle || !isNamed || extra > MOST_EXTRA[form] || extra >= fewest) continue;
    const items = form === 'leading' ? leadingWithItems(at, block, capture) : headedBy(at, capture);
    if (items.length > 1) [best, fewest] = [items, extra];
  }
  return best;
}

/** A sentence that leads to a list, with that list. */
function leadingWithItems(at: number, block: Block, capture: Capture): Point[] {
  const items = ledTo(at, block.text, capture);
  return items.length > 1 ? [pointOfBlock(at, capture), ...items] : [];
}

function formOf({ kind, text }: Block): keyof typeof MOST_EXTRA | null {
  if (kind === 'heading') return 'heading';
  if (kind !== 'paragraph') return null;
  if (text.trimEnd().endsWith(':')) return 'leading';
  return text.split(' ').length <= MOST_LABEL_WORDS && !/[\d.!?,;]/u.test(text) ? 'heading' : null;
}

/** Headings that count what the page is about: all of one rank. */
function numberedHeadings(capture: Capture): Point[] | null {
  const numbered = [...capture.blocks.entries()].filter(
    ([, { kind, text }]) => kind === 'heading' && NUMBERED.test(text),
  );
  const level = numbered[0]?.[1].level;
  const found = numbered.filter(([, block]) => block.level === level);
  if (found.length < 3 || found.length > MOST_ITEMS) return null;
  return found.map(([at]) => pointOfBlock(at, capture));
}
