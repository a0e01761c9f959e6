import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleScript } from '../../scripts/bundle-script.ts';
import type { Capture } from '../../lib/core/capture.ts';
import { remoteSource } from '../../scripts/browser/remote-source.ts';
import type { Remote } from '../../scripts/browser/session.ts';
import type { Extracted } from './arms.ts';

/** What an arm read of a page: the median of three readings, and the first, with no code of it compiled yet. */
export interface Timed extends Extracted {
  readonly firstMs: number;
}

/** One page as every arm read it. */
export interface PageRead {
  readonly ours: Timed & { readonly pageKind: string | null };
  readonly arms: Readonly<Record<string, Timed>>;
}

interface InPage {
  __sidelightCapture(options: { scope: 'page' }): Promise<{ ok: true; value: Capture } | { ok: false; error: string }>;
  sidelightArms: { extractors: Record<string, () => Extracted> };
}

/**
 * Runs in the page, behind the two scripts. The page is laid out first, as one that a person looks at is; then all read it in turn, three times
 * over.
 */
async function readAll(): Promise<PageRead> {
  const page = globalThis as unknown as InPage;
  document.documentElement.getBoundingClientRect();
  let pageKind: string | null = null;
  const capture = async (): Promise<Extracted> => {
    const startMs = performance.now();
    const answer = await page.__sidelightCapture({ scope: 'page' });
    const ms = performance.now() - startMs;
    if (!answer.ok) return { text: '', ms };
    pageKind = answer.value.pageKind ?? null;
    return { text: answer.value.blocks.map((block) => block.text).join('\n'), ms };
  };
  const readers = Object.entries({ ours: capture, ...page.sidelightArms.extractors });
  const reads: Record<string, Extracted[]> = {};
  for (let round = 0; round < 3; round++)
    for (const [name, read] of readers) reads[name] = [...(reads[name] ?? []), await read()];
  const arms: Record<string, Timed> = {};
  for (const [name, found] of Object.entries(reads)) {
    const [, middle] = found.map(({ ms }) => ms).sort((a, b) => a - b);
    arms[name] = { text: found[0]?.text ?? '', ms: middle ?? 0, firstMs: found[0]?.ms ?? 0 };
  }
  const { ours, ...others } = arms;
  return { ours: { ...(ours as Timed), pageKind }, arms: others };
}

/**
 * A function for `View.evaluate` that carries the shipped `capture.js` and the arms with it.
 */
export async function pageReader(extensionDir: string): Promise<Remote<[], PageRead>> {
  const shipped = readFileSync(join(extensionDir, 'capture.js'), 'utf8');
  const arms = await bundleScript(fileURLToPath(new URL('arms.ts', import.meta.url)), 'sidelightArms');
  return remoteSource(
    `${shipped}\n;${arms}\n;globalThis.sidelightArms = sidelightArms; return (${readAll.toString()})();`,
  );
}
