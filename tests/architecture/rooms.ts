/**
 * The import table: which room may import which. The one source of it: `.oxlintrc.json` carries the same table as
 * lint rules (held equal by `lint-config.test.ts`), and `imports.test.ts` checks the tree against it by itself.
 * A room not named in `may` or `mayTypes` is forbidden; a package not named in `npm` is forbidden.
 */
export interface Room {
  /** Folder, or one file where a file has rules of its own. */
  readonly path: string;
  /** Rooms whose values may be imported. */
  readonly may: readonly string[];
  /** Rooms of which only types may be imported: the room is used through an interface. */
  readonly mayTypes?: readonly string[];
  readonly npm?: readonly string[];
  readonly why: string;
}

const LIB = [
  'core',
  'protocol',
  'transport',
  'platform',
  'capture',
  'pdf',
  'reading',
  'retrieval',
  'answers',
  'intent',
  'extract',
  'engine',
  'jobs',
  'chat',
  'storage',
  'host',
];
const lib = (...names: string[]): string[] => names.map((name) => `lib/${name}`);

export const ROOMS: readonly Room[] = [
  { path: 'lib/core', may: [], why: 'core is pure: no DOM, no browser, no packages' },
  { path: 'lib/protocol', may: lib('core'), npm: ['valibot'], why: 'the contract knows shapes, not how they travel' },
  {
    path: 'lib/transport',
    may: lib('protocol', 'core'),
    npm: ['valibot'],
    why: 'transport carries frames over any port it is given',
  },
  {
    path: 'lib/platform',
    may: lib('core', 'transport'),
    mayTypes: lib('protocol'),
    npm: ['wxt', 'valibot', 'webextension-polyfill'],
    why: 'platform wraps the extension API, ports for transport included, and nothing else',
  },
  {
    path: 'lib/capture',
    may: lib('core'),
    why: 'capture runs inside a hostile page: DOM in, plain data out',
  },
  {
    path: 'lib/pdf',
    may: lib('core'),
    npm: ['pdfjs-dist'],
    why: 'pdf runs in a worker over a hostile file: bytes in, plain data out',
  },
  { path: 'lib/reading', may: lib('core'), why: 'reading is pure over a Capture and the engine interface' },
  {
    path: 'lib/retrieval',
    may: lib('core', 'reading'),
    why: 'retrieval is pure over sentences and the engine interface: it finds, it does not answer',
  },
  {
    path: 'lib/answers',
    may: lib('core', 'reading', 'retrieval', 'extract'),
    why: 'answers are pure over a page index and the engine interface',
  },
  {
    path: 'lib/intent',
    may: lib('core'),
    mayTypes: lib('reading'),
    why: 'intent reads a request and nothing of the page',
  },
  {
    path: 'lib/extract',
    may: lib('core'),
    why: 'extract is rules over a Capture: tables out, files of them, no model',
  },
  {
    path: 'lib/engine',
    may: ['lib/core', 'models'],
    mayTypes: lib('reading'),
    npm: ['@huggingface/transformers', 'onnxruntime-web', 'valibot'],
    why: 'the engine runs models; it knows no jobs and no storage',
  },
  {
    path: 'lib/jobs',
    may: lib('core'),
    mayTypes: lib('protocol', 'reading', 'storage', 'engine'),
    why: 'jobs use reading, storage and engine through interfaces',
  },
  {
    path: 'lib/chat',
    may: lib('core'),
    why: 'chat keeps conversations and runs questions through interfaces',
  },
  {
    path: 'lib/storage',
    may: lib('core'),
    mayTypes: lib('jobs', 'chat'),
    npm: ['dexie'],
    why: 'storage keeps records; it knows no engine and no view',
  },
  { path: 'lib/escalation', may: lib('core'), why: 'what leaves the device is decided apart from everything else' },
  {
    path: 'lib/host',
    may: [...lib(...LIB), 'models'],
    npm: ['valibot'],
    why: 'host is where jobs, storage, engine, reading and transport meet; only entrypoints import it',
  },
  { path: 'models', may: [], npm: ['valibot'], why: 'the catalog is data' },
  {
    path: 'components',
    may: lib('core', 'transport', 'extract'),
    mayTypes: lib('protocol'),
    npm: ['preact', '@preact/signals'],
    why: 'components know no storage, no engine and no extension API; extract writes the files of a table',
  },
  {
    path: 'entrypoints/capture',
    may: lib('core', 'capture'),
    npm: ['wxt'],
    why: 'what is injected into a page carries nothing but capture',
  },
  {
    path: 'entrypoints/highlight',
    may: lib('core', 'capture'),
    npm: ['wxt'],
    why: 'what is injected into a page carries nothing but capture',
  },
  {
    path: 'entrypoints',
    may: [...lib(...LIB, 'escalation'), 'components', 'models'],
    npm: ['wxt', 'preact', '@preact/signals'],
    why: 'entrypoints wire rooms together and never import each other',
  },
];

export const ROOM_PATHS: readonly string[] = [...lib(...LIB, 'escalation'), 'models', 'components', 'entrypoints'];
