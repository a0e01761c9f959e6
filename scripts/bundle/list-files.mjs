import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file of a built folder: path inside it, absolute path, bytes. Sorted, so that output is stable. */
export function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll('\\', '/'), file: path, sizeBytes: statSync(path).size }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

export const isScript = ({ path }) => /\.m?js$/u.test(path);
