import { BlockBuilder } from './block-builder.ts';
import { coveredBlocks, type Cover } from './covers.ts';
import type { Pace } from './pace.ts';
import type { Walked } from './raw-block.ts';

/** Gathers blocks and, beside them, what may lie over them. */
export class CoveringBuilder extends BlockBuilder {
  readonly covers: Cover[] = [];

  /** All blocks but those that lie under something; these are counted as hidden. */
  async uncovered(pace: Pace): Promise<Walked> {
    const { blocks } = this.finish();
    const covered = coveredBlocks(blocks, this.covers);
    for (const { raw } of covered) await this.hide(raw, pace);
    return { ...this.finish(), blocks: blocks.filter((block) => !covered.has(block)) };
  }
}
