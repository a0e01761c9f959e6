import * as handler from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { asErrorCode, SidelightError } from '../core/error-code.ts';
import { err, ok } from '../core/result.ts';
import { MAX_PDF_BYTES } from './pdf-limits.ts';
import type { PdfReply, PdfRequest } from './pdf-worker-protocol.ts';
import { readPdf } from './read-pdf.ts';

/** The part of a dedicated worker's global scope that is used. */
export interface PdfWorkerScope {
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'unhandledrejection', listener: (event: { preventDefault(): void }) => void): void;
  postMessage(reply: PdfReply): void;
}

/**
 * Inside the worker: pdf.js whole, its own worker's part included, so that no page of a view ever waits for a parser and
 * ending the worker gives all memory back.
 */
export function servePdf(scope: PdfWorkerScope): void {
  Object.assign(globalThis, { pdfjsWorker: handler });
  // pdf.js leaves promises of damaged files to themselves; the reading ends by what it answers, or by its silence.
  scope.addEventListener('unhandledrejection', (event) => event.preventDefault());
  scope.addEventListener('message', ({ data }) => {
    if (isRequest(data)) void answer(scope, data);
  });
}

const isRequest = (data: unknown): data is PdfRequest =>
  typeof data === 'object' && data !== null && 'sidelight' in data && data.sidelight === 'read';

async function answer(scope: PdfWorkerScope, { file, origin, cMapUrl }: PdfRequest): Promise<void> {
  try {
    if (file.size > MAX_PDF_BYTES) throw new SidelightError('pdf.large');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const onPage = (pagesRead: number, pagesTotal: number): void =>
      scope.postMessage({ sidelight: 'progress', pagesRead, pagesTotal });
    const capture = await readPdf(bytes, { origin, cMapUrl, onPage });
    scope.postMessage({ sidelight: 'done', result: ok(capture) });
  } catch (thrown) {
    const code = asErrorCode(thrown);
    scope.postMessage({ sidelight: 'done', result: err(code === 'internal' ? 'pdf.broken' : code) });
  }
}
