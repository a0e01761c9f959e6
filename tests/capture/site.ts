import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SitePage {
  readonly body: string | Uint8Array;
  readonly type?: string;
}

/** A site on loopback that serves pages given by path. */
export async function openSite(
  pages: Readonly<Record<string, SitePage>>,
): Promise<{ url: (path: string) => string; close: () => void }> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': page?.type ?? 'text/html; charset=utf-8' });
    response.end(page?.body ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: (path) => `http://127.0.0.1:${port}${path}`, close: () => server.close() };
}
