import { describe, expect, it } from 'vitest';
import { globalsUsed } from './free-names.ts';
import { importsOf } from './imports-of.ts';

const file = (path: string, text: string) => ({ path, text, lines: text.split('\n').length });

/** The other tests expect empty lists: here it is shown that the lists would not be empty. */
describe('the checks see what they look for', () => {
  it('imports of every form', () => {
    const source = file(
      'lib/a/seen.ts',
      `import { x } from '../b/x.ts';
       import type { T } from '../b/t.ts';
       import '../b/side.ts';
       export { y } from '../b/y.ts';
       export type { U } from '../b/u.ts';
       type V = import('../b/v.ts').V;
       const late = () => import('@scope/pack/deep');
       const any = (name: string) => import(name);
       new Worker(new URL('./worker.ts', import.meta.url));
       // import { z } from '../b/comment.ts';`,
    );
    expect(importsOf(source).map(({ target, isType }) => [target, isType])).toEqual([
      ['lib/b/x.ts', false],
      ['lib/b/t.ts', true],
      ['lib/b/side.ts', false],
      ['lib/b/y.ts', false],
      ['lib/b/u.ts', true],
      ['lib/b/v.ts', true],
      ['@scope/pack', false],
      ['(computed)', false],
      ['lib/a/worker.ts', false],
    ]);
  });

  it('globals, bare or as members, but not what a file declares itself', () => {
    const source = file(
      'lib/a/globals.ts',
      `import { browser } from './browser.ts';
       interface Shape { readonly WebSocket: string }
       export function go(fetchText: string, document: string) {
         globalThis.fetch(fetchText);
         navigator.sendBeacon(document);
         props.chrome.use({ indexedDB: 1 });
         return browser.runtime.id; // chrome.runtime
       }`,
    );
    expect(
      globalsUsed(source, ['fetch', 'sendBeacon', 'browser', 'chrome', 'document', 'WebSocket', 'indexedDB']),
    ).toEqual(['fetch', 'sendBeacon']);
  });
});
