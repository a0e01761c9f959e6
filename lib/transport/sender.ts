import type { Caller } from '../protocol/contract.ts';
import type { PortSender } from './port-like.ts';

/** What the receiving context knows of itself. `origin` without a trailing slash: `chrome-extension://<id>`. */
export interface OwnIdentity {
  readonly id: string;
  readonly origin: string;
}

const HOST_PATH = '/offscreen.html';

/**
 * Who is on the other end, or null for anyone who is not us. The browser fills the sender in, so it can be trusted;
 * nothing the other end says is. A content script carries our id but the origin of its page.
 * `sender.origin` decides and `url` stands in where it is missing: Chromium 156 gives a service worker's port no
 * origin, only its script as url. (`new URL().origin` is of no use here: it is `null` for extension schemes
 * outside the browser that owns them.)
 */
export function callerOf(sender: PortSender | undefined, own: OwnIdentity): Caller | null {
  if (sender === undefined || sender.id !== own.id) return null;
  const path = pathWithin(sender.url, own.origin);
  if (sender.origin !== undefined && sender.origin !== own.origin) return null;
  if (path === null) return null;
  if (path === HOST_PATH) return 'host';
  return isBackground(path) ? 'background' : 'page';
}

function pathWithin(url: string | undefined, origin: string): string | null {
  if (url === undefined || !url.startsWith(`${origin}/`)) return null;
  return url.slice(origin.length).replace(/[?#].*$/su, '');
}

/** A service worker's sender has its script as `url`; Firefox generates a document for background scripts. */
const isBackground = (path: string): boolean =>
  path.endsWith('.js') || path === '/_generated_background_page.html' || path === '/background.html';
