import type { Block, Capture } from '../core/capture.ts';
import { MAX_PASSAGES } from '../core/chat.ts';
import type { Point } from '../core/summary.ts';
import { splitSentences } from '../core/text/sentences.ts';
import { pointOf, pointOfBlock } from '../reading/evidence-of.ts';
import { numberIn, tokensOf } from '../reading/claims.ts';
import { instructionSigns } from '../reading/instruction-signs.ts';
import { markInstructions } from '../reading/mark-instructions.ts';

/** Beside the sentence that leads to them. A longer list is not told: a part of it would pass for the whole. */
export const MOST_ITEMS = MAX_PASSAGES - 1;
const LEAST_ITEMS = 2;
/** Lines between a heading and its list: an introduction. */
const MOST_LINES_BEFORE = 2;

/** An item as it is shown: its first sentence. */
function itemAt(blockIndex: number, capture: Capture): Point[] {
  const { text } = capture.blocks[blockIndex] as Block;
  const spans = splitSentences(text, capture.lang);
  const marks = markInstructions(spans.map(({ start, end }) => instructionSigns(text.slice(start, end))));
  const [first] = spans;
  return first === undefined || marks[0] === true ? [] : [pointOf({ blockIndex, ...first }, capture)];
}

const isItem = (block: Block | undefined): boolean => block?.kind === 'list-item';

/** What a sentence that ends in a colon leads to: the list items behind its block, or one piece of code. Empty elsewhere. */
export function ledTo(blockIndex: number, text: string, capture: Capture): Point[] {
  const { blocks } = capture;
  if (!text.trimEnd().endsWith(':') || blocks[blockIndex]?.text.trimEnd().endsWith(text.trimEnd()) !== true) return [];
  const next = blocks[blockIndex + 1];
  if (next?.kind === 'code') return [pointOfBlock(blockIndex + 1, capture)];
  const items = itemsFrom(blockIndex + 1, capture);
  return items.length > 0 ? items : countedItems(blockIndex, text, capture);
}

/** List items with text between them, up to the next heading: as many as the sentence says ("three rules:"). */
function countedItems(blockIndex: number, text: string, capture: Capture): Point[] {
  const { blocks } = capture;
  const end = blocks.findIndex(({ kind }, at) => at > blockIndex && kind === 'heading');
  const places = [...blocks.keys()].slice(blockIndex + 1, end < 0 ? undefined : end).filter((at) => isItem(blocks[at]));
  const said = tokensOf(text).flatMap((token) => numberIn(token) ?? []);
  return said.includes(String(places.length)) ? itemsAt(places, capture) : [];
}

/** A run of list items; empty where there are too few or too many. */
function itemsFrom(from: number, capture: Capture): Point[] {
  let end = from;
  while (isItem(capture.blocks[end])) end++;
  return itemsAt([...capture.blocks.keys()].slice(from, end), capture);
}

/** The items at these places; empty where they are too few or too many to be a list that is told. */
const itemsAt = (places: readonly number[], capture: Capture): Point[] =>
  places.length < LEAST_ITEMS || places.length > MOST_ITEMS ? [] : places.flatMap((at) => itemAt(at, capture));

/** What a heading or a short line heads: a list, its introduction where that leads to it, or the headings one step deeper. */
export function headedBy(blockIndex: number, capture: Capture): Point[] {
  const { blocks } = capture;
  for (let at = blockIndex + 1; at <= blockIndex + 1 + MOST_LINES_BEFORE; at++) {
    const block = blocks[at];
    if (block === undefined || block.kind === 'heading') break;
    if (!isItem(block)) continue;
    const items = itemsFrom(at, capture);
    const before = at - 1 > blockIndex ? (blocks[at - 1] as Block) : null;
    const leads = before?.text.trimEnd().endsWith(':') === true;
    return items.length === 0 || !leads ? items : [...itemAt(at - 1, capture), ...items];
  }
  return blocks[blockIndex]?.kind === 'heading' ? headingsUnder(blockIndex, capture) : [];
}

/** The headings one step deeper than this one, up to the next of its own rank. */
function headingsUnder(blockIndex: number, capture: Capture): Point[] {
  const { blocks } = capture;
  const own = blocks[blockIndex]?.level ?? 1;
  const found: number[] = [];
  let level = 0;
  for (let at = blockIndex + 1; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.kind !== 'heading') continue;
    if ((block.level ?? 1) <= own) break;
    level ||= block.level ?? 1;
    if (block.level === level) found.push(at);
  }
  return itemsAt(found, capture);
}
