// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** @typedef {import('./session.ts').BrowserName} BrowserName */

const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe'],
  firefox: ['firefox-esr', 'firefox', 'firefox.exe'],
};
const PROGRAM_FILES = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
const KNOWN_PATHS = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...PROGRAM_FILES.flatMap((dir) => [
      join(dir, 'Chromium/Application/chrome.exe'),
      join(dir, 'Google/Chrome/Application/chrome.exe'),
    ]),
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...PROGRAM_FILES.map((dir) => join(dir, 'Mozilla Firefox/firefox.exe')),
  ],
};
const OVERRIDE = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/**
 * The browser's binary: `CHROMIUM_PATH` / `FIREFOX_PATH`, then the search path, then where installers put it.
 * @param {BrowserName} browser
 * @returns {string | null} null where there is none
 */
export function findBrowser(browser) {
  const override = process.env[OVERRIDE[browser]];
  if (override) return existsSync(override) ? override : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES[browser].flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...KNOWN_PATHS[browser]].find((path) => existsSync(path)) ?? null;
}
