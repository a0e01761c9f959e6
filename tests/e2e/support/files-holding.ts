import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENCODINGS = [
  (text: string) => Buffer.from(text, 'utf8'),
  (text: string) => Buffer.from(text, 'utf16le'),
  (text: string) => Buffer.from(text, 'utf16le').swap16(),
];

/** A file of a running browser may go while it is read. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/**
 * Files under `folder` with one of `marks` in their path that hold `word`, in any encoding a browser keeps strings in.
 * LevelDB and IndexedDB's SQLite may compress values (Snappy), which leaves a first occurrence as it is: search for one
 * rare word, not for a sentence.
 */
export function filesHolding(folder: string, marks: readonly string[], word: string): string[] {
  const wanted = ENCODINGS.map((encode) => encode(word));
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => marks.some((mark) => path.includes(mark)))
    .filter((path) => {
      const bytes = bytesOf(join(folder, path));
      return wanted.some((one) => bytes.includes(one));
    });
}
