import { browser } from './browser.ts';

/**
 * Adds a style sheet to every frame of a tab that the grant reaches; the page's DOM stays as it is. The same sheet
 * put in twice is one sheet. A refusal is left to the injection that follows, which knows how to name it.
 */
export async function insertStyle(tabId: number, css: string, origin: 'AUTHOR' | 'USER'): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, css, origin }).catch(() => undefined);
}
