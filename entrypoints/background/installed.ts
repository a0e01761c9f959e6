import { browser } from '../../lib/platform/browser.ts';
import { restrictStorageToTrustedContexts } from '../../lib/platform/storage-access.ts';
import { createMenus } from './menus.ts';

/** First install shows the welcome page once; an update shows nothing. */
export function registerInstalled(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void createMenus();
    void restrictStorageToTrustedContexts();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
