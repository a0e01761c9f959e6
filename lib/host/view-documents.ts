import { trustedWorkerUrl } from '../engine/worker-url.ts';
import { readInWorker, type PdfProgress } from '../pdf/read-in-worker.ts';
import { tabDocument } from '../platform/tab-document.ts';
import { packagedUrl } from '../platform/views.ts';

interface Opened {
  readonly file: File;
  readonly url: string;
}

/** What a view needs to read PDF files: the packaged worker, and tabs. `onElsewhere`: see `DocumentAccess` in components. */
export function viewDocuments(onElsewhere: (() => void) | null) {
  // One policy object for the document: a policy of the same name cannot be made twice.
  let workerUrl: string | null = null;
  const createWorker = (): Worker =>
    new Worker((workerUrl ??= trustedWorkerUrl('/pdf-worker.js')), { name: 'sidelight-pdf' });
  const cMapUrl = packagedUrl('/cmaps/');
  return {
    read: ({ file, url }: Opened, onProgress: (progress: PdfProgress) => void, signal: AbortSignal) =>
      readInWorker(file, { name: file.name, url }, { createWorker, cMapUrl, onProgress, signal }),
    ofTab: tabDocument,
    onElsewhere,
  };
}
