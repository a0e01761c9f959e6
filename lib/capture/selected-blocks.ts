import type { RawBlock, Run } from './raw-block.ts';

/** A selected part, and its block's place on the page. */
type SelectedBlock = RawBlock & { readonly place: number };

/** The parts of a page's blocks that are selected: in the document, in open shadow roots, in same-origin frames. */
export function selectedBlocks(blocks: readonly RawBlock[]): SelectedBlock[] {
  const known = new Map<Node, readonly Range[]>();
  const rangesAt = (run: Run): readonly Range[] => {
    const root = run.node.getRootNode();
    const ranges = known.get(root) ?? rangesOfRoot(root);
    known.set(root, ranges);
    return ranges;
  };
  return blocks.flatMap((block, place) => {
    let from = Infinity;
    let to = 0;
    for (const run of block.runs) {
      for (const range of rangesAt(run)) {
        const part = partOf(run.node, range);
        if (part === null) continue;
        from = Math.min(from, run.start + part.from);
        to = Math.max(to, run.start + part.to);
      }
    }
    return from < to ? [{ ...block, place, raw: block.raw.slice(from, to), runs: [] }] : [];
  });
}

/** Firefox selects in several ranges; Chromium answers for a shadow root only when asked at that root. */
function rangesOfRoot(root: Node): Range[] {
  const source = root as { getSelection?: () => Selection | null };
  const selection = typeof source.getSelection === 'function' ? source.getSelection() : null;
  if (selection === null) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index)).filter(
    (range) => !range.collapsed,
  );
}

function partOf(node: Text, range: Range): { from: number; to: number } | null {
  if (!range.intersectsNode(node)) return null;
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.data.length;
  return from < to ? { from, to } : null;
}
