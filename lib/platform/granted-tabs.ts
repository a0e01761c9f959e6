import { browser } from './browser.ts';
import { isRestrictedUrl } from './inject-error.ts';

interface GrantedTab {
  readonly tabId: number;
  readonly url: string;
  readonly title: string;
}

/**
 * The tabs of this view's window that a gesture has granted, but for those of private windows. Needs no permission: the browser tells an
 * address only where it has been granted, so a tab without one is none of ours.
 */
export async function grantedTabs(): Promise<GrantedTab[]> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  return tabs.flatMap(({ id, url, title, incognito }) =>
    id === undefined || url === undefined || incognito || isRestrictedUrl(url)
      ? []
      : [{ tabId: id, url, title: title === undefined || title === '' ? url : title }],
  );
}
