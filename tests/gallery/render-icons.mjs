/**
 * Draws public/icon/*.png from their SVG in Chromium. At 16 px the shapes sit on the pixel grid, so that size has
 * a drawing of its own.   node tests/gallery/render-icons.mjs
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer';

const at = (name) => fileURLToPath(new URL(`../../public/icon/${name}`, import.meta.url));
const large = readFileSync(at('sidelight.svg'), 'utf8');
const small = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
  <linearGradient id="lit" gradientUnits="userSpaceOnUse" x1="7" x2="14" y1="0" y2="0">
    <stop offset="0" stop-color="#fff3dc"/><stop offset="1" stop-color="#f3dcb0" stop-opacity=".3"/>
  </linearGradient>
  <rect width="16" height="16" rx="3.5" fill="#1d222c"/>
  <rect x="3" y="3" width="2" height="10" rx="1" fill="#ffb43d"/>
  <path d="M7 3h6v2H7zM7 7h6v2H7zM7 11h4v2H7z" fill="url(#lit)"/>
</svg>`;

const browser = await puppeteer.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  const source = Buffer.from(size <= 32 ? small : large).toString('base64');
  await page.setContent(
    `<style>*{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="data:image/svg+xml;base64,${source}">`,
  );
  await page.waitForSelector('img');
  await page.screenshot({ path: at(`${size}.png`), omitBackground: true });
}
await browser.close();
