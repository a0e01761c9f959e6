import { ROOM_PATHS, ROOMS, type Room } from './rooms.ts';

/** A `no-restricted-imports` entry of oxlint. Its regular expressions know no look-around, so what is forbidden is listed. */
interface Pattern {
  readonly regex: string;
  readonly message: string;
  readonly allowTypeImports?: true;
}

const escaped = (name: string): string => name.replaceAll('/', '\\/').replaceAll('.', '\\.');

/** Matches a relative import that climbs out and enters one of `rooms`. */
function roomsRegex(rooms: readonly string[]): string {
  const names = rooms.map((room) => (room.startsWith('lib/') ? `(lib\\/)?${room.slice(4)}` : room));
  return `^(\\.\\.\\/)+(${names.join('|')})\\/`;
}

/** What lint forbids in one room, given the packages in use. */
export function patternsOf(room: Room, packages: readonly string[]): Pattern[] {
  const own = room.path.startsWith('entrypoints') ? 'entrypoints' : room.path;
  const types = room.mayTypes ?? [];
  const closed = ROOM_PATHS.filter((path) => path !== own && !room.may.includes(path) && !types.includes(path));
  const foreign = packages.filter((name) => !room.npm?.includes(name));
  const message = `${room.path}: ${room.why}`;
  const patterns: Pattern[] = [];
  if (closed.length > 0) patterns.push({ regex: roomsRegex(closed), message });
  if (types.length > 0) patterns.push({ regex: roomsRegex(types), message, allowTypeImports: true });
  patterns.push({ regex: `^(${foreign.map(escaped).join('|')})(\\/|$)`, message });
  patterns.push({ regex: '^node:', message: `${room.path}: this code runs in a browser` });
  return patterns;
}

/** The overrides that `.oxlintrc.json` must hold, general rooms before the single entrypoints that are narrower. */
export function roomOverrides(packages: readonly string[]): object[] {
  const ordered = ROOMS.toSorted((a, b) => a.path.split('/').length - b.path.split('/').length);
  return ordered.map((room) => ({
    files: [`${room.path}/**`, ...(room.path.startsWith('entrypoints/') ? [`${room.path}.ts`] : [])],
    rules: { 'no-restricted-imports': ['error', { patterns: patternsOf(room, packages) }] },
  }));
}
