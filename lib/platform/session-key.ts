import { browser } from './browser.ts';

const KEY = 'journalKey';

/**
 * The 256-bit key (base64) that seals the job journal. It lives in `storage.session`, which both browsers keep
 * in memory only: when the browser closes, what the journal holds can no longer be read by anyone.
 */
export async function journalKey(): Promise<string> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  if (typeof stored === 'string') return stored;
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const key = btoa(String.fromCharCode(...bytes));
  await browser.storage.session.set({ [KEY]: key });
  return key;
}
