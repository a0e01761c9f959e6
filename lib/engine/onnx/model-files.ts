import { SidelightError } from '../../core/error-code.ts';
import type { CatalogFile, CatalogModel, FileRole } from '../../../models/catalog.ts';
import type { Step } from '../adapter.ts';
import { loadedFiles } from '../loaded-files.ts';
import { fetchModelFile } from '../weights.ts';
import type { GraphFiles } from './runtime.ts';

export interface ModelFiles extends GraphFiles {
  readonly config: Readonly<Record<string, unknown>>;
  readonly tokenizer: Readonly<Record<string, unknown>>;
  readonly tokenizerConfig: Readonly<Record<string, unknown>>;
}

/** A report per mebibyte: progress that moves, without thousands of messages. */
const REPORT_BYTES = 1024 * 1024;

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function parseJson(bytes: Uint8Array | undefined): Readonly<Record<string, unknown>> {
  if (!bytes) throw new SidelightError('model.missing');
  return JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, unknown>>;
}

/**
 * Fetches and verifies every file the engine needs of one model. `onBytes` gets the running sum.
 * Rejects with `model.missing`, `model.corrupt` or the AbortError of `step`.
 */
export async function fetchModel(
  model: CatalogModel,
  baseUrl: string,
  onBytes: (loadedBytes: number) => void,
  step: Step,
): Promise<ModelFiles> {
  const folderUrl = new URL(`models/${model.id}/`, baseUrl).href;
  const found: { file: CatalogFile; bytes: Uint8Array }[] = [];
  let loadedBytes = 0;
  let reportedBytes = 0;
  const onChunk = async (bytes: number) => {
    loadedBytes += bytes;
    if (loadedBytes - reportedBytes < REPORT_BYTES) return;
    reportedBytes = loadedBytes;
    onBytes(loadedBytes);
    await step();
  };
  for (const file of loadedFiles(model)) {
    found.push({ file, bytes: await fetchModelFile(folderUrl, file, onChunk) });
    await step();
  }
  onBytes(loadedBytes);
  const ofRole = (role: FileRole) => found.find(({ file }) => file.role === role)?.bytes;
  const graph = ofRole('graph');
  if (!graph) throw new SidelightError('model.missing');
  return {
    config: parseJson(ofRole('config')),
    tokenizer: parseJson(ofRole('tokenizer')),
    tokenizerConfig: parseJson(ofRole('tokenizer-config')),
    graph,
    weights: found
      .filter(({ file }) => file.role === 'weights')
      .map(({ file, bytes }) => ({ path: fileName(file.path), data: bytes })),
  };
}
