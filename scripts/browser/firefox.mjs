// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { firefoxPrefs } from './firefox-prefs.mjs';
import * as privileged from './firefox-privileged.mjs';
import { firefoxView } from './firefox-view.mjs';
import { LOAD_TIMEOUT_MS } from './load-timeout.mjs';
import { Marionette } from './marionette.mjs';
import { poll } from './poll.mjs';

/**
 * @typedef {import('./session.ts').LaunchOptions} LaunchOptions
 * @typedef {import('./session.ts').PageView} PageView
 * @typedef {import('./session.ts').Session} Session
 */

/** The extension's origin is drawn at random on install; ours is fixed, so that it is known before its first request. */
const UUID = '5e1f51de-1197-4000-8000-000000000001';

/**
 * @param {LaunchOptions & { executablePath: string }} options
 * @returns {Promise<Session>}
 */
export async function launchFirefox(options) {
  const manifest = JSON.parse(await readFile(resolve(options.extensionDir, 'manifest.json'), 'utf8'));
  const addonId = manifest.browser_specific_settings.gecko.id;
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'firefox-profile-')));
  await mkdir(profileDir, { recursive: true });
  const portFile = join(profileDir, 'MarionetteActivePort');
  await rm(portFile, { force: true });
  await writeFile(join(profileDir, 'user.js'), firefoxPrefs(options, { [addonId]: UUID }));

  const child = start(options, profileDir);
  const closed = once(child, 'exit').then(async () => {
    if (!options.profileDir) await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    const port = await poll(async () => child.exitCode ?? Number(await readFile(portFile, 'utf8')), {
      what: 'Firefox to start',
      timeoutMs: 60_000,
    });
    const firefox = await Marionette.open(port);
    const session = new FirefoxSession(firefox, closed, addonId);
    await session.install(options.extensionDir);
    return session;
  } catch (error) {
    child.kill('SIGKILL');
    await closed;
    throw error;
  }
}

