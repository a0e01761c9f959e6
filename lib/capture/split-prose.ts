import type { RawBlock } from './raw-block.ts';

const MIN_CHARS = 400;
const MIN_LINE_WORDS = 6;
const CODE_CHARS = /[{}()[\]<>;=|\\]/g;

/**
 * A `pre` that holds prose (plain-text documents, mailing-list archives, RFCs) as paragraphs, cut at blank lines; any other block
 * as it is. `isPlainText` says that the whole document is text and every `pre` is prose.
 */
export function splitProse(block: RawBlock, isPlainText: boolean): RawBlock[] {
  if (block.kind !== 'code' || !(isPlainText || isProse(block.raw))) return [block];
  const parts: RawBlock[] = [];
  let from = 0;
  for (const raw of block.raw.split(/(\n[^\S\n]*\n\s*)/)) {
    const to = from + raw.length;
    if (/\S/.test(raw))
      parts.push({ ...block, kind: 'paragraph', raw, runs: runsWithin(block, from, to), linkChars: 0 });
    from = to;
  }
  return parts;
}

function isProse(raw: string): boolean {
  if (raw.length < MIN_CHARS) return false;
  const head = raw.slice(0, 8_000);
  const lines = head.split('\n').filter((line) => /\S/.test(line));
  const words = head.match(/\p{L}{2,}/gu)?.length ?? 0;
  const codeChars = head.match(CODE_CHARS)?.length ?? 0;
  return words / Math.max(1, lines.length) >= MIN_LINE_WORDS && codeChars < 0.015 * head.length;
}

/** Runs that overlap a part, with their starts counted from it: negative where the node began before. */
function runsWithin(block: RawBlock, from: number, to: number): RawBlock['runs'] {
  return block.runs
    .filter(({ node, start }) => start < to && start + node.data.length > from)
    .map(({ node, start }) => ({ node, start: start - from }));
}
