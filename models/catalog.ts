import catalog from './catalog.json' with { type: 'json' };

/** `full` carries every model in the package; `lite` leaves the language model out. */
export type BuildTarget = 'full' | 'lite';

/**
 * `graph` and `weights` go to the runtime, `tokenizer*` and `config` are JSON the engine reads, `license` ships with them.
 * `extra` is what other loaders read (transformers.js, for comparison): in the repository, not in the package.
 */
export type FileRole = 'graph' | 'weights' | 'tokenizer' | 'tokenizer-config' | 'config' | 'license' | 'extra';

export interface CatalogFile {
  /** Relative to the model's folder; with `../`, a file of another model that this one shares. */
  readonly path: string;
  readonly role: FileRole;
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface CatalogModel {
  /** Also the folder under `models/`, in the repository and in the package. */
  readonly id: string;
  readonly name: string;
  readonly task: 'text-generation' | 'feature-extraction' | 'question-answering';
  readonly dtype: 'int8';
  /** The backend these weights are made for: int8 is WASM's; q4 for WebGPU comes as a download. */
  readonly device: 'wasm';
  readonly license: string;
  /** The model this one is or descends from; `models/README.md` says how it came here. */
  readonly source: string;
  /** BCP 47 primary tags the model was trained on. */
  readonly langs: readonly string[];
  readonly targets: readonly BuildTarget[];
  readonly files: readonly CatalogFile[];
}

/** Every model that can ship. `catalog.json` is the source of truth; `scripts/models/verify.mjs` reads the same file. */
export const CATALOG = catalog.models as readonly CatalogModel[];
