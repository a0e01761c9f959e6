import { fileURLToPath } from 'node:url';
import type { Inspection } from '../../lib/capture/inspect.ts';
import { builtExtension } from '../../bench/built-extension.ts';
import { asServed } from '../../bench/extraction/page-source.ts';
import { launch } from '../browser/launch.mjs';
import { remoteSource } from '../browser/remote-source.ts';
import type { Remote } from '../browser/session.ts';
import { bundleScript } from '../bundle-script.ts';
import { servePages } from '../serve-pages.mjs';

export interface StoredPage {
  readonly path: string;
  readonly html: string;
}

/** Looks again at a page that `change` has made another of; null where it could not. */
export type InspectChanged = <A extends readonly unknown[]>(
  change: Remote<A, boolean>,
  ...args: A
) => Promise<Inspection | null>;

/** Opens stored pages one after the other in Chromium and hands over what the models see of each. */
export async function inspectPages<P extends StoredPage, R>(
  pages: Iterable<P>,
  take: (page: P, seen: Inspection, again: InspectChanged) => R | Promise<R>,
): Promise<R[]> {
  const script = await bundleScript(
    fileURLToPath(new URL('../../lib/capture/inspect.ts', import.meta.url)),
    'sidelightInspect',
  );
  const inspect = remoteSource<Inspection>(`${script}\n; return sidelightInspect.inspect(document);`);
  const server = await servePages();
  const session = await launch('chromium', { extensionDir: builtExtension('chromium') });
  const taken: R[] = [];
  try {
    for (const stored of pages) {
      const page = await session.openPage(server.set(stored.path, asServed(stored.html)));
      const again: InspectChanged = async (change, ...args) =>
        (await page.evaluate(change, ...args)) ? await page.evaluate(inspect) : null;
      taken.push(await take(stored, await page.evaluate(inspect), again));
      await page.close();
    }
    return taken;
  } finally {
    await session.close();
    await server.close();
  }
}
