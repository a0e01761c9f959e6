import { posix } from 'node:path';
import { Visitor } from 'vite';
import { parse, type SourceFile } from './source-tree.ts';

/** One edge of the import graph. `target` is a path of the tree for relative imports, else the package's name. */
export interface ImportEdge {
  readonly from: string;
  readonly specifier: string;
  readonly target: string;
  readonly isType: boolean;
}

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function edge(file: SourceFile, specifier: string, isType: boolean): ImportEdge {
  const bare = specifier.replace(/\?.*$/u, '');
  const target = bare.startsWith('.') ? posix.join(posix.dirname(file.path), bare) : packageName(bare);
  return { from: file.path, specifier, target, isType };
}

/** Imports written as code: `import()`, `new URL('./x.ts', import.meta.url)` of a worker, `import('./x.ts').T` in types. */
function writtenAsCode(file: SourceFile): ImportEdge[] {
  const edges: ImportEdge[] = [];
  new Visitor({
    ImportExpression(node) {
      const { source } = node;
      const specifier = source.type === 'Literal' && typeof source.value === 'string' ? source.value : '(computed)';
      edges.push(edge(file, specifier, false));
    },
    TSImportType(node) {
      edges.push(edge(file, node.source.value, true));
    },
    NewExpression(node) {
      const [first] = node.arguments;
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'URL') return;
      if (
        first?.type !== 'Literal' ||
        typeof first.value !== 'string' ||
        !/^\.{1,2}\/.*\.(tsx?|m?js)(\?|$)/u.test(first.value)
      )
        return;
      edges.push(edge(file, first.value, false));
    },
  }).visit(parse(file).program);
  return edges;
}

/** Every import and re-export of a file. A type-only one leaves nothing at run time. */
export function importsOf(file: SourceFile): ImportEdge[] {
  const { module } = parse(file);
  const statics = module.staticImports.map(({ moduleRequest, entries }) =>
    edge(file, moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType)),
  );
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.moduleRequest ? [edge(file, entry.moduleRequest.value, entry.isType)] : [])),
  );
  return [...statics, ...exports, ...writtenAsCode(file)];
}
