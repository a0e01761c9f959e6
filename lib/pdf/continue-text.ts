import { splitSentences } from '../core/text/sentences.ts';
import { isOpenEnded, joinText, type Paragraph } from './paragraph.ts';

const BEGINS_SMALL = /^[\p{Ll}\p{N}("“‘]/u;

/** How far back a paragraph that goes on may stand: figures and footnotes come between. */
const LOOK_BACK = 8;

/**
 * Joins what a column or page break has parted. Within a page the whole paragraph; over a page break only the sentence that
 * is parted, so that every other sentence stays on the page it is printed on.
 */
export function continueText(paragraphs: readonly Paragraph[], starts: ReadonlySet<Paragraph>): Paragraph[] {
  const out: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const at = starts.has(paragraph) ? openBefore(out, paragraph) : -1;
    const before = out[at];
    if (before === undefined) {
      out.push(paragraph);
      continue;
    }
    const cut = before.page === paragraph.page ? paragraph.text.length : firstSentenceEnd(paragraph.text);
    const rest = paragraph.text.slice(cut).trim();
    out[at] = {
      ...before,
      text: joinText(before.text, paragraph.text.slice(0, cut)),
      isFull: rest === '' && paragraph.isFull,
    };
    if (rest !== '') out.push({ ...paragraph, text: rest });
  }
  return out;
}

/** The place of the last paragraph of running text before, if it is open and this goes on with it; else -1. */
function openBefore(out: readonly Paragraph[], paragraph: Paragraph): number {
  if (paragraph.kind !== 'text') return -1;
  for (let at = out.length - 1; at >= Math.max(0, out.length - LOOK_BACK); at -= 1) {
    const before = out[at] as Paragraph;
    const isLike = Math.abs(before.size - paragraph.size) < 0.06 * paragraph.size && before.kind !== 'table-row';
    if (!isLike || before.page < paragraph.page - 1) continue;
    const goesOn = BEGINS_SMALL.test(paragraph.text) || (before.isFull && !paragraph.isIndented && before.lines > 1);
    return isOpenEnded(before.text) && goesOn ? at : -1;
  }
  return -1;
}

function firstSentenceEnd(text: string): number {
  const [first] = splitSentences(text.slice(0, 2_000), null);
  return first === undefined ? text.length : first.end;
}
