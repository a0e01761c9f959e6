import type { Block, BlockKind, Capture } from '../core/capture.ts';
import { blockIdAt } from '../core/ids.ts';
import { captureFromText } from '../reading/capture-from-text.ts';
import type { Encoder } from '../reading/engine-port.ts';
import { createPace } from '../reading/pace.ts';
import { sentencesOf } from '../reading/sentences-of.ts';
import { openIndex } from './open-index.ts';
import type { PageIndex } from './page-index.ts';

export const signal = new AbortController().signal;
export const pace = createPace(signal, () => 0);

/** A page of lines: "# title" is a heading (more marks, deeper), "- item" a list item, the rest paragraphs. */
export function pageOf(lines: readonly string[], lang = 'en'): Capture {
  const blocks = lines.map((line, i): Block => {
    const marks = /^(#+|-) /u.exec(line)?.[1] ?? '';
    const kind: BlockKind = marks.startsWith('#') ? 'heading' : marks === '-' ? 'list-item' : 'paragraph';
    return { id: blockIdAt(i), kind, level: marks.length, text: line.replace(/^(?:#+|-) /u, '') };
  });
  return { ...captureFromText('Page', ''), scope: 'page', lang, blocks };
}

export async function indexOf(capture: Capture, encoder: Encoder | null): Promise<PageIndex> {
  const sentences = await sentencesOf(capture, capture.lang, pace);
  const index = await openIndex(sentences, capture, { lang: capture.lang, encoder, signal, pace });
  await index.embed({ signal });
  return index;
}
