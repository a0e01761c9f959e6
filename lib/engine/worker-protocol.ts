import type { ErrorCode } from '../core/error-code.ts';
import type { CatalogModel } from '../../models/catalog.ts';
import type { EmbedRequest, GenerateRequest, ReadRequest } from './adapter.ts';

/** What the worker must know before it can load anything; sent once, first. */
export interface WorkerConfig {
  /** Root of the package, with a slash at the end: `models/` and `ort/` lie under it. */
  readonly baseUrl: string;
  readonly threads: number;
}

export type WorkerOrder =
  | { readonly op: 'start'; readonly config: WorkerConfig }
  | { readonly op: 'load'; readonly model: CatalogModel }
  | ({ readonly op: 'embed' } & EmbedRequest)
  | ({ readonly op: 'read' } & ReadRequest)
  | ({ readonly op: 'generate' } & GenerateRequest);

/**
 * Host → worker. Orders are numbered; `abort` ends one with an AbortError, `enough` ends a generation as done.
 * Both are seen between two steps.
 */
export type WorkerRequest =
  | { readonly t: 'order'; readonly id: number; readonly order: WorkerOrder }
  | { readonly t: 'abort' | 'enough'; readonly id: number };

/** Worker → host. `beat` comes with every step; after `isLong` the next one may take its time. */
export type WorkerReply =
  | { readonly t: 'beat'; readonly id: number; readonly isLong: boolean }
  | { readonly t: 'bytes'; readonly id: number; readonly loadedBytes: number }
  | { readonly t: 'text'; readonly id: number; readonly piece: string }
  | { readonly t: 'done'; readonly id: number; readonly vectors?: Float32Array<ArrayBuffer> }
  | { readonly t: 'fail'; readonly id: number; readonly code: ErrorCode };

/** The worker's side of the channel: its global scope, or a MessagePort in tests. */
export interface WorkerPort {
  postMessage(message: WorkerReply, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}
