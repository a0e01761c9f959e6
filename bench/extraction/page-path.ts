/** The path a stored page had on its site, to serve it there again: an address tells something of the kind of a page. */
export function pagePath(id: string, url: string): string {
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    return path === '' ? '/' : path;
  } catch {
    return `/${id}.html`; // not an address, or not one that can be decoded
  }
}
