import type { Capture } from '../core/capture.ts';
import type { ErrorCode } from '../core/error-code.ts';
import { err, type Result } from '../core/result.ts';
import type { PdfOrigin } from './pdf-capture.ts';
import { MAX_PDF_BYTES, MAX_SILENCE_MS } from './pdf-limits.ts';
import type { PdfReply, PdfRequest } from './pdf-worker-protocol.ts';

export interface PdfProgress {
  readonly pagesRead: number;
  readonly pagesTotal: number;
}

export interface ReadInWorkerOptions {
  readonly createWorker: () => Worker;
  readonly cMapUrl: string;
  readonly onProgress: (progress: PdfProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Reads a PDF in a worker of its own, which is ended when it has answered, when `signal` aborts (`aborted`), when it dies
 * (`pdf.broken`) and when it has finished no page for 30 s (`pdf.large`). Never rejects.
 */
export function readInWorker(
  file: Blob,
  origin: PdfOrigin,
  options: ReadInWorkerOptions,
): Promise<Result<Capture, ErrorCode>> {
  if (file.size > MAX_PDF_BYTES) return Promise.resolve(err('pdf.large'));
  if (options.signal.aborted) return Promise.resolve(err('aborted'));
  const worker = options.createWorker();
  return new Promise<Result<Capture, ErrorCode>>((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => resolve(err('pdf.large')), MAX_SILENCE_MS);
    };
    worker.addEventListener('message', (event: MessageEvent<PdfReply | object>) => {
      const reply = event.data;
      if (!('sidelight' in reply)) return;
      wait();
      if (reply.sidelight === 'progress') options.onProgress(reply);
      else resolve(reply.result);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault(); // it ends in a coded state; the console stays quiet
      resolve(err('pdf.broken'));
    });
    options.signal.addEventListener('abort', () => resolve(err('aborted')), { once: true });
    wait();
    const request: PdfRequest = { sidelight: 'read', file, origin, cMapUrl: options.cMapUrl };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
