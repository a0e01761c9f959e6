// These functions run inside Firefox's browser window (see `Marionette.run`): its globals and types are not Node's.
/* global window, document, gBrowser, ChromeUtils, Services, Ci, SidebarController, ZoomManager, Components */

/**
 * Lays `window.driver` into the browser window: what the driver keeps and asks there. To be called first, and with the
 * two watches below before the extension is installed, so that its first request is seen.
 */
export function installDriver(addonId, origin, frameScript) {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const documents = new Map();
  const waiting = new Map();
  const driver = (window.driver = {
    addonId,
    requests: [],
    errors: [],
    nextId: 1,
    get extension() {
      return ExtensionParent.GlobalManager.extensionMap.get(addonId);
    },
    get api() {
      return ExtensionParent.apiManager.global;
    },
    /** Names a document: a tab by its `browser` element, which survives navigation … */
    keep(browser) {
      return driver.name(browser, { get: () => browser, isOpen: () => browser.isConnected });
    },
    /** … a popup, sidebar or background by its view: a popup is moved to another element while it opens. */
    keepView(view) {
      const isOpen = () => driver.extension?.views.has(view) === true && view.xulBrowser?.isConnected === true;
      return driver.name(view, { get: () => view.xulBrowser, isOpen });
    },
    name(thing, kept) {
      for (const [key, document] of documents) if (document.thing === thing) return key;
      const key = driver.nextId++;
      documents.set(key, { ...kept, thing });
      return key;
    },
    browser: (key) => documents.get(key)?.get(),
    isOpen: (key) => documents.get(key)?.isOpen() === true,
    view(type) {
      const isShown = ({ viewType, xulBrowser, uri }) =>
        viewType === type && xulBrowser?.isConnected && uri?.spec.startsWith(origin);
      return [...(driver.extension?.views ?? [])].find(isShown);
    },
    waiting,
  });
  Services.mm.addMessageListener('Driver:Answer', ({ data: { id, json } }) => waiting.get(id)?.(json));
  Services.mm.loadFrameScript(`data:,${encodeURIComponent(frameScript)}`, true);
}

/** Sends a message to the frame script of a document and answers what it says. */
export function ask(key, name, data, timeoutMs) {
  const { driver } = window;
  if (!driver.isOpen(key)) throw new Error('The document is closed');
  const id = driver.nextId++;
  return new Promise((resolve, reject) => {
    const end = Date.now() + timeoutMs;
    const timer = window.setInterval(() => {
      const isOpen = driver.isOpen(key);
      if (isOpen && Date.now() < end) return;
      settle(JSON.stringify({ error: isOpen ? 'No answer from the document' : 'The document is closed' }));
    }, 100);
    const settle = (json) => {
      window.clearInterval(timer);
      driver.waiting.delete(id);
      const { error, value } = JSON.parse(json);
      if (error === undefined) resolve(value);
      else reject(new Error(error));
    };
    driver.waiting.set(id, settle);
    driver.browser(key).messageManager.sendAsyncMessage(name, { ...data, id });
  });
}

/**
 * Gives a sidebar the keyboard, as a person's click or F6 does: its buttons act on keys only in a document that has it. Tabs and popups have it.
 */
export function focusSidebar(key) {
  const browser = window.driver.browser(key);
  if (browser !== undefined && browser.ownerGlobal !== window)
    Services.focus.setFocus(browser, Services.focus.FLAG_NOSCROLL);
}

export function watchErrors(processScript) {
  const { errors } = window.driver;
  Services.ppmm.addMessageListener('Driver:ConsoleError', ({ data }) => void errors.push(data));
  Services.ppmm.loadProcessScript(`data:,${encodeURIComponent(processScript)}`, true);
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
      if (!message.sourceName.startsWith('moz-extension:')) return;
      errors.push({ text: message.errorMessage, url: message.sourceName });
    },
  });
}

