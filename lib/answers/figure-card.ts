import type { Block, Capture } from '../core/capture.ts';
import { pointOfBlock } from '../reading/evidence-of.ts';
import { queryTerms } from '../retrieval/search-query.ts';
import { searchTerms } from '../retrieval/search-terms.ts';
import type { PageFact } from './page-facts.ts';
import { questionKind } from './question-kind.ts';

/** A figure that fills its line: "563,378", "24/7", "10k+", "$3.2 billion". */
const FIGURE = /^[~<>+$€£]?\s?\d[\d.,'\u00a0\u202f ]*\s?(?:%|\+|[kmb]\b|million|billion|mio\.?|mrd\.?)?\+?$/iu;
/** Counts steps, and nothing in the world. */
const STEP = /^0?\d$/u;
const ASKS_PRICE = /\b(?:costs?|prices?|pay|fees?|kostet|kosten|preis)\b/iu;
const MOST_CAPTION_WORDS = 9;

/**
 * A figure and the line that says what it counts, which pages of offers set as a card: "563,378" over "Trained listeners". No sentence has both. Null
 * where no caption has all that is asked for, or two cards do.
 */
export function figureCard(question: string, capture: Capture): PageFact | null {
  const kind = questionKind(question);
  if ((kind !== 'count' && kind !== 'amount') || ASKS_PRICE.test(question)) return null;
  const known = new Set(searchTerms(capture.title, capture.lang));
  const asked = [...queryTerms(question.replace(FRAME, ' '), capture.lang).keys()].filter((term) => !known.has(term));
  if (asked.length === 0) return null;
  const { blocks } = capture;
  const says = (block: Block | undefined): boolean => {
    if (block === undefined || /\d/u.test(block.text) || block.text.split(' ').length > MOST_CAPTION_WORDS)
      return false;
    const own = new Set(searchTerms(block.text, capture.lang));
    return asked.every((term) => own.has(term));
  };
  const cards = [...blocks.keys()].flatMap((at) => {
    const figure = says(blocks[at]) ? figureOf(at, blocks) : null;
    return figure === null || STEP.test(blocks[figure]?.text.trim() ?? '') ? [] : [{ figure, caption: at }];
  });
  const [card] = cards;
  if (card === undefined || cards.length > 1) return null;
  const evidence = [card.figure, card.caption].map((at) => pointOfBlock(at, capture));
  return { short: (blocks[card.figure] as Block).text.trim(), evidence };
}

/** The place of the figure that a caption belongs to: in a row of cards all have it before their caption or all behind, as the row's end tells. */
function figureOf(caption: number, blocks: readonly Block[]): number | null {
  const isFigure = (at: number): boolean => FIGURE.test(blocks[at]?.text.trim() ?? '');
  const [before, behind] = [isFigure(caption - 1), isFigure(caption + 1)];
  if (!before || !behind) return before ? caption - 1 : behind ? caption + 1 : null;
  let last = caption + 1;
  while (isFigure(last + 2)) last += 2;
  const end = blocks[last + 1];
  const endsWithCaption =
    end !== undefined && end.kind !== 'heading' && end.text.split(' ').length <= MOST_CAPTION_WORDS;
  return endsWithCaption ? caption - 1 : caption + 1;
}

const FRAME =
  /\b(?:many|much|there|are|is|were|was|been|does|do|did|have|has|had|they|you|number|what|gibt|hat|haben|viele?)\b/giu;
