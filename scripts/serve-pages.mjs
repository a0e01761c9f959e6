// @ts-check
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

/**
 * @typedef {object} PageEntry
 * @property {string | Buffer} [body] the page itself, or
 * @property {string} [file] where it lies; read at each request
 * @property {string} [type] default: by the file's name, else `text/html; charset=utf-8`
 * @property {number} [status] default 200
 * @property {Promise<unknown>} [after] answered only when this has resolved: a page that is slow to come
 *
 * @typedef {object} PageServer
 * @property {string} origin
 * @property {(path: string) => string} url
 * @property {(path: string, entry: string | PageEntry) => string} set adds a page, answers its address
 * @property {readonly { method: string, path: string }[]} requests every request so far
 * @property {() => Promise<void>} close
 */

/**
 * Serves pages on the loopback address, as sent by an ordinary site: no isolation headers, no cache.
 * @param {Readonly<Record<string, string | PageEntry>>} [pages] path (`/a.html`) → page source or entry
 * @returns {Promise<PageServer>}
 */
export async function servePages(pages = {}) {
  const entries = new Map(Object.entries(pages));
  /** @type {{ method: string, path: string }[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push({ method: request.method ?? 'GET', path });
    answer(entries.get(decodeURIComponent(path)), response).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const url = (/** @type {string} */ path) => origin + encodeURI(path);
  return {
    origin,
    url,
    requests,
    set: (path, entry) => {
      entries.set(path, entry);
      return url(path);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Where the name of a file says more than that it is a page. @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.svg': 'image/svg+xml',
};

/** @param {string | PageEntry | undefined} entry @param {import('node:http').ServerResponse} response */
async function answer(entry, response) {
  const page = typeof entry === 'string' ? { body: entry } : entry;
  await page?.after;
  const body = page?.file ? await readFile(page.file) : (page?.body ?? '');
  const type = page?.type ?? TYPES[extname(page?.file ?? '').toLowerCase()] ?? 'text/html; charset=utf-8';
  response.writeHead(page ? (page.status ?? 200) : 404, {
    'content-type': type,
    // A PDF is read out of the browser's cache (docs/decisions/0010-pdf.md), where sites let it lie.
    'cache-control': type === 'application/pdf' ? 'max-age=600' : 'no-store',
  });
  response.end(body);
}
