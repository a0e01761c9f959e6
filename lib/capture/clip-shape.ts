/** Less than this many CSS pixels of an edge left is nothing to read. */
const MIN_EDGE = 2;

/** Whether a computed `clip-path` (CSS Masking 1) leaves nothing of a box; false for shapes that cannot be judged. */
export function isClippedAway(path: string, box: Pick<DOMRect, 'width' | 'height'>): boolean {
  const match = /^(inset|circle|ellipse|polygon|path)\((.*)\)/.exec(path);
  if (match === null) return false;
  const [, shape, inner = ''] = match;
  if (shape === 'inset') return isEmptyInset(inner, box);
  if (shape === 'polygon') return isFlatPolygon(inner, box);
  if (shape === 'path') return inner.length < 8;
  const radii = (inner.split(' at ')[0] ?? '').trim().split(' ');
  return radii.some(
    (radius) => /^-?[\d.]/.test(radius) && lengthOf(radius, Math.min(box.width, box.height)) < MIN_EDGE,
  );
}

function isEmptyInset(inner: string, { width, height }: Pick<DOMRect, 'width' | 'height'>): boolean {
  const edges = (inner.split(' round ')[0] ?? '').trim().split(/\s+/);
  const [top = '0', right = top, bottom = top, left = right] = edges;
  return (
    width - lengthOf(left, width) - lengthOf(right, width) < MIN_EDGE ||
    height - lengthOf(top, height) - lengthOf(bottom, height) < MIN_EDGE
  );
}

/** By the shoelace formula; a polygon drawn as a line has no area. */
function isFlatPolygon(inner: string, { width, height }: Pick<DOMRect, 'width' | 'height'>): boolean {
  const points = inner
    .replace(/^(?:nonzero|evenodd),\s*/, '')
    .split(',')
    .slice(0, 200)
    .map((pair) => pair.trim().split(/\s+/))
    .map(([x = '0', y = '0']) => ({ x: lengthOf(x, width), y: lengthOf(y, height) }));
  let area = 0;
  for (const [index, { x, y }] of points.entries()) {
    const next = points[(index + 1) % points.length] ?? { x, y };
    area += x * next.y - next.x * y;
  }
  return Math.abs(area) / 2 < MIN_EDGE * Math.min(width, height);
}

/** Pixels of a computed length; a `calc()` is not worked out and counts as NaN, which hides nothing. */
const lengthOf = (text: string, whole: number): number =>
  text.endsWith('%')
    ? (Number.parseFloat(text) / 100) * whole
    : text.startsWith('calc')
      ? Number.NaN
      : Number.parseFloat(text);
