// @ts-check
import { writeFile } from 'node:fs/promises';
import * as privileged from './firefox-privileged.mjs';
import { poll } from './poll.mjs';
import { restick, unstick } from './unstick.mjs';

/**
 * @typedef {import('./marionette.mjs').Marionette} Marionette
 * @typedef {import('./session.ts').View} View
 */

const ANSWER_TIMEOUT_MS = 300_000;

/**
 * One document, named by the key of its `browser` element (`window.driver.keep`).
 * @param {Marionette} firefox
 * @param {number} key
 * @returns {View}
 */
export function firefoxView(firefox, key) {
  /** @param {Function} fn @param {readonly unknown[]} args @param {boolean} hasGesture */
  const evaluate = async (fn, args, hasGesture) =>
    firefox.run(privileged.ask, key, 'Driver:Run', { code: wrapped(fn, args), hasGesture }, ANSWER_TIMEOUT_MS);
  return {
    url: () => firefox.run(privileged.urlOf, key),
    evaluate: (fn, ...args) => evaluate(fn, args, false),
    evaluateWithGesture: (fn, ...args) => evaluate(fn, args, true),
    waitFor: (fn, options, ...args) => poll(() => evaluate(fn, args, false), { what: String(fn), ...options }),
    screenshot: async (file, { isFull = false } = {}) => {
      if (isFull) await evaluate(unstick, [], false);
      const rect = isFull ? await evaluate(documentSize, [], false) : null;
      const png = Buffer.from(await firefox.run(privileged.drawDocument, key, rect), 'base64');
      if (isFull) await evaluate(restick, [], false);
      if (file) await writeFile(file, png);
      return png;
    },
    press: async (name, modifiers = []) => {
      await firefox.run(privileged.focusSidebar, key);
      await firefox.run(privileged.ask, key, 'Driver:Press', { key: name, modifiers }, ANSWER_TIMEOUT_MS);
    },
    click: async (selector) => {
      await firefox.run(privileged.ask, key, 'Driver:Click', { selector }, ANSWER_TIMEOUT_MS);
    },
    emulateMedia: (media) => firefox.run(privileged.emulateMedia, key, media),
    heldBytes: () => firefox.run(privileged.ask, key, 'Driver:HeldBytes', {}, ANSWER_TIMEOUT_MS),
    accessible: () => firefox.run(privileged.ask, key, 'Driver:Accessible', {}, ANSWER_TIMEOUT_MS),
    close: async () => {
      await firefox.run(privileged.closeView, key);
      await poll(async () => !(await firefox.run(privileged.isOpen, key)), { what: 'the document to be closed' });
    },
    isClosed: async () => !(await firefox.run(privileged.isOpen, key)),
  };
}

const documentSize = () => ({
  width: document.documentElement.clientWidth,
  height: document.documentElement.scrollHeight,
});

/**
 * Source that never throws: it resolves to JSON `{ value }` or `{ error }`.
 * @param {Function} fn
 * @param {readonly unknown[]} args
 */
const wrapped = (fn, args) => `(async () => {
  try {
    return JSON.stringify({ value: await (${fn})(...${JSON.stringify(args)}) });
  } catch (error) {
    return JSON.stringify({ error: String(error) + '\\n' + String(error && error.stack) });
  }
})()`;
