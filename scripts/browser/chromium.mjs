// @ts-check
/// <reference types="chrome" />
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import puppeteer from 'puppeteer';
import { ChromiumSpy } from './chromium-spy.mjs';
import { ChromiumBackground } from './chromium-background.mjs';
import { isClickLent, lendClick, openWindow, selectText, setPopup } from './chromium-remote.mjs';
import { chromiumPageView, chromiumView } from './chromium-view.mjs';
import { poll } from './poll.mjs';

/**
 * @typedef {import('./session.ts').LaunchOptions} LaunchOptions
 * @typedef {import('./session.ts').PageView} PageView
 * @typedef {import('./session.ts').Session} Session
 * @typedef {import('puppeteer').Browser} Browser
 * @typedef {import('puppeteer').Page} Page
 */

/** A file every extension has and that does nothing when shown: the popup for a click that is only to grant `activeTab`. */
const INERT_PAGE = 'manifest.json';
const ENGINE_WORKER = 'engine-worker.js';

/** @param {LaunchOptions} options */
function switches({
  windowSize = { width: 1280, height: 900 },
  colorScheme,
  locale,
  isLoopbackOnly = true,
  args = [],
}) {
  return [
    '--no-sandbox',
    '--enable-unsafe-extension-debugging',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--window-size=${windowSize.width},${windowSize.height}`,
    // Without it a headless screen is 800 × 600, and a popup only as tall as fits.
    '--screen-info={1920x1440}',
    ...(isLoopbackOnly ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'] : []),
    ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(locale ? [`--lang=${locale}`, `--accept-lang=${locale}`] : []),
    ...args,
  ];
}

/**
 * @param {LaunchOptions & { executablePath: string }} options
 * @returns {Promise<Session>}
 */
export async function launchChromium(options) {
  const browser = await puppeteer.launch({
    executablePath: options.executablePath,
    headless: options.isHeadless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    // Hidden scrollbars make a popup wider than it is for a person.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    args: switches(options),
    env: { ...process.env, ...options.env },
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
  });
  const session = new ChromiumSession(browser);
  await session.install(options.extensionDir, options.isAllowedInPrivate ?? false).catch(async (error) => {
    await browser.close();
    throw error;
  });
  return session;
}

/** @implements {Session} */
class ChromiumSession {
  name = /** @type {const} */ ('chromium');
  version = '';
  extensionId = '';
  origin = '';
  /** @type {Promise<void>} */
  closed;
  #browser;
  #spy = new ChromiumSpy();
  /** @type {ChromiumBackground} */
  #background;
  /** @type {Record<string, any>} */
  #manifest = {};
  /** Tabs we opened, so that a popup document in a tab is not taken for the popup. @type {Set<unknown>} */
  #tabs = new Set();
  /** @type {Map<PageView, Page>} */
  #pages = new Map();
  /** An override of the quota lasts as long as the session that made it. @type {import('puppeteer').CDPSession | null} */
  #storage = null;

  /** @param {Browser} browser */
  constructor(browser) {
    this.#browser = browser;
    this.#background = new ChromiumBackground(browser, this.#spy);
    this.closed = new Promise((done) => browser.once('disconnected', () => done()));
  }

  /** @param {string} extensionDir @param {boolean} isAllowedInPrivate */
  async install(extensionDir, isAllowedInPrivate) {
    this.version = (await this.#browser.version()).replace(/^.*\//u, '');
    this.#manifest = JSON.parse(await readFile(resolve(extensionDir, 'manifest.json'), 'utf8'));
    const root = await this.#browser.target().createCDPSession();
    await this.#spy.start(root);
    // Puppeteer's own call knows nothing of private windows.
    const { id } = await root.send('Extensions.loadUnpacked', {
      path: resolve(extensionDir),
      enableInIncognito: isAllowedInPrivate,
    });
    this.extensionId = id;
    this.origin = `chrome-extension://${this.extensionId}`;
    await this.#background.start(this.origin);
  }

  /** @param {string} url */
  async openPage(url) {
    const view = await this.#pageView(await this.#browser.newPage(), null);
    await view.goto(url);
    return view;
  }

  /** @param {string} url @param {{ isPrivate?: boolean }} [options] */
  async openWindow(url, { isPrivate = false } = {}) {
    const known = new Set(this.#browser.targets());
    const tabId = await this.evaluateBackground(openWindow, url, isPrivate);
    const isNew = (/** @type {import('puppeteer').Target} */ target) =>
      target.type() === 'page' && !known.has(target) && target.url() === url;
    const target = await poll(() => this.#browser.targets().find(isNew), { what: 'the page of the window' });
    return this.#pageView(await target.asPage(), tabId);
  }

  /** @param {Page} page @param {number | null} tabId */
  async #pageView(page, tabId) {
    this.#tabs.add(page.target());
    let known = tabId;
    const view = await chromiumPageView(page, async () => {
      known ??= await this.#activeTabId(page);
      return known;
    });
    this.#pages.set(view, page);
    return view;
  }

  /** DevTools does not tell it; the tab is brought to the front, which closes a popup, and the extension is asked. */
  async #activeTabId(/** @type {Page} */ page) {
    await page.bringToFront();
    return this.evaluateBackground(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id ?? -1;
    });
  }

  /** @param {string} path */
  extensionPage(path) {
    return this.openPage(`${this.origin}/${path}`);
  }

  /** @param {PageView} view */
  async clickAction(view) {
    await view.bringToFront();
    await this.#clickButton(view);
    return this.popup();
  }

  /** @param {import('./session.ts').WaitOptions} [options] */
  async popup(options) {
    return this.#ownDocument(this.#manifest['action']?.default_popup, { what: 'the popup', ...options });
  }

  async hasPopup() {
    return this.#findTarget(this.#manifest['action']?.default_popup) !== undefined;
  }

  /** @param {import('./session.ts').WaitOptions} [options] */
  panel(options) {
    return this.#ownDocument(this.#manifest['side_panel']?.default_path, { what: 'the side panel', ...options });
  }

  /** @param {number} count @param {import('./session.ts').WaitOptions} [options] */
  async panels(count, options) {
    const path = this.#manifest['side_panel']?.default_path;
    const found = () => {
      const targets = this.#findTargets(path);
      return targets.length >= count ? targets : null;
    };
    const targets = await poll(found, { what: `${count} side panels`, ...options });
    return Promise.all(targets.map((target) => this.#viewOf(target, path)));
  }

  async closePanel() {
    for (const target of this.#findTargets(this.#manifest['side_panel']?.default_path))
      await (await target.asPage()).close();
  }

  /** @param {import('./session.ts').WaitOptions} [options] */
  async offscreen(options) {
    const target = await poll(() => this.#offscreenTarget(), { what: 'the offscreen document', ...options });
    return chromiumView(await target.asPage(), () => this.closeOffscreen());
  }

  async closeOffscreen() {
    const target = this.#offscreenTarget();
    if (!target) return;
    const page = await target.asPage();
    await page.close();
    await poll(() => !this.#offscreenTarget(), { what: 'the offscreen document to be gone' });
  }

  async hangEngine() {
    const url = `${this.origin}/${ENGINE_WORKER}`;
    const isEngine = (/** @type {{ type: string, url: string }} */ target) =>
      target.type === 'worker' && target.url === url;
    const { session } = await poll(() => this.#spy.attachment(isEngine), { what: "the engine's worker" });
    // Never answered: the loop ends with its worker.
    session.send('Runtime.evaluate', { expression: 'for (;;);' }).catch(() => undefined);
  }

  /** @param {number | null} bytes */
  async limitStorage(bytes) {
    const [page] = await this.#browser.pages();
    if (!page) throw new Error('No page to limit the storage from');
    this.#storage ??= await page.createCDPSession();
    const quota = bytes === null ? {} : { quotaSize: bytes };
    await this.#storage.send('Storage.overrideQuotaForOrigin', { origin: this.origin, ...quota });
  }

  /** @param {import('./session.ts').MenuClick} click */
  async contextMenu({ menuItemId, page, selectionText }) {
    if (selectionText) await page.evaluate(selectText, selectionText);
    const info = {
      menuItemId,
      editable: false,
      pageUrl: await page.url(),
      frameId: 0,
      ...(selectionText ? { selectionText } : {}),
    };
    await this.#withGesture(page, 'contextMenus.onClicked', info);
  }

  /** @param {string} name @param {PageView} page */
  async command(name, page) {
    if (name === '_execute_action') await this.clickAction(page);
    else await this.#withGesture(page, 'commands.onCommand', name);
  }

  stopBackground() {
    return this.#background.stop();
  }

  async isBackgroundRunning() {
    return this.#background.isRunning();
  }

  /**
   * @template {readonly unknown[]} A
   * @template R
   * @param {import('./session.ts').Remote<A, R>} fn
   * @param {A} args
   * @returns {Promise<R>}
   */
  evaluateBackground(fn, ...args) {
    return this.#background.evaluate(fn, args);
  }

  async requests() {
    return this.#spy.requests(this.origin);
  }

  async errors() {
    return this.#spy.errors(this.origin);
  }

  async close() {
    await this.#browser.close();
  }

  /**
   * DevTools can press the toolbar button but has no way to a context menu or a shortcut. So the true click is lent to
   * the event: one click on an inert popup grants `activeTab`; a second one, with no popup, arrives as `action.onClicked`
   * with its live gesture, and in that same task the event is dispatched to the listeners of the product.
   * @param {PageView} view
   * @param {string} eventName
   * @param {unknown} first the event's first argument; the tab is the second
   */
  async #withGesture(view, eventName, first) {
    await view.bringToFront();
    const tabId = await view.tabId();
    await this.evaluateBackground(setPopup, tabId, INERT_PAGE);
    await this.#clickButton(view);
    const inert = await this.#ownDocument(INERT_PAGE, { what: 'the popup of a granting click' });
    await inert.close();
    await this.evaluateBackground(lendClick, tabId, eventName, first);
    await this.#clickButton(view);
    await poll(() => this.evaluateBackground(isClickLent), { what: `${eventName} to be dispatched` });
    await this.evaluateBackground(setPopup, tabId, this.#manifest['action']?.default_popup ?? '');
  }

  /** @param {PageView} view */
  async #clickButton(view) {
    const page = this.#pages.get(view);
    const extension = (await this.#browser.extensions()).get(this.extensionId);
    if (!page || !extension) throw new Error('Not a page of this session');
    await page.triggerExtensionAction(extension);
  }

  /** @param {string} path @param {import('./session.ts').WaitOptions} options */
  async #ownDocument(path, options) {
    return this.#viewOf(await poll(() => this.#findTarget(path), options), path);
  }

  /** @param {import('puppeteer').Target} target @param {string} path */
  async #viewOf(target, path) {
    const page = await target.asPage();
    const view = await chromiumView(page, () => page.close());
    await view.waitFor(() => document.readyState !== 'loading', { what: `${path} to load` });
    return view;
  }

  /** @param {string} path */
  #findTarget(path) {
    return this.#findTargets(path)[0];
  }

  /** @param {string} path */
  #findTargets(path) {
    const url = `${this.origin}/${path}`;
    return this.#browser
      .targets()
      .filter((target) => target.type() === 'page' && bare(target.url()) === url && !this.#tabs.has(target));
  }

  #offscreenTarget() {
    const isOffscreen = (/** @type {import('puppeteer').Target} */ target) =>
      target.type() === 'background_page' && target.url().startsWith(`${this.origin}/`);
    return this.#browser.targets().find(isOffscreen);
  }
}

/** @param {string} url */
const bare = (url) => url.replace(/[?#].*$/u, '');
