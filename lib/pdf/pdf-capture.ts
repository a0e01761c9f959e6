import type { Block, Capture } from '../core/capture.ts';
import { CAPTURE_WORD_CAP } from '../core/capture-limits.ts';
import { blockIdAt } from '../core/ids.ts';
import { countWords } from '../core/text/count-words.ts';
import { foldText } from '../core/text/fold.ts';
import type { LaidOut, Layout } from './layout.ts';
import type { PdfFacts } from './pdf-facts.ts';

/** Where the file came from: its name, and the address of the tab that shows it ('' for a file from disk). */
export interface PdfOrigin {
  readonly name: string;
  readonly url: string;
}

const MAX_TITLE_CHARS = 300;
/** What programs write for want of a title: file names, and their own. */
const NO_TITLE =
  /^(?:untitled|document\d*|unbenannt|microsoft word\b.*|.*\.(?:pdf|docx?|tex|dvi|indd|pptx?|xlsx?|rtf|odt|qxd))$/iu;

/** A laid-out document as a capture. Blocks beyond the word cap are counted, not kept. */
export function pdfCapture(layout: Layout, facts: PdfFacts, origin: PdfOrigin, captureMs: number): Capture {
  const blocks: Block[] = [];
  let words = 0;
  let beyond = 0;
  for (const { kind, level, text: raw, page } of layout.blocks) {
    const text = foldText(raw);
    if (text === '') continue;
    const size = countWords(text);
    if (words + size > CAPTURE_WORD_CAP) beyond += size;
    else {
      blocks.push({ id: blockIdAt(blocks.length), kind, level, text, page });
      words += size;
    }
  }
  return {
    scope: 'document',
    url: origin.url.slice(0, 4_096),
    title: titleOf(layout.blocks, facts.title, origin.name),
    lang: facts.lang,
    author: facts.author,
    date: facts.date,
    description: facts.subject,
    blocks,
    words,
    wordsTotal: words + beyond,
    dropped: [...layout.dropped, ...(beyond > 0 ? [{ reason: 'cap' as const, words: beyond }] : [])],
    captureMs,
  };
}

/** The title the file states, else the largest heading of its first page, else the file's name. */
function titleOf(blocks: readonly LaidOut[], stated: string | null, name: string): string {
  if (stated !== null && stated.length > 3 && !NO_TITLE.test(stated)) return stated.slice(0, MAX_TITLE_CHARS);
  const first = blocks[0]?.page;
  const headings = blocks.filter(({ kind, page }) => kind === 'heading' && page === first);
  const largest = headings.reduce<LaidOut | null>((best, one) => (one.size > (best?.size ?? 0) ? one : best), null);
  const title = largest?.text ?? name.replace(/\.pdf$/iu, '');
  return foldText(title).slice(0, MAX_TITLE_CHARS);
}
