import { countWords } from '../core/text/count-words.ts';
import { foldText } from '../core/text/fold.ts';
import type { PageText, TextRun } from './page-text.ts';

/** PDF 32000-1 §8.3.3: `[a b c d e f]`. */
export type Matrix = readonly number[];

/** A text item as pdf.js gives it, and the page it is on. */
export interface RawItem {
  readonly str: string;
  readonly dir: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly fontName: string;
}

export interface RawPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** From the file's coordinates to the page as it is shown, y downwards. */
  readonly toPage: Matrix;
  readonly items: readonly RawItem[];
}

/** Smaller than this nobody reads; as on web pages (`lib/capture/visibility.ts`), 5 px. */
const MIN_SIZE = 3.5;

interface Placed {
  readonly item: RawItem;
  /** Quarter turns of its reading direction, clockwise. */
  readonly turn: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Items as runs in the direction most of the page is read in; what is hidden or runs across is counted only. */
export function pageRuns(page: RawPage): PageText {
  const placed = page.items.filter(({ str }) => str.trim() !== '').map((item) => place(item, page.toPage));
  const turn = mainTurn(placed);
  const isSideways = turn % 2 === 1;
  const width = isSideways ? page.height : page.width;
  const height = isSideways ? page.width : page.height;
  const runs: TextRun[] = [];
  let hiddenWords = 0;
  let crossWords = 0;
  for (const one of placed) {
    const run = turned(one, turn, page);
    if (one.turn !== turn) crossWords += countWords(run.text);
    else if (isVisible(run, width, height)) runs.push(run);
    else hiddenWords += countWords(run.text);
  }
  return { number: page.number, width, height, runs, hiddenWords, crossWords };
}

function place(item: RawItem, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Placed {
  const [ta = 1, tb = 0, tc = 0, td = 1, x = 0, y = 0] = item.transform;
  const along = { x: a * ta + c * tb, y: b * ta + d * tb };
  const up = { x: a * tc + c * td, y: b * tc + d * td };
  const quarter = Math.round(Math.atan2(along.y, along.x) / (Math.PI / 2));
  return {
    item,
    turn: (quarter + 4) % 4,
    x: a * x + c * y + e,
    y: b * x + d * y + f,
    size: Math.hypot(up.x, up.y),
  };
}

function mainTurn(placed: readonly Placed[]): number {
  const letters = [0, 0, 0, 0];
  for (const { turn, item } of placed) letters[turn] = (letters[turn] ?? 0) + item.str.length;
  return letters.indexOf(Math.max(...letters));
}

/** The run as it lies once the page is turned so that its text is upright. */
function turned({ item, x, y, size }: Placed, turn: number, page: RawPage): TextRun {
  const [left, baseline] =
    turn === 0
      ? [x, y]
      : turn === 1
        ? [y, page.width - x]
        : turn === 2
          ? [page.width - x, page.height - y]
          : [page.height - y, x];
  return {
    text: foldText(item.str),
    left,
    right: left + item.width,
    baseline,
    size,
    font: item.fontName,
    isRightToLeft: item.dir === 'rtl',
  };
}

const isVisible = (run: TextRun, width: number, height: number): boolean =>
  run.size >= MIN_SIZE && run.right > 0 && run.left < width && run.baseline > 0 && run.baseline - run.size < height;
