import type { Remote } from './session.ts';

/**
 * A function for `View.evaluate` made of source: scripts of ours go into a page with it as text, never through the page's own
 * `eval`, which its policy may forbid.
 */
export function remoteSource<R>(body: string): Remote<[], R> {
  const remote = (): Promise<R> => Promise.reject(new Error('runs in the page'));
  return Object.assign(remote, { toString: () => `async function () { ${body} }` });
}
