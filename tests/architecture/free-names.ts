import { Visitor } from 'vite';
import { parse, type SourceFile } from './source-tree.ts';

/** Every identifier a file writes, member names included; types and comments are left out. */
export function namesIn(file: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  let typeDepth = 0;
  new Visitor({
    TSTypeAnnotation: () => void typeDepth++,
    'TSTypeAnnotation:exit': () => void typeDepth--,
    TSInterfaceDeclaration: () => void typeDepth++,
    'TSInterfaceDeclaration:exit': () => void typeDepth--,
    TSTypeAliasDeclaration: () => void typeDepth++,
    'TSTypeAliasDeclaration:exit': () => void typeDepth--,
    Identifier(node) {
      if (typeDepth === 0) names.add(node.name);
    },
  }).visit(parse(file).program);
  return names;
}

/** Objects whose members are the globals themselves. */
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self', 'navigator']);

/** Identifiers used bare, or as members of a global object; member names of anything else are not globals. */
function bareNamesIn(file: SourceFile): ReadonlySet<string> {
  const bare = new Set(namesIn(file));
  const members = new Map<string, boolean>();
  const uses = new Map<string, number>();
  const note = (node: { type: string }, isGlobal: boolean): void => {
    if (node.type !== 'Identifier') return;
    const { name } = node as unknown as { name: string };
    members.set(name, (members.get(name) ?? false) || isGlobal);
    uses.set(name, (uses.get(name) ?? 0) - 1);
  };
  new Visitor({
    Identifier: ({ name }) => void uses.set(name, (uses.get(name) ?? 0) + 1),
    MemberExpression(node) {
      if (node.computed) return;
      note(node.property, node.object.type === 'Identifier' && GLOBAL_OBJECTS.has(node.object.name));
    },
    Property: (node) => void (!node.computed && !node.shorthand && note(node.key, false)),
    PropertyDefinition: (node) => void (!node.computed && note(node.key, false)),
    MethodDefinition: (node) => void (!node.computed && note(node.key, false)),
    TSPropertySignature: (node) => void (!node.computed && note(node.key, false)),
    TSMethodSignature: (node) => void (!node.computed && note(node.key, false)),
  }).visit(parse(file).program);
  for (const [name, isGlobal] of members) if (!isGlobal && (uses.get(name) ?? 0) <= 0) bare.delete(name);
  return bare;
}

/** Names a file declares itself: imports, variables, functions, parameters. A declared name is not the global one. */
export function declaredIn(file: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const take = (node: { type: string } | null | undefined): void => {
    if (node?.type === 'Identifier') names.add((node as unknown as { name: string }).name);
  };
  new Visitor({
    ImportSpecifier: (node) => take(node.local),
    ImportDefaultSpecifier: (node) => take(node.local),
    ImportNamespaceSpecifier: (node) => take(node.local),
    VariableDeclarator: (node) => take(node.id),
    FunctionDeclaration: (node) => [node.id, ...node.params].forEach(take),
    FunctionExpression: (node) => node.params.forEach(take),
    ArrowFunctionExpression: (node) => node.params.forEach(take),
    Property: (node) => take(node.value),
  }).visit(parse(file).program);
  return names;
}

/** Which of `wanted` a file uses as globals (or as members of one). */
export function globalsUsed(file: SourceFile, wanted: readonly string[]): string[] {
  const names = bareNamesIn(file);
  const declared = declaredIn(file);
  return wanted.filter((name) => names.has(name) && !declared.has(name));
}
