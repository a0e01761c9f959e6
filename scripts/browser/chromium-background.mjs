// @ts-check
import { evaluateIn } from './chromium-view.mjs';
import { poll } from './poll.mjs';

/**
 * The service worker of the extension: stopped, woken and asked from outside. It is reached by the spy's session only:
 * a worker with any other session on it does not stop, and does not start again either (Chromium 156).
 */
export class ChromiumBackground {
  #origin = '';
  #browser;
  #spy;
  /** Any page's session can wake the worker and hears how it stands. @type {import('puppeteer').CDPSession | null} */
  #waker = null;
  /** @type {import('puppeteer').Protocol.ServiceWorker.ServiceWorkerVersionRunningStatus} */
  #status = 'stopped';

  /**
   * @param {import('puppeteer').Browser} browser
   * @param {import('./chromium-spy.mjs').ChromiumSpy} spy
   */
  constructor(browser, spy) {
    this.#browser = browser;
    this.#spy = spy;
  }

  /** @param {string} origin */
  async start(origin) {
    this.#origin = origin;
    await this.#wake();
  }

  isRunning() {
    return this.#worker() !== undefined;
  }

  async stop() {
    const worker = this.#worker();
    if (!worker) return;
    const { targetId } = worker.target;
    await this.#spy.stopWorker(targetId);
    const isGone = async () => (await this.#spy.serviceWorkers()).every((target) => target.targetId !== targetId);
    await poll(isGone, { what: 'the service worker to be stopped', everyMs: 5 });
  }

  /** @param {Function} fn @param {readonly unknown[]} args */
  async evaluate(fn, args) {
    const { session } = await this.#ready();
    return evaluateIn(session, fn, args, false);
  }

  /** A worker that the product has woken by itself may be there before the extension API is. */
  #ready() {
    return poll(
      async () => {
        const worker = this.#worker() ?? (await this.#wake());
        const isUp = await evaluateIn(
          worker.session,
          () => typeof chrome === 'object' && !!chrome.runtime?.id,
          [],
          false,
        );
        return isUp ? worker : null;
      },
      { what: 'the service worker to be up' },
    );
  }

  #worker() {
    return this.#spy.attachment(({ type, url }) => type === 'service_worker' && url.startsWith(`${this.#origin}/`));
  }

  /** Resolves when the worker's script has run: before, it is there and knows nothing. */
  async #wake() {
    const waker = await this.#wakerSession();
    await waker.send('ServiceWorker.startWorker', { scopeURL: `${this.#origin}/` });
    return poll(
      async () => {
        const worker = this.#worker();
        if (worker) return this.#status === 'running' ? worker : null;
        const stray = (await this.#spy.serviceWorkers()).find(({ url }) => url.startsWith(`${this.#origin}/`));
        if (stray && !stray.attached) await this.#spy.attachTo(stray.targetId);
        return null;
      },
      { what: 'the service worker to wake' },
    );
  }

  async #wakerSession() {
    if (this.#waker?.detached === false) return this.#waker;
    const [page] = await this.#browser.pages();
    if (!page) throw new Error('No page to wake the service worker from');
    const waker = await page.createCDPSession();
    waker.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const ours = versions.find(({ scriptURL }) => scriptURL.startsWith(`${this.#origin}/`));
      if (ours) this.#status = ours.runningStatus;
    });
    await waker.send('ServiceWorker.enable');
    this.#waker = waker;
    return waker;
  }
}
