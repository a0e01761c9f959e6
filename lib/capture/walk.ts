import { hintsOf, namesOf } from './box-hints.ts';
import { CoveringBuilder } from './covering-builder.ts';
import { addCover } from './covers.ts';
import { isInkOnInk } from './contrast.ts';
import {
  attributeOf,
  boxOf,
  findIn,
  firstChildOf,
  nextSiblingOf,
  nodeTypeOf,
  rootOf,
  shadowRootOf,
  tagOf,
} from './dom-read.ts';
import { isLargeFrame, readableFrame } from './frames.ts';
import { liftVeils, veilOf } from './lift-veil.ts';
import { kindOf } from './kind.ts';
import type { ClipBox, Open } from './open-element.ts';
import type { Pace } from './pace.ts';
import type { Box, Walked } from './raw-block.ts';
import { INLINE_TAGS, LAYOUT_IN_ROW, SKIPPED_TAGS } from './tags.ts';
import { isPaintedAway } from './painted-away.ts';
import { forgetPictures } from './over-picture.ts';
import { forgetEdges, isCutOff, isOutOfPlace } from './text-place.ts';
import { GONE, isTextUnseen, isTooSmall, lookAt, type Look } from './visibility.ts';

/** A page that grows while it is read, or a trap: the walk ends here with what it has. */
const MAX_NODES = 3_000_000;
const NODES_PER_CHECK = 32;
/** Below this styles are read only for text: Chromium looks at all ancestors for each property read (seen: 30 s at 10,000 deep). */
const MAX_STYLED_DEPTH = 500;
/** DOM §attachShadow: these and custom elements. */
const HOST = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;
/** Asked of every element: an answer a tag is kept. Bounded, as a hostile page's tags are not. */
const hosts = new Map<string, boolean>();
const MAX_HOSTS = 1_000;
const ROOT_LOOK: Look = {
  isGone: false,
  isVeiled: false,
  isRevealed: false,
  isUnseen: false,
  opacity: 1,
  isInScroller: false,
  isFixed: false,
  isInline: false,
  isBlock: true,
  cuts: 'no',
  position: 'static',
  isApart: false,
};

/**
 * Walks a document in flat-tree order (open shadow roots, slots, same-origin frames) and returns its visible text as raw
 * blocks. Never changes the page. Rejects with the pace's reason once aborted.
 */
export async function walk(document: Document, pace: Pace): Promise<Walked> {
  const root = rootOf(document);
  const builder = new CoveringBuilder();
  const stack: Open[] = [];
  forgetEdges();
  forgetPictures();
  if (root !== null) openElement(root, null, stack, builder);
  const progress = { nodes: 0 };
  for (
    let wait = walkOn(stack, builder, pace, progress);
    wait !== null;
    wait = walkOn(stack, builder, pace, progress)
  ) {
    await wait;
    forgetEdges();
    forgetPictures();
  }
  return liftVeils(await builder.uncovered(pace), pace);
}

/** Walks on to the end (null), or to where something has to be waited for. Not async itself: engines make such loops fast later, or never. */
function walkOn(
  stack: Open[],
  builder: CoveringBuilder,
  pace: Pace,
  progress: { nodes: number },
): Promise<unknown> | null {
  for (let open = topOf(stack); open !== null; open = topOf(stack)) {
    const node = progress.nodes > MAX_NODES ? null : takeNext(open);
    if (node === null) {
      stack.pop();
      closeElement(open, builder);
    } else {
      const type = nodeTypeOf(node);
      if (type === 1) openElement(node as Element, open, stack, builder);
      else if (type === 3) {
        const counting = readText(node as Text, open, stack, builder, pace);
        if (counting !== null) return counting;
      }
    }
    if (++progress.nodes % NODES_PER_CHECK === 0 && pace.isDue()) return pace.rest();
  }
  return null;
}

/** Asked for a place that is not there, engines throw away the fast code of the one that asks. */
const topOf = (stack: readonly Open[]): Open | null => (stack.length === 0 ? null : (stack[stack.length - 1] as Open));

/** Adds text to its block, or counts it as hidden: that may take a while, and mostly does not. */
function readText(
  text: Text,
  open: Open,
  stack: readonly Open[],
  builder: CoveringBuilder,
  pace: Pace,
): Promise<void> | null {
  const { data } = text;
  const isBlank = isWhite(data);
  if (open.look.isGone || (!isBlank && isUnread(text, open, stack))) return builder.hide(data, pace);
  builder.append(text, data, isBlank, open);
  return null;
}

