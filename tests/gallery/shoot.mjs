/**
 * Builds the gallery, opens every state in Chromium under the extension's own CSP, and fails on anything that axe
 * calls serious, on horizontal scrolling and on errors in the console.
 *   node tests/gallery/shoot.mjs [--only REGEX] [--out DIR]      (--out also writes screenshots)
 */
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AxePuppeteer } from '@axe-core/puppeteer';
import puppeteer from 'puppeteer';
import { build, preview } from 'vite';

const { values: options } = parseArgs({ options: { only: { type: 'string' }, out: { type: 'string' } } });
const only = new RegExp(options.only ?? '', 'u');
const root = fileURLToPath(new URL('.', import.meta.url));

/** One look at a state: query, window, and what the browser is asked to emulate. `of` names the states it covers. */
const LOOKS = [
  { name: 'light', query: 'theme=light', width: 400, height: 600, of: /^(?!options|welcome)/u },
  { name: 'dark', query: 'theme=dark', width: 400, height: 600, of: /^(?!options|welcome)/u },
  {
    name: 'rtl',
    query: 'theme=light&dir=rtl',
    width: 400,
    height: 600,
    of: /^(arabic|done|outline-deep|streaming|loading|options|chat-answers|tabs-.*)$/u,
  },
  {
    name: 'de',
    query: 'theme=light&locale=de',
    width: 400,
    height: 600,
    of: /^(chat-answers|chat-waiting|tabs-choice|done|done-outline|outline|outline-parts|loading|gist-unsupported|notices|pdf|pdf-kept-back|pdf-in-panel)$/u,
  },
  {
    name: '360',
    query: 'theme=light',
    width: 360,
    height: 600,
    of: /^(chat-long|done|outline-deep|loading|long-text|notices|error-page.restricted|options|welcome)$/u,
  },
  {
    name: 'zoom200',
    query: 'theme=light&locale=de',
    width: 180,
    height: 300,
    scale: 2,
    of: /^(chat-answers|chat-long|chat-needs-file|tabs-.*|done|outline-deep|loading|long-text|error-page.restricted|pdf-kept-back|pdf-in-panel|pdf-reading|options|welcome-trial)$/u,
  },
  {
    name: 'popup',
    query: 'theme=dark&surface=popup',
    width: 400,
    height: 600,
    isWindow: true,
    of: /^(done|done-short|outline|streaming)$/u,
  },
  { name: 'wide', query: 'theme=light', width: 1100, height: 800, of: /^(done$|options|welcome)/u },
  { name: 'wide-dark', query: 'theme=dark', width: 1100, height: 800, of: /^(options$|welcome)/u },
  { name: 'details', query: 'theme=light', width: 400, height: 600, press: ['.device-mark'], of: /^done$/u },
  ...[
    { name: 'behind', query: 'theme=light', of: /^(done|gist-unsupported|pdf)$/u },
    { name: 'behind-dark', query: 'theme=dark', of: /^done$/u },
    { name: 'behind-rtl', query: 'theme=light&dir=rtl', of: /^done$/u },
    { name: 'behind-narrow', query: 'theme=light&locale=de', width: 180, height: 300, scale: 2, of: /^done$/u },
    { name: 'behind-forced', query: '', isForced: true, of: /^done$/u },
  ].map((look) => ({ width: 400, height: 600, press: ['.gist__opener', '.behind__piece'], ...look })),
  ...[
    { name: 'all', query: 'theme=light', of: /^(done|done-outline-long|outline)$/u },
    { name: 'all-dark', query: 'theme=dark', of: /^done$/u },
    { name: 'all-narrow', query: 'theme=light&locale=de', width: 180, height: 300, scale: 2, of: /^(done|outline)$/u },
    { name: 'all-forced', query: '', isForced: true, of: /^done$/u },
  ].map((look) => ({ width: 400, height: 600, press: ['.chip'], ...look })),
  { name: 'shown', query: 'theme=dark', width: 400, height: 600, press: ['.point:nth-child(1) button'], of: /^done$/u },
  {
    name: 'missing',
    query: 'theme=light',
    width: 400,
    height: 600,
    press: ['.point:nth-child(2) button'],
    of: /^done$/u,
  },
  {
    name: 'paste',
    query: 'theme=light',
    width: 360,
    height: 600,
    press: ['.card__actions button', '.paste .button'],
    of: /^error-page.restricted$/u,
  },
  {
    name: 'dialog',
    query: 'theme=light',
    width: 700,
    height: 800,
    isWindow: true,
    press: ['section:nth-of-type(5) .setting .button'],
    of: /^options$/u,
  },
  {
    name: 'forced',
    query: '',
    width: 400,
    height: 600,
    isForced: true,
    of: /^(done|outline|streaming|error-page.restricted|options)$/u,
  },
];

async function withGallery(use) {
  const outDir = mkdtempSync(join(tmpdir(), 'sidelight-gallery-'));
  const shared = {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: './',
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
  };
  await build(shared);
  const server = await preview({ ...shared, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    return await use(browser, server.resolvedUrls.local[0]);
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

async function open(browser, url, look) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setViewport({ width: look.width, height: look.height, deviceScaleFactor: look.scale ?? 1 });
  if (look.isForced) {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  }
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForSelector('main');
  for (const selector of look.press ?? []) await page.click(selector);
  return { page, errors };
}

async function inspect(page, errors) {
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((a) => a.effect.getTiming().iterations !== Infinity)
        .map((a) => a.finished),
    ),
  );
  const problems = [...errors];
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) problems.push(`scrolls sideways by ${overflow} px`);
  const { violations } = await new AxePuppeteer(page).setLegacyMode(true).analyze();
  for (const violation of violations) {
    const at = violation.nodes.map((node) => node.target.join(' ')).join('; ');
    if (violation.impact === 'serious' || violation.impact === 'critical') problems.push(`axe ${violation.id}: ${at}`);
    else console.log(`  (${violation.impact}) ${violation.id}: ${at}`);
  }
  return problems;
}

/** The whole document, in a window as tall as it is: a sticky footer would cut a full-page shot in two. */
async function shoot(page, look, path) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (!look.isWindow) await page.setViewport({ width: look.width, height, deviceScaleFactor: look.scale ?? 1 });
  await page.screenshot({ path });
}

if (options.out) mkdirSync(options.out, { recursive: true });
let failures = 0;
let looked = 0;
await withGallery(async (browser, base) => {
  const first = await open(browser, base, LOOKS[0]);
  const states = await first.page.evaluate(() => window.galleryStates);
  await first.page.close();
  for (const state of states) {
    for (const look of LOOKS) {
      const id = `${state}.${look.name}`;
      if (!look.of.test(state) || !only.test(id)) continue;
      const { page, errors } = await open(browser, `${base}?state=${encodeURIComponent(state)}&${look.query}`, look);
      const problems = await inspect(page, errors);
      if (options.out) await shoot(page, look, join(options.out, `${id}.png`));
      await page.close();
      looked += 1;
      if (problems.length > 0) failures += 1;
      for (const problem of problems) console.error(`${id}: ${problem}`);
    }
  }
});
console.log(`${looked} looks, ${failures} with problems`);
process.exitCode = failures > 0 || looked === 0 ? 1 : 0;
