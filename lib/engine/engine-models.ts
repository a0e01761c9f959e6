import type { BuildTarget, CatalogModel } from '../../models/catalog.ts';

/** Which models of the catalog this package carries, and which of them does what. */
export interface EngineModels {
  readonly catalog: readonly CatalogModel[];
  readonly encoder: CatalogModel;
  readonly reader: CatalogModel;
  /** Null in a lite package. */
  readonly writer: CatalogModel | null;
}

export function engineModels(catalog: readonly CatalogModel[], target: BuildTarget): EngineModels {
  const shipped = catalog.filter((model) => model.targets.includes(target));
  const encoder = shipped.find((model) => model.task === 'feature-extraction');
  if (!encoder) throw new Error('the catalog has no encoder for this build');
  const reader = shipped.find((model) => model.task === 'question-answering');
  if (!reader) throw new Error('the catalog has no reader for this build');
  return { catalog, encoder, reader, writer: shipped.find((model) => model.task === 'text-generation') ?? null };
}
