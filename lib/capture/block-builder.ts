import { countWords } from '../core/text/count-words.ts';
import type { Open } from './open-element.ts';
import type { Pace } from './pace.ts';
import type { Box, RawBlock, Run, Walked } from './raw-block.ts';
import { SLICE_CHARS, slicesOf } from './text-slices.ts';

/** HTML §4.9.11 lets a cell take a thousand columns; nobody reads as many. */
const MAX_SPAN = 50;

/** Gathers text nodes into blocks while the walk goes on. */
export class BlockBuilder {
  foreignFrames = 0;
  private readonly blocks: RawBlock[] = [];
  private readonly boxes: Box[] = [];
  private hiddenWords = 0;
  private home: Open | null = null;
  private raw = '';
  private runs: Run[] = [];
  private linkChars = 0;
  private breaks = 0;
  private hasText = false;
  private cells: number[] = [];
  private isHead = true;
  private spanLeft = 0;

  openBox(parent: Box | null, tag: string, ownHints: number, names: string): Box {
    const box: Box = {
      index: this.boxes.length,
      parent,
      depth: parent === null ? 0 : parent.depth + 1,
      tag,
      ownHints,
      hints: ownHints | (parent?.hints ?? 0),
      names,
    };
    this.boxes.push(box);
    return box;
  }

  /** `data` is the node's, `isBlank` whether it is white space only: asked for once, since each asking costs. */
  append(node: Text, data: string, isBlank: boolean, open: Open): void {
    if (isBlank && !this.hasText) return;
    if (!isBlank) {
      const isUnderOther = this.home !== null && this.home.veil !== open.veil;
      if (isUnderOther || (this.breaks > 1 && this.hasText)) this.flush();
      this.breaks = 0;
      this.hasText = true;
      this.home ??= open;
      if (open.isLink) this.linkChars += data.trim().length;
    }
    this.runs.push({ node, start: this.raw.length });
    this.raw += data;
  }

  /** An element border that parts two words but not two blocks. */
  part(): void {
    if (this.hasText) this.raw += ' ';
  }

  /** A cell of a table's row begins here; `span` columns of it. */
  cell(span: number, isHead: boolean): void {
    this.endSpan();
    this.cells.push(this.raw.length);
    this.spanLeft = Math.min(span, MAX_SPAN) - 1;
    this.isHead &&= isHead;
  }

  /** One break is a space, two in a row begin a new block, as in Readability. */
  breakLine(): void {
    if (this.home?.isPre === true) this.raw += '\n';
    else this.part();
    this.breaks++;
  }

  /** Counts text that is not read: at once where it is short, as nearly all is. */
  hide(data: string, pace: Pace): Promise<void> | null {
    if (data.length > SLICE_CHARS) return this.hideLong(data, pace);
    this.hiddenWords += countWords(data);
    return null;
  }

  private async hideLong(data: string, pace: Pace): Promise<void> {
    for (const slice of slicesOf(data)) {
      this.hiddenWords += countWords(slice);
      if (pace.isDue()) await pace.rest();
    }
  }

  flush(): void {
    this.breaks = 0;
    const { home } = this;
    if (home === null) return this.reset();
    const box = home.box;
    this.endSpan();
    this.blocks.push({
      kind: home.kind,
      level: home.level,
      box,
      raw: this.raw,
      runs: this.runs,
      linkChars: this.linkChars,
      veil: home.veil,
      ...(this.cells.length > 1 && { row: { cells: this.cells, isHead: this.isHead } }),
    });
    this.reset();
  }

  finish(): Walked {
    this.flush();
    return { blocks: this.blocks, boxes: this.boxes, hiddenWords: this.hiddenWords, foreignFrames: this.foreignFrames };
  }

  private reset(): void {
    this.home = null;
    this.raw = '';
    this.runs = [];
    this.linkChars = 0;
    this.hasText = false;
    this.cells = [];
    this.isHead = true;
    this.spanLeft = 0;
  }

  /** Columns that the cell before takes too are empty. */
  private endSpan(): void {
    for (; this.spanLeft > 0; this.spanLeft--) this.cells.push(this.raw.length);
  }
}
