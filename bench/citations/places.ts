import { choose, judgePage } from '../../lib/capture/choose.ts';
import { isPlainText } from '../../lib/capture/document-kind.ts';
import { foldWithMap } from './fold-map.ts';
import { readMetadata } from '../../lib/capture/metadata.ts';
import { createPace } from '../../lib/capture/pace.ts';
import { priceOf } from '../../lib/capture/price.ts';
import type { RawBlock } from '../../lib/capture/raw-block.ts';
import { shownMetadata } from '../../lib/capture/shown-metadata.ts';
import { viewPage } from '../../lib/capture/view-page.ts';
import { walk } from '../../lib/capture/walk.ts';

/** Where on the live page a capture's blocks stand, which a capture itself does not keep. */
export interface Places {
  /** All that can be seen. */
  readonly seen: readonly RawBlock[];
  /** Those of the capture, in its order. */
  readonly kept: readonly RawBlock[];
  readonly texts: readonly string[];
}

/** Reads a page as `capture` does, and keeps the nodes. */
export async function placesOf(document: Document): Promise<Places> {
  const pace = createPace();
  const walked = await walk(document, pace);
  const { title } = await shownMetadata(document, readMetadata(document), walked.blocks, pace);
  const page = await viewPage(walked, { title, isPlainText: isPlainText(document) }, pace);
  const judgement = await judgePage(document, page, walked.boxes, pace);
  const choice = await choose(page, judgement, pace);
  const price = judgement.kind === 'product' ? priceOf(document, page, judgement.facts) : null;
  const isKept = choice.isKept.map((isChosen, index) => isChosen || index === price?.place);
  return {
    seen: walked.blocks,
    kept: page.blocks.filter((_, index) => isKept[index]),
    texts: page.texts.filter((_, index) => isKept[index]),
  };
}

/** Live ranges over a part of a block, told in its folded text, one for each text node. */
export function rangesWithin(block: RawBlock, { start, end }: { start: number; end: number }): Range[] {
  const map = foldWithMap(block.raw);
  const from = map.starts[start] ?? 0;
  const to = map.ends[end - 1] ?? 0;
  return block.runs.flatMap((run) => {
    const range = document.createRange();
    const [begin, stop] = [from - run.start, to - run.start].map((at) =>
      Math.min(Math.max(0, at), run.node.data.length),
    );
    if (begin === undefined || stop === undefined || begin >= stop) return [];
    range.setStart(run.node, begin);
    range.setEnd(run.node, stop);
    return [range];
  });
}
