import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';

export type PageHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface PageServer {
  readonly origin: string;
  /** Puts a page at `/name` and answers its URL. A string is HTML in UTF-8. */
  readonly put: (name: string, page: string | PageHandler) => string;
  /** Puts a committed page of `tests/fixtures/pages` there. */
  readonly putFixture: (file: string) => string;
  readonly close: () => Promise<void>;
}

/** A loopback server for pages made by the test. */
export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, string | PageHandler>();
  const server = createServer((request, response) => {
    const page = pages.get((request.url ?? '/').slice(1).replace(/[?#].*/u, ''));
    if (typeof page === 'function') return page(request, response);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? '');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const put = (name: string, page: string | PageHandler): string => {
    pages.set(name, page);
    return `${origin}/${name}`;
  };
  return {
    origin,
    put,
    putFixture: (file) => put(file, readFileSync(new URL(`../../fixtures/pages/${file}`, import.meta.url), 'utf8')),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