/** Every request of every process passes here; it is the extension's when a principal of it asked or is asked for. */
export function watchRequests() {
  const { addonId, requests } = window.driver;
  const isOurs = (principal) =>
    principal?.addonPolicy?.id === addonId ||
    principal?.contentScriptAddonPolicy?.id === addonId ||
    Boolean(principal?.isExpandedPrincipal && principal.allowList.some(isOurs));
  const onOpening = (subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal, loadingPrincipal, externalContentPolicyType } = channel.loadInfo;
    const who = [loadingPrincipal, triggeringPrincipal].find(isOurs);
    if (!who) return;
    requests.push({
      url: channel.URI.spec,
      method: channel.requestMethod,
      context: who.isExpandedPrincipal ? 'injected' : `type ${externalContentPolicyType}`,
    });
  };
  Services.obs.addObserver(onOpening, 'http-on-opening-request');
}

export async function installAddon(path) {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const file = new (ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs').FileUtils.File)(path);
  const addon = await AddonManager.installTemporaryAddon(file);
  await addon.startupPromise;
  return addon.id;
}

export async function openTab() {
  const tab = gBrowser.addTab('about:blank', {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
  gBrowser.selectedTab = tab;
  return window.driver.keep(tab.linkedBrowser);
}

/** Resolves at the end of the load, or when the time is over. */
export function navigate(key, url, timeoutMs) {
  const browser = window.driver.browser(key);
  const { STATE_STOP, STATE_IS_NETWORK } = Ci.nsIWebProgressListener;
  return new Promise((resolve) => {
    window.setTimeout(resolve, timeoutMs, false);
    const listener = {
      QueryInterface: ChromeUtils.generateQI(['nsIWebProgressListener', 'nsISupportsWeakReference']),
      onStateChange(progress, request, flags) {
        const isEnd = flags & STATE_STOP && flags & STATE_IS_NETWORK && progress.isTopLevel;
        if (!isEnd || request?.QueryInterface(Ci.nsIChannel).originalURI.spec === 'about:blank') return;
        browser.removeProgressListener(listener);
        resolve(true);
      },
    };
    browser.addProgressListener(listener, Ci.nsIWebProgress.NOTIFY_STATE_NETWORK);
    browser.fixupAndLoadURIString(url, {
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    });
  });
}

export const selectTab = (key) => {
  gBrowser.selectedTab = gBrowser.getTabForBrowser(window.driver.browser(key));
};

export const tabIdOf = (key) =>
  window.driver.api.tabTracker.getId(gBrowser.getTabForBrowser(window.driver.browser(key)));

export const urlOf = (key) => window.driver.browser(key)?.currentURI?.spec ?? '';

export const isOpen = (key) => window.driver.isOpen(key);

export function closeView(key) {
  const browser = window.driver.browser(key);
  if (!window.driver.isOpen(key)) return;
  const tab = gBrowser.getTabForBrowser(browser);
  if (tab) return gBrowser.removeTab(tab);
  const panel = browser.closest('panel');
  if (panel) return panel.hidePopup();
  return SidebarController.hide();
}

/** The limit of all origins together: it is read when storage is set up, so what is open is closed and set up anew. */
export async function limitStorage(kibibytes) {
  const limit = 'dom.quotaManager.temporaryStorage.fixedLimit';
  if (kibibytes === null) Services.prefs.clearUserPref(limit);
  else Services.prefs.setIntPref(limit, kibibytes);
  await new Promise((resolve) => {
    Services.qms.reset().callback = resolve;
  });
}

/** The document of the popup, sidebar, background or a tab of ours; null where there is none. */
export function findView(type) {
  const view = window.driver.view(type);
  return view ? window.driver.keepView(view) : null;
}

export async function clickAction() {
  const { driver } = window;
  await driver.api.browserActionFor(driver.extension).openPopup(window);
}

/** A true right click at a point of the document (CSS pixels of its viewport); the context menu opens. */
export function rightClick(key, x, y) {
  const browser = window.driver.browser(key);
  const { left, top } = browser.getBoundingClientRect();
  const scope = { window, parent: window, _EU_Ci: Ci, _EU_Cc: Components.classes };
  Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', scope);
  scope.synthesizeMouseAtPoint(left + x, top + y, { type: 'contextmenu', button: 2 }, window);
}

export const isMenuOpen = () => document.getElementById('contentAreaContextMenu').state === 'open';

/** Picks our item in the open context menu, as a click on it does. */
export async function pickMenuItem(menuItemId) {
  const menu = document.getElementById('contentAreaContextMenu');
  const { makeWidgetId } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs').ExtensionCommon;
  const prefix = `${makeWidgetId(window.driver.extension.id)}-menuitem-`;
  // String ids are kept behind an underscore, numbers as they are (ext-menus.js).
  const item = document.getElementById(`${prefix}_${menuItemId}`) ?? document.getElementById(`${prefix}${menuItemId}`);
  if (!item) {
    const there = [...menu.querySelectorAll(`[id^="${prefix}"]`)].map(({ id }) => id.slice(prefix.length));
    menu.hidePopup();
    throw new Error(`No item ${menuItemId} in the context menu, only: ${there.join(', ')}`);
  }
  const submenu = item.closest('menu');
  if (submenu) {
    const isShown = new Promise((resolve) => {
      submenu.menupopup.addEventListener('popupshown', resolve, { once: true });
    });
    submenu.openMenu(true);
    await isShown;
  }
  item.closest('menupopup').activateItem(item);
}

/** What the browser does when the command's keys are pressed. */
export async function pressShortcut(name) {
  const { extension } = window.driver;
  const { shortcuts } = extension;
  const command = (await shortcuts.allCommands()).find((candidate) => candidate.name === name);
  if (!command?.shortcut) throw new Error(`No shortcut for ${name}`);
  const wanted = shortcuts.buildKeyFromShortcut(document, name, command.shortcut);
  const isSame = (element) =>
    ['modifiers', 'key', 'keycode'].every(
      (attribute) => element.getAttribute(attribute) === wanted.getAttribute(attribute),
    );
  const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] > key')];
  keys.find(isSame).doCommand();
}

export async function stopBackground() {
  await window.driver.extension.terminateBackground({ ignoreDevToolsAttached: true });
}

export const backgroundState = () => window.driver.extension.backgroundState;

export const wakeBackground = () => window.driver.extension.wakeupBackground().then(() => null);

export const seenRequests = () => window.driver.requests;

export const seenErrors = () => window.driver.errors;

/** PNG of a document, base64; `width` and `height` in CSS pixels, or null for what is in view. */
export async function drawDocument(key, rect) {
  const browser = window.driver.browser(key);
  const global = browser.browsingContext.currentWindowGlobal;
  const scale = window.devicePixelRatio * (browser.fullZoom ?? 1);
  const area = rect ? new window.DOMRect(0, 0, rect.width, rect.height) : null;
  const bitmap = await global.drawSnapshot(area, scale, 'rgb(255,255,255)');
  const canvas = new window.OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return window.btoa(binary);
}

export function emulateMedia(key, media) {
  const context = window.driver.browser(key).browsingContext;
  context.prefersColorSchemeOverride = media.colorScheme ?? 'none';
  context.forcedColorsOverride = media.forcedColors ?? 'none';
  if (media.reducedMotion)
    Services.prefs.setIntPref('ui.prefersReducedMotion', media.reducedMotion === 'reduce' ? 1 : 0);
  else Services.prefs.clearUserPref('ui.prefersReducedMotion');
}

export function setViewport(key, { width, height, scale = 1 }) {
  const browser = window.driver.browser(key);
  Object.assign(browser.style, { flex: 'none', width: `${width * scale}px`, height: `${height * scale}px` });
  ZoomManager.setZoomForBrowser(browser, scale);
}

export const browserVersion = () => Services.appinfo.version;

export const quit = () => Services.startup.quit(Ci.nsIAppStartup.eForceQuit);
