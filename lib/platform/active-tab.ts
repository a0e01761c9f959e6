import { browser } from './browser.ts';

/** `url` is null where our permissions do not let us see it (no gesture on this tab yet). */
export interface ActiveTab {
  readonly id: number;
  readonly windowId: number;
  readonly isPrivate: boolean;
  readonly url: string | null;
}

/** The active tab of the window this view belongs to, or null (a window without tabs). */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined
    ? null
    : { id: tab.id, windowId: tab.windowId, isPrivate: tab.incognito, url: tab.url ?? null };
}

/** Calls back with each tab that becomes active in the window `windowId`. Needs no permission: ids only. */
export function onTabActivated(windowId: number, onActivated: (tabId: number) => void): void {
  browser.tabs.onActivated.addListener((info) => {
    if (info.windowId === windowId) onActivated(info.tabId);
  });
}

/** Calls back with each tab that is closed. Needs no permission: ids only. */
export function onTabClosed(onClosed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => onClosed(tabId));
}

/** Brings a tab of any window to the front of it; nothing happens to one that is there. */
export async function bringToFront(tabId: number): Promise<void> {
  const { active } = await browser.tabs.get(tabId);
  if (!active) await browser.tabs.update(tabId, { active: true });
}

/** Calls back with each tab that begins to load a page, the same one again included. Needs no permission: no address is seen. */
export function onTabLoading(onLoading: (tabId: number) => void): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') onLoading(tabId);
  });
}