/** @param {LaunchOptions & { executablePath: string }} options @param {string} profileDir */
function start(
  { executablePath, isHeadless = true, windowSize = { width: 1280, height: 900 }, args = [], env },
  profileDir,
) {
  const { width, height } = windowSize;
  const size = { MOZ_HEADLESS_WIDTH: String(width), MOZ_HEADLESS_HEIGHT: String(height) };
  const switches = ['--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profileDir];
  const view = isHeadless ? ['--headless'] : ['--width', String(width), '--height', String(height)];
  return spawn(executablePath, [...switches, ...view, ...args], {
    stdio: 'ignore',
    env: { ...process.env, ...size, ...env },
  });
}

/** @implements {Session} */
class FirefoxSession {
  name = /** @type {const} */ ('firefox');
  version = '';
  origin = `moz-extension://${UUID}`;
  extensionId;
  closed;
  #firefox;
  /** @type {Map<PageView, number>} */
  #keys = new Map();

  /** @param {Marionette} firefox @param {Promise<void>} closed @param {string} addonId */
  constructor(firefox, closed, addonId) {
    this.#firefox = firefox;
    this.closed = closed;
    this.extensionId = addonId;
  }

  /** @param {string} extensionDir */
  async install(extensionDir) {
    const source = (/** @type {string} */ name) => readFile(new URL(name, import.meta.url), 'utf8');
    await this.#firefox.run(privileged.installDriver, this.extensionId, this.origin, await source('firefox-frame.js'));
    await this.#firefox.run(privileged.watchErrors, await source('firefox-console.js'));
    await this.#firefox.run(privileged.watchRequests);
    this.version = await this.#firefox.run(privileged.browserVersion);
    await this.#firefox.run(privileged.installAddon, resolve(extensionDir));
  }

  /** @param {string} url */
  async openPage(url) {
    const firefox = this.#firefox;
    const key = await firefox.run(privileged.openTab);
    /** @type {PageView} */
    const page = {
      ...firefoxView(firefox, key),
      goto: async (to) => void (await firefox.run(privileged.navigate, key, to, LOAD_TIMEOUT_MS)),
      tabId: () => firefox.run(privileged.tabIdOf, key),
      bringToFront: () => firefox.run(privileged.selectTab, key),
      setViewport: (viewport) => firefox.run(privileged.setViewport, key, viewport),
    };
    this.#keys.set(page, key);
    await page.goto(url);
    return page;
  }

  /** @param {string} path */
  extensionPage(path) {
    return this.openPage(`${this.origin}/${path}`);
  }

  /** @param {PageView} page */
  async clickAction(page) {
    await page.bringToFront();
    await this.#firefox.run(privileged.clickAction);
    return this.popup();
  }

  /** @param {import('./session.ts').WaitOptions} [options] */
  popup(options) {
    return this.#view('popup', { what: 'the popup', ...options });
  }

  async hasPopup() {
    return (await this.#firefox.run(privileged.findView, 'popup')) !== null;
  }

  /** @param {import('./session.ts').WaitOptions} [options] */
  panel(options) {
    return this.#view('sidebar', { what: 'the sidebar', ...options });
  }

  /** @returns {Promise<never>} */
  async openWindow() {
    throw new Error('The driver of Firefox stays in one window');
  }

  /** @returns {Promise<never>} */
  async panels() {
    throw new Error('The driver of Firefox stays in one window');
  }

  async closePanel() {
    const key = await this.#firefox.run(privileged.findView, 'sidebar');
    if (key !== null) await this.#firefox.run(privileged.closeView, key);
  }

  /** @returns {Promise<never>} */
  async offscreen() {
    throw new Error('Firefox has no offscreen document: the event page is the host');
  }

  async closeOffscreen() {}

  async hangEngine() {
    const background = await this.#firefox.run(privileged.findView, 'background');
    if (background === null) throw new Error('The event page is stopped');
    await this.#firefox.run(privileged.ask, background, 'Driver:HangWorkers', {}, 10_000);
  }

  /** @param {number | null} bytes */
  async limitStorage(bytes) {
    await this.#firefox.run(privileged.limitStorage, bytes === null ? null : Math.ceil(bytes / 1024));
  }

  /** @param {import('./session.ts').MenuClick} click */
  async contextMenu({ menuItemId, page, selectionText }) {
    await page.bringToFront();
    const { x, y } = await page.evaluate(pointToClick, selectionText ?? '');
    await this.#firefox.run(privileged.rightClick, this.#keys.get(page), x, y);
    await poll(() => this.#firefox.run(privileged.isMenuOpen), { what: 'the context menu' });
    await this.#firefox.run(privileged.pickMenuItem, menuItemId);
  }

  /** @param {string} name @param {PageView} page */
  async command(name, page) {
    await page.bringToFront();
    await this.#firefox.run(privileged.pressShortcut, name);
  }

  /** As the idle timer does: a listener that has not answered yet puts it off, so it is asked again until it is done. */
  async stopBackground() {
    await poll(
      async () => {
        if (!(await this.isBackgroundRunning())) return true;
        await this.#firefox.run(privileged.stopBackground);
        return !(await this.isBackgroundRunning());
      },
      { what: 'the event page to be stopped' },
    );
  }

  async isBackgroundRunning() {
    return (await this.#firefox.run(privileged.backgroundState)) !== 'stopped';
  }

  /**
   * @template {readonly unknown[]} A
   * @template R
   * @param {import('./session.ts').Remote<A, R>} fn
   * @param {A} args
   * @returns {Promise<R>}
   */
  async evaluateBackground(fn, ...args) {
    await this.#firefox.run(privileged.wakeBackground);
    const background = await this.#view('background', { what: 'the event page' });
    return background.evaluate(fn, ...args);
  }

  /** @returns {Promise<readonly import('./session.ts').SpiedRequest[]>} */
  requests() {
    return this.#firefox.run(privileged.seenRequests);
  }

  /** @returns {Promise<readonly import('./session.ts').SpiedError[]>} */
  async errors() {
    const seen = await this.#firefox.run(privileged.seenErrors);
    return seen
      .filter((/** @type {{ url: string }} */ { url }) => url.startsWith(`${this.origin}/`))
      .map((/** @type {{ text: string, url: string }} */ { text, url }) => ({
        text,
        context: url.slice(this.origin.length + 1),
      }));
  }

  async close() {
    await this.#firefox.run(privileged.quit).catch(() => undefined);
    await this.closed;
    this.#firefox.close();
  }

  /** @param {'popup' | 'sidebar' | 'background'} type @param {import('./session.ts').WaitOptions} options */
  async #view(type, options) {
    const key = await poll(() => this.#firefox.run(privileged.findView, type), options);
    const view = firefoxView(this.#firefox, key);
    await view.waitFor(() => document.readyState !== 'loading', { what: `${options.what} to load` });
    return view;
  }
}

/** Where to right-click: on the text, which is selected first, or where nothing is. */
/** @param {string} text */
function pointToClick(text) {
  const selection = getSelection();
  selection?.removeAllRanges();
  if (!text) return { x: innerWidth / 2, y: innerHeight - 10 };
  // @ts-expect-error non-standard and everywhere
  if (!window.find(text)) throw new Error('The text to select is not on the page');
  const range = selection?.getRangeAt(0).getBoundingClientRect();
  if (!range) throw new Error('Nothing was selected');
  return { x: range.left + range.width / 2, y: range.top + range.height / 2 };
}