/** Most texts tell by their first letter. */
function isWhite(data: string): boolean {
  const code = data === '' ? 32 : data.charCodeAt(0);
  return !(code > 32 && code < 127) && !/\S/.test(data);
}

function takeNext(open: Open): Node | null {
  if (open.slotted !== null) return open.slotted[open.slotIndex++] ?? null;
  const node = open.next;
  if (node !== null) open.next = nextSiblingOf(node);
  return node;
}

function isUnread(text: Text, open: Open, stack: readonly Open[]): boolean {
  open.isTextHidden ??= isTextHidden(text, open, stack);
  return open.isTextHidden;
}

function isTextHidden(text: Text, open: Open, stack: readonly Open[]): boolean {
  const { element, look, veil, style } = open;
  if (stack.length > MAX_STYLED_DEPTH)
    return !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (look.isUnseen && veil === null) return true;
  if (style === null) return false;
  if (isTextUnseen(element, style, look) || isInkOnInk(stack, text) || isPaintedAway(stack)) return true;
  return (veil === null || veil.isRevealed) && isOutOfPlace(text, open);
}

function openElement(element: Element, parent: Open | null, stack: Open[], builder: CoveringBuilder): void {
  const tag = tagOf(element);
  if (SKIPPED_TAGS.has(tag)) return;
  if (tag === 'br') return builder.breakLine();
  if (tag === 'hr') return builder.flush();
  if (tag === 'iframe' || tag === 'frame') return openFrame(element, parent, stack, builder);
  const shadow = canHost(tag) ? shadowRootOf(element) : null;
  const first = firstChildOf(shadow ?? element);
  const isGone = parent?.look.isGone ?? false;
  const style = isGone || stack.length > MAX_STYLED_DEPTH ? null : getComputedStyle(element);
  if (first === null && tag !== 'slot') return passEmpty({ element, tag, style }, parent, builder);
  const look = style === null ? lookByTag(tag, parent) : lookOf(element, tag, style, parent);
  if (style !== null && look.position === 'absolute') addCover(builder.covers, element, style);
  // Where scripts may run its content is mark-up as text, not rendered, yet Chromium computes `display: inline`.
  if (tag === 'noscript' && !element.checkVisibility()) return;
  if (look.isBlock && !look.isGone) {
    if (parent?.isWhole === true) builder.part();
    else builder.flush();
  } else if (look.isApart) builder.part();
  if (!look.isGone) addCell(element, tag, parent, builder);
  stack.push(describe({ element, tag, style, look, first }, parent, builder));
}

function canHost(tag: string): boolean {
  const known = hosts.get(tag);
  if (known !== undefined) return known;
  const can = HOST.test(tag);
  if (hosts.size < MAX_HOSTS) hosts.set(tag, can);
  return can;
}

/** Tells cells of a row of data apart: their text goes on in one line. */
function addCell(element: Element, tag: string, parent: Open | null, builder: CoveringBuilder): void {
  if ((tag !== 'td' && tag !== 'th') || parent?.kind !== 'table-row') return;
  builder.cell(Number(attributeOf(element, 'colspan') ?? 1) || 1, tag === 'th');
}

/** An element without content parts words, and may lie over others. */
function passEmpty(
  { element, tag, style }: Omit<Seen, 'look' | 'first'>,
  parent: Open | null,
  builder: CoveringBuilder,
): void {
  if (style !== null) addCover(builder.covers, element, style);
  if (style !== null && style.display !== 'none') addCell(element, tag, parent, builder);
  if (!INLINE_TAGS.has(tag)) builder.part();
}

/** Where styles are not read: all is as above, and the tag says whether a block begins. */
function lookByTag(tag: string, parent: Open | null): Look {
  const above = parent?.look ?? ROOT_LOOK;
  // Of what is gone nothing but its words is asked for.
  return above.isGone ? GONE : { ...above, isBlock: !INLINE_TAGS.has(tag), isApart: false };
}

function lookOf(element: Element, tag: string, style: CSSStyleDeclaration, parent: Open | null): Look {
  const look = lookAt(element, tag, style, parent?.look ?? ROOT_LOOK);
  const veil = parent?.veil ?? null;
  if (!look.isVeiled || look.isGone || veil === null) return look;
  return veil.isRevealed && look.isRevealed ? look : { ...look, isGone: true };
}

