import { browser } from './browser.ts';

/** Firefox's sidebar; the types know Chrome's API only. */
interface SidebarApi {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the side panel of a window. Must be the first thing a click handler does: in both browsers the
 * gesture does not survive an await or a message.
 */
export async function openPanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as unknown as SidebarApi;
  if (sidebarAction) await sidebarAction.open();
  else await browser.sidePanel.open({ windowId });
}
