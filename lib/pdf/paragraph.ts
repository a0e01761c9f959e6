import type { Line } from './line.ts';

/** Lines that belong together, as one text. */
export interface Paragraph {
  readonly text: string;
  readonly page: number;
  readonly size: number;
  readonly font: string;
  readonly lines: number;
  readonly kind: 'text' | 'list-item' | 'table-row';
  /** The last line goes on to the edge: what follows may be its continuation. */
  readonly isFull: boolean;
  /** The first line begins to the right of the others. */
  readonly isIndented: boolean;
}

const BULLET = /^[•◦▪‣●○■□➢✓*]\s*/u;
const DASH_MARKER = /^[-–—]\s+\S/u;
const NUMBER_MARKER = /^(?:\(?(?:\d{1,2}|[a-zA-Z])[.)]|\[\d{1,3}\])\s+\S/u;
const ENDS = /[\p{Sentence_Terminal}…:]["'”’»)\]」』）\d]{0,4}$/u;
const LETTER_HYPHEN = /\p{L}[-‐]$/u;
const BEGINS_SMALL = /^\p{Ll}/u;
const UNSPACED_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，：；]$/u;
const UNSPACED_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，：；]/u;

/** Whether a text is left open at its end: no full stop or the like. */
export const isOpenEnded = (text: string): boolean => !ENDS.test(text);

/** Two lines of one text: a word parted by a hyphen is made whole, scripts without spaces get none. */
export function joinText(before: string, after: string): string {
  if (LETTER_HYPHEN.test(before) && BEGINS_SMALL.test(after)) return before.slice(0, -1) + after;
  if (UNSPACED_END.test(before) && UNSPACED_START.test(after)) return before + after;
  return `${before} ${after}`;
}

interface Shape {
  readonly left: number;
  readonly right: number;
  /** Distance of two lines of one paragraph. */
  readonly pitch: number;
}

/** Parts the lines of one flow into paragraphs: by gaps, sizes, indents, short last lines and list markers. */
export function paragraphsOf(lines: readonly Line[], page: number): Paragraph[] {
  const shape = shapeOf(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group === undefined || isBreak(group, line, shape)) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group) => toParagraph(group, shape, page));
}

function shapeOf(lines: readonly Line[]): Shape {
  const gaps = lines.slice(1).flatMap((line, index) => {
    const before = lines[index] as Line;
    return isSameSize(before, line) ? [(line.baseline - before.baseline) / line.size] : [];
  });
  const usual = gaps.filter((gap) => gap > 0.9 && gap < 2.6).sort((a, b) => a - b);
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    // The lower third: gaps between paragraphs are wider, never narrower.
    pitch: usual[Math.floor(usual.length / 3)] ?? 1.25,
  };
}

const isSameSize = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) <= 0.12 * Math.max(a.size, b.size);
/** Dots that lead from an entry of a table of contents to its page. */
const LEADERS = /(?:\s*\.){5,}\s*/u;
const isTable = (line: Line): boolean => line.cells > 1 || LEADERS.test(line.text);

function isBreak(group: readonly Line[], line: Line, shape: Shape): boolean {
  const last = group.at(-1) as Line;
  const first = group[0] as Line;
  if (isTable(last) || isTable(line) || !isSameSize(last, line)) return true;
  if (line.baseline - last.baseline > (shape.pitch * 1.3 + 0.1) * line.size) return true;
  if (
    line.font !== last.font &&
    group.length <= 2 &&
    group.every(({ font }) => font === last.font) &&
    isShort(last, shape)
  )
    return true;
  const isEnded = ENDS.test(last.text) || isShort(last, shape);
  if (BULLET.test(line.text)) return true;
  if (isEnded && (NUMBER_MARKER.test(line.text) || DASH_MARKER.test(line.text))) return true;
  const isList = isMarked(first.text);
  const isIn = line.left > last.left + 0.8 * line.size;
  if (isIn && !isList && isEnded) return true;
  const isBack = isList && group.length > 1 && line.left < last.left - 0.8 * line.size;
  return isBack || (ENDS.test(last.text) && isVeryShort(last, shape));
}

const isMarked = (text: string): boolean => BULLET.test(text) || NUMBER_MARKER.test(text) || DASH_MARKER.test(text);
const isShort = ({ right }: Line, shape: Shape): boolean => right < shape.right - 0.1 * (shape.right - shape.left);
const isVeryShort = ({ right }: Line, shape: Shape): boolean => right < shape.right - 0.28 * (shape.right - shape.left);

function toParagraph(group: readonly Line[], shape: Shape, page: number): Paragraph {
  const [first] = group as [Line, ...Line[]];
  const last = group.at(-1) as Line;
  const joined = group.slice(1).reduce((text, line) => joinText(text, line.text), first.text);
  const isList = isMarked(first.text);
  return {
    text: joined.replace(BULLET, '').replace(LEADERS, ' | '),
    page,
    size: first.size,
    font: first.font,
    lines: group.length,
    kind: isTable(first) ? 'table-row' : isList ? 'list-item' : 'text',
    isFull: !isShort(last, shape),
    isIndented: first.left > shape.left + 0.8 * first.size,
  };
}
