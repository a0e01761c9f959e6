import { SidelightError } from '../core/error-code.ts';
import type { CatalogFile } from '../../models/catalog.ts';

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Reads the body into one buffer of the catalog's size: no second copy of tens of megabytes. Null when sizes differ. */
async function readBody(
  body: ReadableStream<Uint8Array>,
  sizeBytes: number,
  onBytes: (bytes: number) => Promise<void>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(sizeBytes);
  const reader = body.getReader();
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return at === sizeBytes ? bytes : null;
    if (at + value.length > sizeBytes) {
      await reader.cancel();
      return null;
    }
    bytes.set(value, at);
    at += value.length;
    await onBytes(value.length);
  }
}

/** A missing packaged file rejects in Chrome and Firefox; a static server answers 404. Both are `model.missing`. */
async function openBody(url: string): Promise<ReadableStream<Uint8Array>> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (thrown) {
    throw new SidelightError('model.missing', { cause: thrown });
  }
  if (!response.ok || !response.body) throw new SidelightError('model.missing');
  return response.body;
}

/**
 * One packaged model file, checked against its catalog entry on every cold load: about 0.2 s for the whole language
 * model, and a flipped byte would otherwise be silent nonsense. The only place in the engine that fetches.
 * `onBytes` gets the size of each chunk as it arrives. Rejects with `model.missing` or `model.corrupt`.
 */
export async function fetchModelFile(
  folderUrl: string,
  file: CatalogFile,
  onBytes: (bytes: number) => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = await openBody(new URL(file.path, folderUrl).href);
  const bytes = await readBody(body, file.sizeBytes, onBytes);
  if (!bytes) throw new SidelightError('model.corrupt');
  const digest = hex(await crypto.subtle.digest('SHA-256', bytes));
  if (digest !== file.sha256) throw new SidelightError('model.corrupt');
  return bytes;
}
