import type { Capture } from '../core/capture.ts';
import type { ErrorCode } from '../core/error-code.ts';
import type { Result } from '../core/result.ts';
import type { PdfOrigin } from './pdf-capture.ts';

/** Between a view and the worker that reads one PDF for it. pdf.js talks over the same channel; `sidelight` tells ours. */
export interface PdfRequest {
  readonly sidelight: 'read';
  readonly file: Blob;
  readonly origin: PdfOrigin;
  readonly cMapUrl: string;
}

export type PdfReply =
  | { readonly sidelight: 'progress'; readonly pagesRead: number; readonly pagesTotal: number }
  | { readonly sidelight: 'done'; readonly result: Result<Capture, ErrorCode> };
