import * as v from 'valibot';
import { capture } from '../../lib/capture/capture.ts';
import { highlight } from '../../lib/capture/highlight.ts';
import { lettersOf } from '../../lib/capture/page-letters.ts';
import type { Capture } from '../../lib/core/capture.ts';
import { SidelightError } from '../../lib/core/error-code.ts';
import { captureSchema } from '../../lib/protocol/schemas.ts';
import { randomFrom, type Random } from '../random.ts';
import { breakHtml } from './break-html.ts';
import { makePage } from './make-page.ts';

/** Pages to read: seed `from` and the next `count - 1`. */
export interface FuzzAsk {
  readonly from: number;
  readonly count: number;
  /** Sources to break; where there are none, pages are made up. */
  readonly sources: readonly string[];
  /** Pages are shown and not read: for telling whose fault it is that nothing comes back. */
  readonly isShownOnly?: boolean;
}

export interface Fuzzed {
  readonly read: number;
  /** Refused with a code, as a page without anything to read is not. */
  readonly refused: number;
  /** The browser itself takes longer than a read may to lay them out. */
  readonly unshown: number;
  readonly blocks: number;
  readonly slowestMs: number;
  /** Seed and what went wrong; no text of a page. */
  readonly failures: readonly string[];
}

const MAX_MS = 2_000;
/** Nothing is fetched and no script runs: a page's requests would be all that is waited for. */
const HEAD = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** Renders broken pages one after the other in a frame of this page and reads each as a page is read. */
export async function fuzzPages({ from, count, sources, isShownOnly }: FuzzAsk): Promise<Fuzzed> {
  const failures: string[] = [];
  let [read, refused, unshown, blocks, slowestMs] = [0, 0, 0, 0, 0];
  for (let seed = from; seed < from + count; seed++) {
    const random = randomFrom(seed);
    const { frame, ms: shownMs } = await render(sourceOf(sources, random), random);
    if (isShownOnly === true || shownMs > MAX_MS) {
      unshown++;
      frame.remove();
      continue;
    }
    const startMs = performance.now();
    try {
      const taken = await intime(readPage(frame, random));
      blocks += taken.blocks.length;
      read++;
    } catch (thrown) {
      if (thrown instanceof SidelightError) refused++;
      else
        failures.push(
          `seed ${seed}: ${thrown instanceof Error ? `${thrown.message} ${thrown.stack}` : String(thrown)}`,
        );
    }
    const ms = performance.now() - startMs;
    if (ms > MAX_MS) failures.push(`seed ${seed}: ${Math.round(ms)} ms`);
    slowestMs = Math.max(slowestMs, ms);
    frame.remove();
  }
  return { read, refused, unshown, blocks, slowestMs, failures };
}

const sourceOf = (sources: readonly string[], random: Random): string =>
  sources.length === 0 || random.chance(0.3) ? makePage(random) : breakHtml(random.pick(sources), random);

/** A page in a frame, laid out, and how long that took. */
async function render(html: string, random: Random): Promise<{ frame: HTMLIFrameElement; ms: number }> {
  const startMs = performance.now();
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  Object.assign(frame, { width: String(random.pick([320, 1_000])), height: '700' });
  frame.srcdoc = HEAD + html;
  const isLoaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await isLoaded;
  frame.contentDocument?.documentElement?.getBoundingClientRect();
  return { frame, ms: performance.now() - startMs };
}

function intime<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer')), 2 * MAX_MS);
    }),
  ]);
}

async function readPage(frame: HTMLIFrameElement, random: Random): Promise<Capture> {
  const page = frame.contentDocument;
  if (page === null) throw new Error('the frame has no document');
  const isSelected = random.chance(0.1);
  if (isSelected && page.documentElement !== null) page.getSelection()?.selectAllChildren(page.documentElement);
  const taken = await capture(page, { scope: isSelected ? 'selection' : 'page' });
  const { issues } = v.safeParse(captureSchema, JSON.parse(JSON.stringify(taken)));
  if (issues !== undefined)
    throw new Error(`invalid: ${issues.map((issue) => `${v.getDotPath(issue)} ${issue.type}`).join(', ')}`);
  if (!isSelected && random.chance(0.2)) await showSome(page, taken, random);
  return taken;
}

/** What was read can be shown where it stands. */
async function showSome(page: Document, { blocks }: Capture, random: Random): Promise<void> {
  const told = blocks.filter(({ text }) => lettersOf(text.slice(0, 300)) !== '');
  if (told.length === 0) return;
  const { id: blockId, text } = random.pick(told);
  const quote = text.slice(0, 300);
  const shown = await highlight(page, { blockId, quote, prefix: '', suffix: text.slice(300, 332) }, new Map());
  if (!shown.isFound) throw new Error('what was read is not found');
  if (lettersOf(shown.text) !== lettersOf(quote)) throw new Error('what is shown is another text');
}
