import { lastAtMost, type LetterSpan, type PageLetters } from './page-letters.ts';

/** Letters in a row that have to be the same for a place to be looked at; how many such are tried, and places looked at. */
const SEED_LETTERS = 12;
const MIN_SEED_LETTERS = 6;
const MAX_SEEDS = 8;
const MAX_PLACES = 40;
/** An advertisement with its small print, a caption, a note. */
const MAX_GAP_LETTERS = 400;
const MAX_GAPS = 3;
/** Steps from one text node to another for one place; only a page made to be slow needs as many. */
const MAX_STEPS = 2_000;

/**
 * Finds a text that the page has since put something into: all its letters, in order, with up to three gaps, each of whole text
 * nodes. Answers the pieces of each place found.
 */
export function bridgeGaps(page: PageLetters, wanted: string): LetterSpan[][] {
  const size = Math.min(SEED_LETTERS, Math.max(MIN_SEED_LETTERS, Math.floor(wanted.length / 3)));
  if (wanted.length < 2 * size) return [];
  const found = new Map<number, LetterSpan[]>();
  let places = 0;
  const stride = Math.max(size, Math.floor((wanted.length - size) / (MAX_SEEDS - 1)));
  for (let offset = 0; offset + size <= wanted.length; offset += stride) {
    const seed = wanted.slice(offset, offset + size);
    for (let at = page.letters.indexOf(seed); at >= 0; at = page.letters.indexOf(seed, at + 1)) {
      if (++places > MAX_PLACES) return [...found.values()];
      const spans = around(page, wanted, { at, offset, size });
      if (spans !== null) found.set(spans[0]?.from ?? 0, spans);
    }
  }
  return [...found.values()];
}

interface Seed {
  /** Where it stands on the page. */
  readonly at: number;
  /** Where it stands in what is wanted. */
  readonly offset: number;
  readonly size: number;
}

function around(page: PageLetters, wanted: string, { at, offset, size }: Seed): LetterSpan[] | null {
  const after = new Bridge(page, wanted, 1).from(at + size, offset + size);
  if (after === null) return null;
  const before = new Bridge(page, wanted, -1).from(at, offset);
  if (before === null) return null;
  const spans = [...before.reverse(), { from: at, to: at + size }, ...after].filter(({ from, to }) => to > from);
  if (spans.length > 1 && gapsIn(spans) > MAX_GAPS) return null;
  return joined(spans);
}

const gapsIn = (spans: readonly LetterSpan[]): number => joined(spans).length - 1;

function joined(spans: readonly LetterSpan[]): LetterSpan[] {
  const whole: LetterSpan[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last?.to === span.from) whole[whole.length - 1] = { from: last.from, to: span.to };
    else whole.push(span);
  }
  return whole;
}

/** Goes on from a place where page and text are the same, forwards (1) or backwards (-1). */
class Bridge {
  private steps = 0;
  private readonly page: PageLetters;
  private readonly wanted: string;
  private readonly way: 1 | -1;

  constructor(page: PageLetters, wanted: string, way: 1 | -1) {
    this.page = page;
    this.wanted = wanted;
    this.way = way;
  }

  /** Pieces from the border `at` of page letters on, `told` of the wanted ones being told already; nearest piece first. */
  from(at: number, told: number, gaps = 0): LetterSpan[] | null {
    const { way, wanted } = this;
    const { letters } = this.page;
    if (++this.steps > MAX_STEPS) return null;
    const end = this.nodeEnd(at);
    const last = way === 1 ? wanted.length : 0;
    const behind = way === 1 ? 0 : 1;
    let here = at;
    let done = told;
    while (here !== end && done !== last) {
      if (letters.charCodeAt(here - behind) !== wanted.charCodeAt(done - behind)) return null;
      here += way;
      done += way;
    }
    const span = { from: Math.min(at, here), to: Math.max(at, here) };
    if (done === last) return [span];
    const rest = this.across(here, done, gaps);
    return rest === null ? null : [span, ...rest];
  }

  /** Goes on behind the end of a text node: in the next one, or in one behind a gap. */
  private across(border: number, told: number, gaps: number): LetterSpan[] | null {
    const { borders } = this.page;
    for (let index = lastAtMost(borders, border); ; index += this.way) {
      const to = borders[index];
      if (to === undefined || Math.abs(to - border) > MAX_GAP_LETTERS) return null;
      const isGap = to !== border;
      if (isGap && gaps === MAX_GAPS) return null;
      if (to === (this.way === 1 ? borders.at(-1) : 0)) return null;
      const rest = this.from(to, told, gaps + Number(isGap));
      if (rest !== null) return rest;
    }
  }

  private nodeEnd(at: number): number {
    const { borders } = this.page;
    if (this.way === 1) return borders[lastAtMost(borders, at) + 1] ?? at;
    return borders[lastAtMost(borders, at - 1)] ?? 0;
  }
}
