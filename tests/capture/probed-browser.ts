import puppeteer, { type Browser, type Page } from 'puppeteer';
import { makeProbeExtension } from './probe-extension.ts';

const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
const FIREFOX_OFFLINE = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1',
};

/** A real browser with the probe extension and no way out but loopback. */
export async function launchProbed(browser: 'chrome' | 'firefox'): Promise<Browser> {
  const folder = await makeProbeExtension(browser);
  if (browser === 'firefox') {
    const firefox = await puppeteer.launch({
      browser,
      executablePath: process.env['FIREFOX_BIN'] ?? '/usr/bin/firefox-esr',
      extraPrefsFirefox: FIREFOX_OFFLINE,
    });
    await firefox.installExtension(folder);
    return firefox;
  }
  return puppeteer.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    pipe: true,
    protocolTimeout: 30_000,
    enableExtensions: [folder],
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', NO_NETWORK],
  });
}

let asks = 0;

/** Asks the probe in a page; rejects with its error code. */
export async function askProbe<T>(page: Page, ask: Readonly<Record<string, unknown>>): Promise<T> {
  await page.evaluate(untilProbed);
  const detail = JSON.stringify({ ...ask, id: ++asks });
  const parsed = JSON.parse(await page.evaluate(askInPage, detail, asks)) as {
    value?: T;
    error?: string;
    detail?: string;
  };
  if (parsed.error !== undefined) throw new Error(`${parsed.error} ${parsed.detail ?? ''}`);
  return parsed.value as T;
}

/** A content script of `document_end` may come after the page's own `DOMContentLoaded`. */
function untilProbed(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(
      () => document.dispatchEvent(new CustomEvent('sidelight-ask', { detail: '{"id":0,"type":"ping"}' })),
      20,
    );
    const ready = () => {
      clearInterval(timer);
      resolve();
    };
    document.addEventListener('sidelight-reply', ready, { once: true });
  });
}

function askInPage(detail: string, id: number): Promise<string> {
  return new Promise((resolve) => {
    const listen = (event: Event) => {
      const reply = String((event as CustomEvent).detail);
      if ((JSON.parse(reply) as { id: number }).id !== id) return;
      document.removeEventListener('sidelight-reply', listen);
      resolve(reply);
    };
    document.addEventListener('sidelight-reply', listen);
    document.dispatchEvent(new CustomEvent('sidelight-ask', { detail }));
  });
}
