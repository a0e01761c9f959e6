import type { BlockKind } from '../core/capture.ts';
import type { Paragraph } from './paragraph.ts';

/** What a paragraph is, as `Block` has it. */
export interface KindOf {
  readonly kind: BlockKind;
  readonly level: number;
}

/** The sizes and font of a document's running text, and the sizes above it that are headings'. */
export interface TypeScale {
  readonly bodySize: number;
  readonly bodyFont: string;
  /** Largest first. */
  readonly headingSizes: readonly number[];
}

const HEADING_SHARE = 1.12;
const SMALL_SHARE = 0.87;
const MAX_HEADING_CHARS = 200;
const MAX_HEADING_LINES = 4;
const MAX_LEVEL = 6;
const MAX_BARE_CHARS = 80;
const BARE_HEADING = /^\p{Lu}.*[\p{L}\p{N})?]$/u;
const LETTERS = /\p{L}{2}/u;
const CAPTION = /^(?:fig(?:ure|\.)?|table|abb(?:ildung|\.)?|tab(?:elle|\.)?|algorithm|listing|scheme)\s*\d+/iu;
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,4}|[A-Z]|[IVX]{1,5})\.?\s+\p{Lu}/u;

const rounded = (size: number): number => Math.round(size * 2) / 2;

/** Measures a document's type: by letters, not by lines. */
export function typeScale(paragraphs: readonly Pick<Paragraph, 'size' | 'font' | 'text'>[]): TypeScale {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  for (const { size, font, text } of paragraphs) {
    sizes.set(rounded(size), (sizes.get(rounded(size)) ?? 0) + text.length);
    fonts.set(font, (fonts.get(font) ?? 0) + text.length);
  }
  const bodySize = mostOf(sizes) ?? 10;
  const large = [...sizes.keys()].filter((size) => size >= bodySize * HEADING_SHARE).sort((a, b) => b - a);
  return { bodySize, bodyFont: mostOf(fonts) ?? '', headingSizes: large };
}

/**
 * Headings by size; in the size of the text by a font of their own and a number, or running text of several lines right after
 * (`next`).
 */
export function kindOf(paragraph: Paragraph, scale: TypeScale, next: Paragraph | undefined): KindOf {
  const { text, size, kind } = paragraph;
  if (kind === 'table-row') return { kind: 'table-row', level: 0 };
  if (CAPTION.test(text)) return { kind: 'caption', level: 0 };
  if (couldBeHeading(paragraph)) {
    if (size >= scale.bodySize * HEADING_SHARE) return { kind: 'heading', level: levelOf(size, scale) };
    const number = NUMBERED.exec(text)?.[1];
    if (number !== undefined && paragraph.font !== scale.bodyFont && paragraph.lines <= 2) {
      const depth = number.split('.').length;
      return { kind: 'heading', level: Math.min(MAX_LEVEL, Math.min(scale.headingSizes.length, 3) + depth) };
    }
  }
  if (isBareHeading(paragraph, scale, next)) {
    return { kind: 'heading', level: Math.min(MAX_LEVEL, Math.min(scale.headingSizes.length, 3) + 1) };
  }
  if (kind === 'list-item') return { kind: 'list-item', level: 1 };
  if (size < scale.bodySize * SMALL_SHARE) return { kind: 'caption', level: 0 };
  return { kind: 'paragraph', level: 0 };
}

const couldBeHeading = ({ text, lines }: Paragraph): boolean =>
  lines <= MAX_HEADING_LINES && text.length <= MAX_HEADING_CHARS && LETTERS.test(text);

const isBareHeading = (paragraph: Paragraph, { bodyFont, bodySize }: TypeScale, next: Paragraph | undefined): boolean =>
  paragraph.font !== bodyFont &&
  paragraph.kind === 'text' &&
  paragraph.lines === 1 &&
  paragraph.text.length <= MAX_BARE_CHARS &&
  paragraph.size >= 0.95 * bodySize &&
  BARE_HEADING.test(paragraph.text) &&
  next?.kind === 'text' &&
  next.font === bodyFont &&
  next.lines > 1;

function levelOf(size: number, { headingSizes }: TypeScale): number {
  const above = headingSizes.filter((other) => other > rounded(size)).length;
  return Math.min(above + 1, MAX_LEVEL);
}

function mostOf<K>(counts: ReadonlyMap<K, number>): K | null {
  let best: { key: K; count: number } | null = null;
  for (const [key, count] of counts) if (count > (best?.count ?? -1)) best = { key, count };
  return best?.key ?? null;
}
