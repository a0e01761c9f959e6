import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts';
import { globalsUsed, namesIn } from './free-names.ts';
import { importsOf } from './imports-of.ts';
import { SHIPPED_CODE } from './source-tree.ts';

const outside = (...allowed: string[]) =>
  SHIPPED_CODE.filter(({ path }) => !allowed.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)));
const importing = (packages: readonly RegExp[], ...allowed: string[]): string[] =>
  outside(...allowed).flatMap((file) =>
    importsOf(file).flatMap(({ specifier }) =>
      packages.some((name) => name.test(specifier)) ? [`${file.path}: ${specifier}`] : [],
    ),
  );
const using = (names: readonly string[], ...allowed: string[]): string[] =>
  outside(...allowed).flatMap((file) => globalsUsed(file, names).map((name) => `${file.path}: ${name}`));

describe('only one place', () => {
  it('names the extension API: lib/platform/browser.ts', () => {
    expect(using(['chrome', 'browser'], 'lib/platform/browser.ts', 'lib/platform/polyfilled-browser.ts')).toEqual([]);
    const packages = [/^wxt\/browser/u, /^@wxt-dev\/browser/u, /^webextension-polyfill/u];
    expect(importing(packages, 'lib/platform/browser.ts', 'lib/platform/polyfilled-browser.ts')).toEqual([]);
  });

  it('takes more from WXT than its entrypoint markers: lib/platform', () => {
    expect(importing([/^wxt(?!\/utils\/define-)/u], 'lib/platform')).toEqual([]);
  });

  it('may reach for the network: the reader of packaged weights, that of a PDF tab from the cache, and later the consented way out', () => {
    const ways = [
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
      'WebTransport',
      'RTCPeerConnection',
      'sendBeacon',
      'importScripts',
    ];
    expect(using(ways, 'lib/engine/weights.ts', 'lib/escalation/client.ts', 'lib/platform/tab-document.ts')).toEqual(
      [],
    );
  });

  it('opens a database: lib/storage', () => {
    expect(using(['indexedDB', 'localStorage', 'sessionStorage', 'caches'], 'lib/storage')).toEqual([]);
    expect(importing([/^dexie/u], 'lib/storage')).toEqual([]);
  });
});

describe('no shipped file', () => {
  it('turns a string into markup or code', () => {
    const ways = [
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'setHTMLUnsafe',
      'parseHTMLUnsafe',
      'createContextualFragment',
      'eval',
      'Function',
    ];
    const found = SHIPPED_CODE.flatMap((file) => {
      const names = namesIn(file);
      return ways.filter((name) => names.has(name)).map((name) => `${file.path}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  it('of the pure rooms touches a DOM', () => {
    const pure = SHIPPED_CODE.filter(({ path }) =>
      /^lib\/(core|protocol|reading|jobs|storage|transport)\//u.test(path),
    );
    expect(
      pure.flatMap((file) => globalsUsed(file, ['document', 'window']).map((name) => `${file.path}: ${name}`)),
    ).toEqual([]);
  });

  it('writes to the console', () => {
    expect(using(['console'])).toEqual([]);
  });
});

describe('what is kept outside the sealed journal', () => {
  it('is two settings and, in memory, the key', () => {
    expect(Object.keys(DEFAULT_SETTINGS)).toEqual(['length', 'theme']);
    const keepers = SHIPPED_CODE.filter(({ text }) => /\bbrowser\s*\.storage\b/u.test(text));
    expect(keepers.map(({ path }) => path)).toEqual([
      'lib/platform/session-key.ts',
      'lib/platform/settings.ts',
      'lib/platform/storage-access.ts',
    ]);
  });
});
