/** sRGB, 0 to 255 each; alpha 0 to 1. */
export interface Color {
  readonly channels: readonly [number, number, number];
  readonly alpha: number;
}

/** A page has few colours. Bounded, as a hostile page need not. */
const known = new Map<string, Color | null>();
const MAX_KNOWN = 5_000;

/** A colour as computed styles serialize it (CSS Color 4), any space; null where the browser cannot read it either. */
export function parseColor(text: string): Color | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  const color = parseRgb(text) ?? paintedColor(text);
  if (known.size < MAX_KNOWN) known.set(text, color);
  return color;
}

function parseRgb(text: string): Color | null {
  const match = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text);
  if (match === null) return null;
  return {
    channels: [Number(match[1]), Number(match[2]), Number(match[3])],
    alpha: match[4] === undefined ? 1 : Number(match[4]),
  };
}

/** `oklch()`, `lab()`, `color()`: painted on a canvas of our own, whose pixel the browser turns into sRGB. */
function paintedColor(text: string): Color | null {
  const context = brush();
  if (context === null) return null;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = '#010203';
  context.fillStyle = text;
  if (context.fillStyle === '#010203') return null;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return { channels: [red, green, blue], alpha: alpha / 255 };
}

let context: OffscreenCanvasRenderingContext2D | null | undefined;

function brush(): OffscreenCanvasRenderingContext2D | null {
  context ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  return context;
}

const MIN_ALPHA = 0.1;

/** Too little of it is painted for anybody to see. */
export function isTransparent(text: string): boolean {
  if (text.startsWith('rgb(')) return false;
  const color = parseColor(text);
  return color !== null && color.alpha < MIN_ALPHA;
}

/** Contrast ratio of WCAG 2.2. */
export function contrastRatio(a: Color, b: Color): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance({ channels }: Color): number {
  const [red, green, blue] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** The colours in a `background-image` or `mask-image` that is gradients only; null where a picture is in it. */
export function gradientColors(image: string): Color[] | null {
  if (!/^(?:repeating-)?(?:linear|radial|conic)-gradient\(/.test(image) || image.includes('url(')) return null;
  const found = image.slice(0, 2_000).match(/(?:rgba?|oklch|oklab|lab|lch|color|hsla?|hwb)\([^()]*\)/g) ?? [];
  const colors = found.map(parseColor).filter((color) => color !== null);
  return colors.length === 0 ? null : colors;
}
