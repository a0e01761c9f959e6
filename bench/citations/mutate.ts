import type { RawBlock } from '../../lib/capture/raw-block.ts';
import type { Random } from '../random.ts';
import { cut } from './origins.ts';

/** How much of a page changes between its summary and the click. */
const REMOVED_SHARE = 0.1;
const AD_BEFORE_SHARE = 0.1;
const AD_INSIDE_SHARE = 0.1;
const WRAPPED_SHARE = 0.3;
/** Of the blocks that points stand in: these are what is looked for, so they get more. */
const CITED_AD_SHARE = 0.5;
const CITED_WRAPPED_SHARE = 0.8;

const ADS = [
  'Advertisement',
  'Sponsored: win a weekend by the sea',
  'Subscribe now and save 40 %. Cancel at any time.',
  'Read more: ten things you did not know about this',
  'Article continues below this advertisement',
] as const;
const BLOCK_ADS = ['div', 'aside', 'p', 'section'] as const;
const WRAPPERS = ['span', 'b', 'em', 'mark', 'font', 'u'] as const;
const SPACES = ['  ', '\n\t', '\u00a0', ' \u200b', '\u00ad '] as const;

/**
 * Changes a page as sites change between two looks: other class names, blocks gone, advertisements between blocks and inside,
 * words wrapped, white space. What `cited` blocks say stays, every character of it.
 */
export function mutatePage(
  document: Document,
  blocks: readonly RawBlock[],
  cited: readonly RawBlock[],
  random: Random,
) {
  const kept = new Set(cited.flatMap((block) => block.runs.map((run) => run.node)));
  const isCited = (block: RawBlock): boolean => block.runs.some((run) => kept.has(run.node));
  renameClasses(document);
  for (const block of blocks) {
    if (isCited(block)) {
      if (random.chance(CITED_WRAPPED_SHARE)) wrapWords(block, random);
      if (random.chance(CITED_AD_SHARE)) putAdInside(block, random);
    } else if (random.chance(REMOVED_SHARE)) {
      for (const { node } of block.runs) node.remove();
      continue;
    } else {
      if (random.chance(WRAPPED_SHARE)) wrapWords(block, random);
      if (random.chance(AD_INSIDE_SHARE)) putAdInside(block, random);
    }
    if (random.chance(AD_BEFORE_SHARE)) putAdBefore(block, random);
  }
}

const CLASS_SELECTOR = /\.((?:[_a-z0-9-]|\\.|[^\0-\x7f])+)/giu;
const ENDING = '-z9';

/** Every class gets another name, in the page's own style sheets too. */
function renameClasses(document: Document): void {
  const names = new Set<string>();
  for (const element of document.querySelectorAll('[class]')) {
    const own = [...element.classList];
    for (const name of own) names.add(name);
    element.setAttribute('class', own.map((name) => name + ENDING).join(' '));
  }
  for (const style of document.querySelectorAll('style')) {
    const css = style.textContent ?? '';
    const renamed = css.replaceAll(CLASS_SELECTOR, (whole, name: string) =>
      names.has(name.replaceAll(/\\(.)/gu, '$1')) ? whole + ENDING : whole,
    );
    if (renamed !== css) style.textContent = renamed;
  }
}

function makeAd(tag: string, random: Random): HTMLElement {
  const ad = document.createElement(tag);
  ad.className = 'between';
  ad.textContent = random.pick(ADS);
  return ad;
}

/** Before the nearest element that is a box of its own; not between the cells of a table, where nothing else may stand. */
function putAdBefore({ runs }: RawBlock, random: Random): void {
  let element = runs[0]?.node.parentElement ?? null;
  while (element !== null && getComputedStyle(element).display.startsWith('inline')) element = element.parentElement;
  if (element === null || /^(?:html|body|head|t[dhr]|thead|tbody|caption)$/u.test(element.localName)) return;
  element.before(makeAd(random.pick(BLOCK_ADS), random));
}

/** Between two words of a block: a box that breaks it in two, or a note in the line. */
function putAdInside(block: RawBlock, random: Random): void {
  const spot = randomSpot(block, random, /\s/u);
  if (spot === null) return;
  const rest = cut(spot.node, spot.at);
  rest.before(makeAd(random.chance(0.5) ? random.pick(BLOCK_ADS) : 'span', random));
}

function wrapWords(block: RawBlock, random: Random): void {
  for (let times = 1 + random.below(3); times > 0; times--) {
    const spot = randomSpot(block, random, random.chance(0.8) ? /\s/u : /./u);
    if (spot === null) continue;
    if (random.chance(0.4)) {
      if (/\s/u.test(spot.node.data.charAt(spot.at))) spot.node.insertData(spot.at, random.pick(SPACES));
      continue;
    }
    const start = cut(spot.node, spot.at);
    if (start.data.length > 3) cut(start, Math.min(start.data.length - 1, 2 + random.below(30)));
    const wrapper = document.createElement(random.pick(WRAPPERS));
    start.before(wrapper);
    wrapper.append(start);
  }
}

/** A place in one of the block's text nodes where `wanted` stands and a text node may be cut. */
function randomSpot({ runs }: RawBlock, random: Random, wanted: RegExp): { node: Text; at: number } | null {
  const { node } = random.pick(runs);
  const places: number[] = [];
  for (let at = 1; at < node.data.length; at++) {
    const code = node.data.charCodeAt(at);
    const isInPair = code >= 0xdc00 && code < 0xe000;
    if (!isInPair && wanted.test(node.data.charAt(at))) places.push(at);
  }
  return places.length === 0 ? null : { node, at: random.pick(places) };
}
