import type { CatalogFile, CatalogModel } from '../../models/catalog.ts';

const isLoaded = ({ role }: CatalogFile): boolean => role !== 'license' && role !== 'extra';

/** The files of a model that the engine reads. */
export const loadedFiles = (model: CatalogModel): readonly CatalogFile[] => model.files.filter(isLoaded);

/** Bytes a model adds to the package for the engine: files it shares with another model count there. */
export const ownBytes = (model: CatalogModel): number =>
  loadedFiles(model).reduce((sum, file) => sum + (file.path.startsWith('../') ? 0 : file.sizeBytes), 0);

/** Bytes that loading a model reads: the total of its progress bar. */
export const loadBytes = (model: CatalogModel): number =>
  loadedFiles(model).reduce((sum, file) => sum + file.sizeBytes, 0);