interface Seen {
  readonly element: Element;
  readonly tag: string;
  /** Null inside an element of which nothing can be seen. */
  readonly style: CSSStyleDeclaration | null;
  readonly look: Look;
  readonly first: Node | null;
}

function describe({ element, tag, style, look, first }: Seen, parent: Open | null, builder: CoveringBuilder): Open {
  const isBoxed = look.isBlock && !look.isGone;
  const isRow = tag === 'tr' && !look.isGone && findIn(element, LAYOUT_IN_ROW) === null;
  const isInWhole = parent?.isWhole ?? false;
  const role = roleOf(element, look);
  const shape = kindOf(element, tag, { isRow, role }, parent);
  const slotted = tag === 'slot' ? slottedIn(element as HTMLSlotElement) : [];
  return {
    element,
    style,
    look,
    box: isBoxed || parent === null ? openBox(builder, parent?.box ?? null, element, tag, role) : parent.box,
    veil: look.isGone ? null : veilOf(element, tag, look, parent),
    kind: shape.kind,
    level: shape.level,
    listDepth: shape.listDepth,
    isLink: tag === 'a' || (parent?.isLink ?? false),
    isWhole:
      isInWhole || isRow || shape.kind === 'heading' || (look.isApart && findIn(element, LAYOUT_IN_ROW) === null),
    isInWhole,
    isPre: tag === 'pre' || (parent?.isPre ?? false),
    isTextHidden: null,
    clip: clipOf(element, style, look, parent?.clip ?? null),
    isPaintedAway: null,
    ground: undefined,
    hasOtherGround: null,
    next: first,
    slotted: slotted.length > 0 ? slotted : null,
    slotIndex: 0,
  };
}

const roleOf = (element: Element, { isGone }: Look): string | null => (isGone ? null : attributeOf(element, 'role'));

/** An element of SVG or MathML may have that name too, and is none. */
const slottedIn = (slot: HTMLSlotElement): Node[] =>
  typeof slot.assignedNodes === 'function' ? slot.assignedNodes() : [];

function openBox(
  builder: CoveringBuilder,
  parent: Box | null,
  element: Element,
  tag: string,
  role: string | null,
): Box {
  const names = namesOf(element);
  return builder.openBox(parent, tag, hintsOf(tag, role, names), names);
}

/** What is positioned is cut off by boxes it is positioned in only; what is fixed, by none. */
function clipOf(
  element: Element,
  style: CSSStyleDeclaration | null,
  look: Look,
  parent: ClipBox | null,
): ClipBox | null {
  let above = look.position === 'fixed' ? null : parent;
  while (look.position === 'absolute' && above !== null && !above.isPositioned) ({ above } = above);
  if (look.cuts === 'no' || style === null) return above;
  return {
    element,
    isScroller: look.cuts === 'scrolls',
    isRightToLeft: look.cuts === 'scrolls' && style.direction === 'rtl',
    isPositioned: look.position !== 'static',
    above,
    rect: null,
    hasShown: false,
  };
}

function closeElement(open: Open, builder: CoveringBuilder): void {
  if (open.look.isGone) return;
  if (open.look.isBlock && !open.isInWhole) builder.flush();
  else if (open.look.isBlock || open.look.isApart) builder.part();
}

/** A same-origin frame is read where it stands; a foreign one of a readable size is counted. */
function openFrame(element: Element, parent: Open | null, stack: Open[], builder: CoveringBuilder): void {
  if (parent?.look.isGone === true) return;
  const style = getComputedStyle(element);
  const look = lookOf(element, 'iframe', style, parent);
  if (look.isGone || look.isUnseen || isTooSmall(element)) return;
  if (isCutOff(boxOf(element), { element, look, clip: clipOf(element, style, look, parent?.clip ?? null) })) return;
  const root = readableFrame(element);
  if (root === null) {
    if (isLargeFrame(element)) builder.foreignFrames++;
    return;
  }
  builder.flush();
  const open = describe(
    {
      element,
      tag: 'iframe',
      style,
      look: { ...look, isInline: false, isBlock: true, isInScroller: false, isFixed: false, cuts: 'no' },
      first: null,
    },
    parent,
    builder,
  );
  // Places inside are told from the frame's own corner.
  stack.push({ ...open, clip: null, next: null, slotted: [root], slotIndex: 0 });
}
