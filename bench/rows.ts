import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of a `.jsonl` file of the data folder, in file order. */
export function rowsOf<T>(dataDir: string, file: string): T[] {
  const text = readFileSync(join(dataDir, file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
