import { lettersOf } from '../../lib/capture/page-letters.ts';
import type { RawBlock } from '../../lib/capture/raw-block.ts';
import type { Capture } from '../../lib/core/capture.ts';
import type { Point } from '../../lib/core/summary.ts';
import { languageOf } from '../../lib/core/text/guess-language.ts';
import { pointOf } from '../../lib/reading/evidence-of.ts';
import { createPace } from '../../lib/reading/pace.ts';
import { rank } from '../../lib/reading/rank.ts';
import { sentencesOf } from '../../lib/reading/sentences-of.ts';
import { randomFrom } from '../random.ts';
import { mutatePage } from './mutate.ts';
import { bare, isSamePlace, stretchesOf, type Stretch } from './origins.ts';
import { placesOf, rangesWithin, type Places } from './places.ts';

/** What a click on a point came to. `elsewhere`: the same words at another place of the page. */
export type Verdict = 'right' | 'elsewhere' | 'other-text' | 'not-found';

/** Verdicts in the order of the points: on the page as it was read, after a change of it, and with the points' own texts gone. */
export interface Cited {
  readonly error: string | null;
  readonly still: readonly Verdict[];
  readonly changed: readonly Verdict[];
  readonly gone: readonly Verdict[];
  readonly clickMs: readonly number[];
}

interface Shipped {
  __sidelightCapture(options: { scope: 'page' }): Promise<{ ok: true; value: Capture } | { ok: false; error: string }>;
  __sidelightHighlight(evidence: Point): Promise<{ readonly isFound: boolean }>;
}
const shipped = globalThis as unknown as Shipped;

interface Cite {
  readonly point: Point;
  readonly block: RawBlock;
  readonly place: readonly Stretch[];
}

const POINTS = 5;
const SAMPLE_CHARS = 40_000;

/** Reads the page, clicks every point, changes the page, clicks again; the shipped scripts stand before this one. */
export async function citePage(seed: string): Promise<Cited> {
  const nothing = { still: [], changed: [], gone: [], clickMs: [] };
  const answer = await shipped.__sidelightCapture({ scope: 'page' });
  if (!answer.ok) return { error: answer.error, ...nothing };
  const places = await placesOf(document);
  if (places.texts.join('\n') !== answer.value.blocks.map((block) => block.text).join('\n'))
    return { error: 'read-differently', ...nothing };
  const cites = await citesOf(answer.value, places);
  const clickMs: number[] = [];
  const still = await clickAll(cites, clickMs);
  mutatePage(document, places.seen, [...new Set(cites.map((cite) => cite.block))], randomFrom(seed));
  const changed = await clickAll(cites, clickMs);
  for (const { place } of cites) for (const { text } of place) removeAround(text);
  return { error: null, still, changed, gone: await clickAll(cites, clickMs), clickMs };
}

/** The points of the terms' ranking: as many and as verbatim as those of the models, which no browser needs to load. */
async function citesOf(capture: Capture, places: Places): Promise<Cite[]> {
  const { signal } = new AbortController();
  const pace = createPace(signal, () => performance.now());
  const sample = capture.blocks.map((block) => block.text).join(' ');
  const lang = languageOf(capture.lang, sample.slice(0, SAMPLE_CHARS));
  const { title, description } = capture;
  const sentences = await sentencesOf(capture, lang, pace);
  const ranking = await rank({ sentences, title, description, lang, encoder: null, count: POINTS, signal, pace });
  return ranking.best(POINTS).flatMap((sentence) => {
    const block = places.kept[sentence.blockIndex];
    if (block === undefined) return [];
    return { point: pointOf(sentence, capture), block, place: stretchesOf(rangesWithin(block, sentence)) };
  });
}

async function clickAll(cites: readonly Cite[], clickMs: number[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const cite of cites) {
    const startMs = performance.now();
    const { isFound } = await shipped.__sidelightHighlight(cite.point);
    clickMs.push(performance.now() - startMs);
    verdicts.push(isFound ? verdictOf(cite, markedIn(window)) : 'not-found');
  }
  return verdicts;
}

function verdictOf({ point, place }: Cite, marked: readonly Range[]): Verdict {
  const text = marked.map(String).join('');
  if (bare(text) === bare(point.quote) && isSamePlace(stretchesOf(marked), place)) return 'right';
  return lettersOf(text) === lettersOf(point.quote) ? 'elsewhere' : 'other-text';
}

function markedIn(view: Window & typeof globalThis): Range[] {
  const own = [...((view.CSS.highlights.get('sidelight') ?? []) as Iterable<Range>)];
  const framed = [...view.document.querySelectorAll('iframe')].flatMap((frame) => {
    try {
      return frame.contentWindow === null ? [] : markedIn(frame.contentWindow as Window & typeof globalThis);
    } catch {
      return []; // of another origin: nothing of ours is in it
    }
  });
  return [...own, ...framed];
}

/** Takes a text and all its pieces off the page. */
function removeAround(text: Text): void {
  const parent = text.parentElement?.closest(
    'p,li,td,th,h1,h2,h3,h4,h5,h6,dd,dt,blockquote,pre,figcaption,div,section',
  );
  (parent ?? text).remove();
}
