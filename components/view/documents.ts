import type { ReadDocument, ReadProgress } from '../session/job-session.ts';
import type { Capture } from '../../lib/core/capture.ts';
import type { ErrorCode } from '../../lib/core/error-code.ts';
import { ok, type Result } from '../../lib/core/result.ts';

/** A file, and the address of the tab that shows it ('' for one that was handed over). */
export interface OpenedFile {
  readonly file: File;
  readonly url: string;
}

/** What a view needs of the world to read PDF files. */
export interface DocumentAccess {
  /** Reads a file; stops on `signal`. Never rejects. */
  readonly read: (
    opened: OpenedFile,
    onProgress: (progress: ReadProgress) => void,
    signal: AbortSignal,
  ) => Promise<Result<Capture, ErrorCode>>;
  /** The file of the PDF that a tab shows; null where the browser does not give it. */
  readonly ofTab: (tabId: number) => Promise<OpenedFile | null>;
  /** Goes to a view where a file can be chosen, where this one cannot; else null. */
  readonly onElsewhere: (() => void) | null;
}

/** Where a file was opened. */
interface Beside {
  readonly tabId: number | null;
  readonly isPrivate: boolean;
}

/** A file as a document to start a job with, for the tab beside which it was opened. */
export const documentOf =
  (
    access: DocumentAccess,
    opened: OpenedFile,
    { tabId, isPrivate, onRead }: Beside & { readonly onRead?: ((capture: Capture) => void) | undefined },
  ): ReadDocument =>
  async (onProgress, signal) => {
    const capture = await access.read(opened, onProgress, signal);
    if (capture.ok) onRead?.(capture.value);
    return capture.ok ? ok({ type: 'document', capture: capture.value, tabId, isPrivate }) : capture;
  };
