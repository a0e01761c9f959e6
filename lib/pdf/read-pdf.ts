import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { Capture } from '../core/capture.ts';
import { SidelightError } from '../core/error-code.ts';
import { countWords } from '../core/text/count-words.ts';
import { layOut, segmentPage, type PageSegments } from './layout.ts';
import { pageRuns } from './page-runs.ts';
import { pdfCapture, type PdfOrigin } from './pdf-capture.ts';
import { pdfErrorCode } from './pdf-error.ts';
import { pdfFacts } from './pdf-facts.ts';
import { MAX_PDF_PAGES } from './pdf-limits.ts';

export interface ReadPdfOptions {
  readonly origin: PdfOrigin;
  /** Where the packaged character maps are (Chinese, Japanese and Korean fonts without a map of their own). */
  readonly cMapUrl: string;
  /** Called with each page that was read. */
  readonly onPage: (pagesRead: number, pagesTotal: number) => void;
}

/** Fewer words than this in a whole document: pictures of pages, or nothing. */
const MIN_WORDS = 5;
/** Fonts and images of this many pages are kept; then memory is given back. */
const TIDY_PAGES = 100;

/**
 * The text of a PDF as a capture of scope `document`, each block with its page. `bytes` are given away. Nothing is fetched but
 * packaged character maps, no script of the file is run, nothing is drawn. Rejects with SidelightError `pdf.*`.
 */
export async function readPdf(bytes: Uint8Array, options: ReadPdfOptions): Promise<Capture> {
  const startedAtMs = performance.now();
  const task = getDocument({
    data: bytes,
    cMapUrl: options.cMapUrl,
    cMapPacked: true,
    useWorkerFetch: true,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PDF_PAGES) throw new SidelightError('pdf.large');
    const [{ info }, pages] = [await document.getMetadata(), await readPages(document, options.onPage)];
    const layout = layOut(pages);
    const words = layout.blocks.reduce((sum, { text }) => sum + countWords(text), 0);
    if (words < MIN_WORDS) throw new SidelightError('pdf.scanned');
    return pdfCapture(layout, pdfFacts(info), options.origin, performance.now() - startedAtMs);
  } catch (thrown) {
    throw new SidelightError(pdfErrorCode(thrown), { cause: thrown });
  } finally {
    await task.destroy();
  }
}

async function readPages(document: PDFDocumentProxy, onPage: ReadPdfOptions['onPage']): Promise<PageSegments[]> {
  const pages: PageSegments[] = [];
  let failed = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(document, number).catch(() => null);
    if (page === null) failed += 1;
    else pages.push(page);
    onPage(number, document.numPages);
    if (number % TIDY_PAGES === 0) await document.cleanup();
  }
  // A page that is damaged costs that page; a file of nothing else is broken.
  if (failed > 0 && pages.every(({ segments }) => segments.length === 0)) throw new SidelightError('pdf.broken');
  return pages;
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PageSegments> {
  const page = await document.getPage(number);
  const { width, height, transform: toPage } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  return segmentPage(pageRuns({ number, width, height, toPage, items: items.filter(isText) }));
}

const isText = (item: object): item is TextItem => 'str' in item;
