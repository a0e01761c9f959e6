import { browser } from './browser.ts';

/** Keeps injected code out of our storage areas. Firefox has no such call: there only extension pages reach `session`. */
export async function restrictStorageToTrustedContexts(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) {
    if ('setAccessLevel' in area) await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
