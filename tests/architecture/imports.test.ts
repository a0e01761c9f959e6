import { describe, expect, it } from 'vitest';
import { importsOf, type ImportEdge } from './imports-of.ts';
import { ROOM_PATHS, ROOMS, type Room } from './rooms.ts';
import { ALL_CODE, isTest, SHIPPED_CODE, TREE } from './source-tree.ts';

const EDGES: readonly ImportEdge[] = SHIPPED_CODE.flatMap(importsOf);
const isInside = (path: string, room: string): boolean => path.startsWith(`${room}/`) || path.startsWith(`${room}.`);

/** The narrowest room a file is in. */
const roomOf = (path: string): Room | undefined =>
  ROOMS.filter((room) => isInside(path, room.path)).toSorted((a, b) => b.path.length - a.path.length)[0];
const told = ({ from, specifier }: ImportEdge): string => `${from} imports ${specifier}`;
const isRelative = ({ specifier }: ImportEdge): boolean => specifier.startsWith('.');

/** `entrypoints/popup/main.tsx` and `entrypoints/capture.ts` belong to `popup` and `capture`. */
const entryOf = (path: string): string => path.split('/')[1]?.split('.')[0] ?? '';

/** Data of the package: the type of the messages, and the notices that the options page shows. */
const isPackagedData = ({ from, target, isType }: ImportEdge): boolean =>
  (isType && target.startsWith('public/_locales/')) ||
  (from.startsWith('entrypoints/options/') && target === 'public/third-party-notices.json');

function breaksTable(edge: ImportEdge): boolean {
  const room = roomOf(edge.from);
  if (room === undefined) return true;
  if (!isRelative(edge)) return !(room.npm ?? []).includes(edge.target);
  const other = ROOM_PATHS.find((path) => isInside(edge.target, path));
  if (other === undefined) return !isPackagedData(edge);
  if (isInside(edge.from, other)) return false;
  return !room.may.includes(other) && !(edge.isType && (room.mayTypes ?? []).includes(other));
}

/** All files that a file pulls in at run time. */
function reach(start: string): Set<string> {
  const seen = new Set([start]);
  for (const path of seen) {
    for (const edge of EDGES) if (edge.from === path && !edge.isType && isRelative(edge)) seen.add(edge.target);
  }
  return seen;
}

function findCycles(edges: readonly ImportEdge[]): string[] {
  const out = new Map<string, string[]>();
  for (const edge of edges) if (isRelative(edge)) out.set(edge.from, [...(out.get(edge.from) ?? []), edge.target]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of out.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of out.keys()) walk(path, []);
  return cycles;
}

describe('imports', () => {
  it('keep to the table of rooms', () => {
    expect(
      EDGES.filter(breaksTable).map((edge) => `${told(edge)} (${roomOf(edge.from)?.why ?? 'no such room'})`),
    ).toEqual([]);
  });

  it('never lead from one entrypoint into another', () => {
    const crossed = EDGES.filter(
      ({ from, target }) =>
        from.startsWith('entrypoints/') && target.startsWith('entrypoints/') && entryOf(from) !== entryOf(target),
    );
    expect(crossed.map(told)).toEqual([]);
  });

  it('into lib/host come from entrypoints alone', () => {
    const outside = EDGES.filter(
      ({ from, target }) =>
        isInside(target, 'lib/host') && !isInside(from, 'lib/host') && !isInside(from, 'entrypoints'),
    );
    expect(outside.map(told)).toEqual([]);
  });

  it('of what is injected into a page reach nothing but capture and core', () => {
    const injected = SHIPPED_CODE.filter(
      ({ path }) => ['capture', 'highlight'].includes(entryOf(path)) && path.startsWith('entrypoints/'),
    );
    expect(injected.length).toBeGreaterThan(0);
    const stray = injected.flatMap(({ path }) =>
      [...reach(path)].filter((seen) => !/^(lib\/(core|capture)\/|entrypoints\/(capture|highlight)[./])/u.test(seen)),
    );
    expect(stray).toEqual([]);
  });

  it('of shipped code lead to nothing that is only for tests', () => {
    expect(EDGES.filter(({ target }) => isTest(target)).map(told)).toEqual([]);
  });

  it('run in no circle, types included', () => {
    expect(findCycles(ALL_CODE.flatMap(importsOf))).toEqual([]);
  });

  it('name their file with its extension, and the file is there', () => {
    const known = new Set(TREE);
    const lost = ALL_CODE.flatMap(importsOf).filter((edge) => isRelative(edge) && !known.has(edge.target));
    expect(lost.map(told)).toEqual([]);
  });

  it('are never computed: what is loaded can be read off the source', () => {
    expect(EDGES.filter(({ specifier }) => specifier === '(computed)').map(told)).toEqual([]);
  });
});
