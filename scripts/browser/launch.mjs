// @ts-check
import { findBrowser } from './find-browser.mjs';

/**
 * Opens a real browser with the extension. `session.ts` says what the session can do.
 *
 *   const session = await launch('firefox', { extensionDir: '.output/firefox-mv3' });
 *   const page = await session.openPage('http://127.0.0.1:8080/article.html');
 *   const popup = await session.clickAction(page); // true gesture: grants activeTab
 *   await popup.waitFor(() => document.querySelector('[data-state="done"]'), { timeoutMs: 60_000 });
 *   await popup.screenshot('popup.png');
 *   console.log(await session.requests(), await session.errors());
 *   await session.close();
 *
 * @param {import('./session.ts').BrowserName} browser
 * @param {import('./session.ts').LaunchOptions} options
 * @returns {Promise<import('./session.ts').Session>}
 */
export async function launch(browser, options) {
  const executablePath = options.executablePath ?? findBrowser(browser);
  if (!executablePath) throw new Error(`No ${browser} found: run "node scripts/setup.mjs" to see what to install`);
  if (browser === 'firefox') return (await import('./firefox.mjs')).launchFirefox({ ...options, executablePath });
  return (await import('./chromium.mjs')).launchChromium({ ...options, executablePath });
}
