import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

type Parsed = ReturnType<typeof parseSync>;

/** One text file of the tree. `path` is relative to the repository root. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

/** Every file that is tracked or would be: new files count before they are committed. */
function listed(): string[] {
  const out = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  return [...new Set(out.split('\0').filter(Boolean))].filter((path) => existsSync(ROOT + path)).toSorted();
}

export const TREE: readonly string[] = listed();

export function readSource(path: string): SourceFile {
  const text = readFileSync(ROOT + path, 'utf8');
  return { path, text, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) };
}

/** Tests and what only tests use. */
export const isTest = (path: string): boolean =>
  /\.(test|fixture)\.tsx?$/u.test(path) || /(^|\/)fixtures\//u.test(path) || path.startsWith('tests/');
const isScript = (path: string): boolean => /\.(tsx?|mjs)$/u.test(path) && !path.endsWith('.d.ts');
/** Pages, weights and small extensions for tests to work on: material, not code of ours. */
const isMaterial = (path: string): boolean => /^tests\/(fixtures|e2e\/support\/driver-fixture)\//u.test(path);

/** All code that is ours, tests and tools included. */
export const ALL_CODE: readonly SourceFile[] = TREE.filter((path) => isScript(path) && !isMaterial(path)).map(
  readSource,
);

/** Code that ends up in the package. */
export const SHIPPED_CODE: readonly SourceFile[] = ALL_CODE.filter(
  ({ path }) => /^(lib|components|entrypoints|models)\//u.test(path) && !isTest(path),
);

const parsed = new Map<string, Parsed>();

/** The syntax tree, parsed once. Comments are no part of it, so what they name does not count. */
export function parse(file: SourceFile): Parsed {
  const known = parsed.get(file.path);
  if (known !== undefined) return known;
  const lang = file.path.endsWith('.tsx') ? 'tsx' : file.path.endsWith('.ts') ? 'ts' : 'js';
  const result = parseSync(file.path, file.text, { lang });
  parsed.set(file.path, result);
  return result;
}
