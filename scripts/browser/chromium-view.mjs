// @ts-check
import { writeFile } from 'node:fs/promises';
import { TimeoutError } from 'puppeteer';
import { LOAD_TIMEOUT_MS } from './load-timeout.mjs';
import { poll } from './poll.mjs';
import { stackPng } from './png.mjs';
import { restick, unstick } from './unstick.mjs';

/**
 * @typedef {import('puppeteer').CDPSession} CDPSession
 * @typedef {import('puppeteer').Page} Page
 * @typedef {import('./session.ts').View} View
 * @typedef {import('./session.ts').PageView} PageView
 */

/**
 * Puppeteer's own `evaluate` always brings a user gesture along; ours does so only when asked.
 * @param {CDPSession} cdp
 * @param {Function} fn
 * @param {readonly unknown[]} args
 * @param {boolean} userGesture
 */
export async function evaluateIn(cdp, fn, args, userGesture) {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression: `(${fn})(...${JSON.stringify(args)})`,
    awaitPromise: true,
    returnByValue: true,
    userGesture,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/**
 * @param {Page} page
 * @param {() => Promise<void>} close
 * @returns {Promise<View>}
 */
export async function chromiumView(page, close) {
  const cdp = await page.createCDPSession();
  /** @type {View} */
  const view = {
    url: async () => page.url(),
    evaluate: (fn, ...args) => evaluateIn(cdp, fn, args, false),
    evaluateWithGesture: (fn, ...args) => evaluateIn(cdp, fn, args, true),
    waitFor: (fn, options, ...args) => poll(() => evaluateIn(cdp, fn, args, false), { what: String(fn), ...options }),
    screenshot: async (file, { isFull = false } = {}) => {
      const png = isFull ? await captureFull(cdp) : await capture(cdp);
      if (file) await writeFile(file, png);
      return png;
    },
    press: async (key, modifiers = []) => {
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      await page.keyboard.press(/** @type {import('puppeteer').KeyInput} */ (key));
      for (const modifier of modifiers) await page.keyboard.up(modifier);
    },
    click: (selector) => page.click(selector),
    emulateMedia: async (media) => {
      const features = [
        { name: 'prefers-color-scheme', value: media.colorScheme ?? '' },
        { name: 'forced-colors', value: media.forcedColors ?? '' },
        { name: 'prefers-reduced-motion', value: media.reducedMotion ?? '' },
      ];
      await cdp.send('Emulation.setEmulatedMedia', { features });
    },
    heldBytes: async () => {
      // What the first round lets go of may hold more.
      await cdp.send('HeapProfiler.collectGarbage');
      await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize, embedderHeapUsedSize, backingStorageSize } = await cdp.send('Runtime.getHeapUsage');
      return usedSize + embedderHeapUsedSize + backingStorageSize;
    },
    accessible: () => accessibleIn(cdp),
    close,
    isClosed: async () => page.isClosed(),
  };
  return view;
}

/**
 * @param {Page} page
 * @param {() => Promise<number>} tabId
 * @returns {Promise<PageView>}
 */
export async function chromiumPageView(page, tabId) {
  const view = await chromiumView(page, () => page.close());
  return {
    ...view,
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'load', timeout: LOAD_TIMEOUT_MS }).catch((error) => {
        if (!(error instanceof TimeoutError)) throw error;
      });
    },
    tabId,
    bringToFront: () => page.bringToFront(),
    setViewport: ({ width, height, scale = 1 }) => page.setViewport({ width, height, deviceScaleFactor: scale }),
  };
}

/** @type {Readonly<Record<string, string>>} */
const ROLES = { StaticText: 'text' };

/**
 * @param {CDPSession} cdp
 * @returns {Promise<import('./session.ts').AccessibleNode[]>}
 */
async function accessibleIn(cdp) {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @type {import('./session.ts').AccessibleNode[]} */
  const found = [];
  const visit = (/** @type {string | undefined} */ id) => {
    const node = id === undefined ? undefined : byId.get(id);
    if (node === undefined) return;
    const role = String(node.role?.value ?? '');
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
    if (!node.ignored)
      found.push({
        role: ROLES[role] ?? role,
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        level: role === 'heading' ? Number(level ?? 0) : 0,
      });
    node.childIds?.forEach(visit);
  };
  visit(nodes[0]?.nodeId);
  return found;
}

/** @param {CDPSession} cdp */
async function capture(cdp) {
  const { data } = await cdp.send('Page.captureScreenshot', { format: 'png' });
  return Buffer.from(data, 'base64');
}

/**
 * A popup's surface is as tall as the popup, and what is captured beyond it repeats its top (Chromium 156); metrics
 * cannot be overridden there either. So the document is scrolled and the pieces are stacked.
 * @param {CDPSession} cdp
 */
async function captureFull(cdp) {
  const scroll = (/** @type {number} */ top) => {
    const root = document.documentElement;
    root.scrollTo({ top, behavior: 'instant' });
    const size = { viewHeight: root.clientHeight, height: root.scrollHeight, width: root.clientWidth };
    const answer = { ...size, top: root.scrollTop, ratio: devicePixelRatio };
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(answer))));
  };
  await evaluateIn(cdp, unstick, [], false);
  const pieces = [];
  let widthPx = 0;
  let wanted = 0;
  for (;;) {
    const { top, viewHeight, height, width, ratio } = await evaluateIn(cdp, scroll, [wanted], false);
    pieces.push({ png: await capture(cdp), skipRows: Math.round((wanted - top) * ratio) });
    widthPx = Math.round(width * ratio);
    if (top + viewHeight >= height - 1) break;
    wanted = top + viewHeight;
  }
  await evaluateIn(cdp, restick, [], false);
  await evaluateIn(cdp, scroll, [0], false);
  return stackPng(pieces, widthPx);
}
