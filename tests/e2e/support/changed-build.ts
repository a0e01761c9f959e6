import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtDir } from './product.ts';

/** A copy of the production build to damage; the build itself stays as it is. */
export interface ChangedBuild {
  readonly dir: string;
  readonly remove: (path: string) => void;
  /** Changes one bit in the middle of a file. */
  readonly flipBit: (path: string) => void;
  /** Puts the file back as it was shipped. */
  readonly repair: (path: string) => void;
  readonly erase: () => void;
}

/**
 * Files are hard links, 180 MB for nothing, so a file is never written through: it is taken away and made anew. The copy
 * lies beside the build, because links do not cross file systems.
 */
export function changedBuild(): ChangedBuild {
  const dir = mkdtempSync(join(dirname(builtDir), 'changed-'));
  for (const entry of readdirSync(builtDir, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name).slice(builtDir.length + 1);
    if (entry.isDirectory()) continue;
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    linkSync(join(builtDir, path), join(dir, path));
  }
  const remove = (path: string): void => rmSync(join(dir, path));
  return {
    dir,
    remove,
    flipBit: (path) => {
      const bytes = readFileSync(join(builtDir, path));
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      remove(path);
      writeFileSync(join(dir, path), bytes);
    },
    repair: (path) => {
      rmSync(join(dir, path), { force: true });
      cpSync(join(builtDir, path), join(dir, path));
    },
    erase: () => rmSync(dir, { recursive: true, force: true }),
  };
}
