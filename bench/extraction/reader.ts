import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleScript } from '../../scripts/bundle-script.ts';
import type { Capture } from '../../lib/core/capture.ts';
import { remoteSource } from '../../scripts/browser/remote-source.ts';
import type { Remote } from '../../scripts/browser/session.ts';
import type { Extracted } from './arms.ts';

/** One page as every arm read it. */
export interface PageRead {
  readonly ours: Extracted & { readonly pageKind: string | null };
  readonly arms: Readonly<Record<string, Extracted>>;
}

interface InPage {
  __sidelightCapture(options: { scope: 'page' }): Promise<{ ok: true; value: Capture } | { ok: false; error: string }>;
  sidelightArms: { extractors: Record<string, () => Extracted> };
}

/** Runs in the page, behind the two scripts. Ours goes first: who comes later finds styles and layout worked out. */
async function readAll(): Promise<PageRead> {
  const page = globalThis as unknown as InPage;
  const startMs = performance.now();
  const answer = await page.__sidelightCapture({ scope: 'page' });
  const ms = performance.now() - startMs;
  const capture = answer.ok ? answer.value : null;
  const text = capture?.blocks.map((block) => block.text).join('\n') ?? '';
  const arms: Record<string, Extracted> = {};
  for (const [name, extract] of Object.entries(page.sidelightArms.extractors)) arms[name] = extract();
  return { ours: { text, ms, pageKind: null }, arms };
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
