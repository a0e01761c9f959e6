// @ts-check
import { readFile } from 'node:fs/promises';
import { followJob, installEngineCaller } from '../browser/job-client.mjs';

const FRAMES = new URL('../../lib/protocol/frames.ts', import.meta.url);

/**
 * Clicks the icon on a page of an open browser and follows the job that the click starts.
 * @param {import('../browser/session.ts').Session} session
 * @param {string} url
 * @param {{ timeoutMs: number, screenshot?: string | null }} options
 * @returns {Promise<import('./report.mjs').Reading>}
 */
export async function readPage(session, url, { timeoutMs, screenshot = null }) {
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

/** Read from the source: scripts run on Node versions that do not load TypeScript. */
async function protocolVersion() {
  const found = /PROTOCOL_VERSION = (\d+)/u.exec(await readFile(FRAMES, 'utf8'));
  if (!found) throw new Error('No PROTOCOL_VERSION in lib/protocol/frames.ts');
  return Number(found[1]);
}
