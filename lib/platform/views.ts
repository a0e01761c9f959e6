import { browser } from './browser.ts';

export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
export const extensionVersion = (): string => browser.runtime.getManifest().version;

/** Where a packaged file lies, for a link to it. */
export const packagedUrl = (path: string): string => browser.runtime.getURL(path as '/popup.html');
