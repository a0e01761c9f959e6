// @ts-check
import { readFile } from 'node:fs/promises';
import { followJob, installEngineCaller } from '../browser/job-client.mjs';

const FRAMES = new URL('../../lib/protocol/frames.ts', import.meta.url);

/**
 * Clicks the icon on a page of an open browser and follows the job that the click starts.
 * @param {import('../browser/session.ts').Session} session
 * @param {string} url
 * @param {{ timeoutMs: number, length?: string | null, screenshot?: string | null }} options
 * @returns {Promise<import('./report.mjs').Reading>}
 */
export async function readPage(session, url, { timeoutMs, length = null, screenshot = null }) {
  if (length !== null) await choose(session, length);
  const page = await session.openPage(url);
  const popup = await session.clickAction(page);
  const version = await protocolVersion();
  await popup.evaluate(installEngineCaller, version);
  const { view, error } = await popup.evaluate(followJob, version, timeoutMs);
  if (screenshot) {
    await popup
      .waitFor(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
      .catch(() => null);
    await popup.screenshot(screenshot, { isFull: true });
  }
  return { view, error, requests: await session.requests(), errors: await session.errors() };
}

/**
 * Chooses the length as a person does, on the settings page.
 * @param {import('../browser/session.ts').Session} session
 * @param {string} length
 */
async function choose(session, length) {
  const settings = await session.extensionPage('options.html');
  const radio = `input[value="${length}"]`;
  await settings.waitFor((selector) => document.querySelector(selector), { what: 'the settings' }, radio);
  const isNew = await settings.evaluate((selector) => {
    const input = /** @type {HTMLInputElement} */ (document.querySelector(selector));
    const wasChecked = input.checked;
    input.click();
    return !wasChecked;
  }, radio);
  if (isNew)
    await settings.waitFor(() => document.querySelector('.feedback')?.textContent, { what: 'the length to be kept' });
  await settings.close();
}

/** Read from the source: scripts run on Node versions that do not load TypeScript. */
async function protocolVersion() {
  const found = /PROTOCOL_VERSION = (\d+)/u.exec(await readFile(FRAMES, 'utf8'));
  if (!found) throw new Error('No PROTOCOL_VERSION in lib/protocol/frames.ts');
  return Number(found[1]);
}
