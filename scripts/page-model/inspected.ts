import { fileURLToPath } from 'node:url';
import type { Inspection } from '../../lib/capture/inspect.ts';
import { builtExtension } from '../../bench/built-extension.ts';
import { asServed } from '../../bench/extraction/page-source.ts';
import { launch } from '../browser/launch.mjs';
import { remoteSource } from '../browser/remote-source.ts';
import { bundleScript } from '../bundle-script.ts';
import { servePages } from '../serve-pages.mjs';

export interface StoredPage {
  readonly path: string;
  readonly html: string;
}

/** Opens stored pages one after the other in Chromium and hands over what the models see of each. */
export async function inspectPages<P extends StoredPage, R>(
  pages: Iterable<P>,
  take: (page: P, seen: Inspection) => R,
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
      taken.push(take(stored, await page.evaluate(inspect)));
      await page.close();
    }
    return taken;
  } finally {
    await session.close();
    await server.close();
  }
}
