import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../../scripts/browser/launch.mjs';
import type { PageView, Session, View } from '../../../scripts/browser/session.ts';
import { servePages, type PageServer } from './pages.ts';
import { browserName } from './product.ts';

const fixtureDir = fileURLToPath(new URL('driver-fixture', import.meta.url));
const isChromium = browserName === 'chromium';

/** What the fixture wrote down when it was called; see its `background.js`. */
interface Answer {
  readonly title: string;
  readonly panel: string;
}
/** Globals of the fixture's documents, and the extension API under either name. */
interface FixtureGlobal {
  readonly browser?: FixtureApi;
  readonly chrome: FixtureApi;
  readonly keys: string[];
  readonly bornAt: number;
  readonly failures: { throwLater(): void; rejectUnheard(): void; logError(): void };
  fetchInWorker(url: string): Promise<boolean>;
}
interface FixtureApi {
  readonly storage: { local: { get(): Promise<Record<string, Answer>>; clear(): Promise<void> } };
  readonly offscreen: { createDocument(options: object): Promise<void> };
}

const fetchQuietly = (url: string): Promise<boolean> =>
  fetch(url, { mode: 'no-cors' }).then(
    () => true,
    () => false,
  );

describe(`the ${browserName} driver`, () => {
  let session: Session;
  let pages: PageServer;
  let page: PageView;

  beforeAll(async () => {
    pages = await servePages();
    session = await launch(browserName, { extensionDir: fixtureDir, colorScheme: 'dark' });
    page = await session.openPage(pages.put('page', '<title>Served</title><p>Some words to select.</p>'));
  });
  afterAll(async () => {
    await session.close();
    await pages.close();
  });

  const popup = async (): Promise<View> => {
    const view = await session.clickAction(page);
    await view.waitFor(() => document.querySelector('#title')?.textContent);
    return view;
  };
  /** The fixture's answer to an event; its key is sent along, functions are sent as source. */
  const answer = async (key: string): Promise<Answer> => {
    const reader = await session.extensionPage('options.html');
    try {
      return (await reader.waitFor(
        async (name: string) => {
          const api =
            (globalThis as unknown as FixtureGlobal).browser ?? (globalThis as unknown as FixtureGlobal).chrome;
          return (await api.storage.local.get())[name] ?? null;
        },
        { what: `the answer ${key}` },
        key,
      )) as Answer;
    } finally {
      await reader.close();
    }
  };

  describe('the click on the toolbar button', () => {
    afterEach(async () => {
      if (await session.hasPopup()) await (await session.popup()).close();
    });

    it('opens the real popup and grants the tab', async () => {
      const view = await popup();
      expect(await view.evaluate(() => document.querySelector('#title')?.textContent)).toBe('Served');
    });

    it('leaves a tab nobody clicked on refused', async () => {
      const other = await session.openPage(pages.put('other', '<title>Other</title>'));
      const view = await session.extensionPage('popup.html');
      const shown = await view.waitFor(() => document.querySelector('#title')?.textContent);
      expect(shown).toContain('refused');
      await view.close();
      await other.close();
    });

    it('gives a view that closes, and is another one when clicked again', async () => {
      const first = await popup();
      await first.close();
      expect(await first.isClosed()).toBe(true);
      expect(await session.hasPopup()).toBe(false);
      const second = await popup();
      expect([await first.isClosed(), await second.isClosed()]).toEqual([true, false]);
    });

    it('takes keys, shows dark and light, and is seen whole', async () => {
      const view = await popup();
      await view.press('a');
      await view.press('Tab');
      expect(await view.evaluate(() => (globalThis as unknown as FixtureGlobal).keys)).toEqual(['a', 'Tab']);
      const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
      expect(await view.evaluate(isDark)).toBe(true);
      await view.emulateMedia({ colorScheme: 'light' });
      expect(await view.evaluate(isDark)).toBe(false);
      const inView = await view.screenshot();
      const whole = await view.screenshot(null, { isFull: true });
      expect(inView.readUInt32BE(20)).toBeLessThanOrEqual(600);
      expect(whole.readUInt32BE(20)).toBeGreaterThan(700);
    });

    it('tells errors of the document it runs in, with their words', async () => {
      const view = await popup();
      await expect(view.evaluate(() => Promise.reject(new Error('said inside')))).rejects.toThrow('said inside');
      await expect(view.waitFor(() => false, { timeoutMs: 50, what: 'never' })).rejects.toThrow('never');
    });
  });

  it.each([
    ['the context menu of a page', 'read-page', {}],
    ['the context menu of a selection', 'read-selection', { selectionText: 'words' }],
  ])('%s brings grant and gesture', async (_what, menuItemId, selection) => {
    const fresh = await session.openPage(pages.put(menuItemId, '<title>Menu</title><p>Some words to select.</p>'));
    await session.contextMenu({ menuItemId, page: fresh, ...selection });
    expect(await (await session.panel()).evaluate(() => document.querySelector('#panel')?.textContent)).toBe('panel');
    expect(await answer(menuItemId)).toEqual({ title: 'Menu', panel: 'opened' });
    await session.closePanel();
    await fresh.close();
  });

  it('a shortcut brings grant and gesture', async () => {
    const fresh = await session.openPage(pages.put('shortcut', '<title>Shortcut</title>'));
    await session.command('read-page', fresh);
    expect(await answer('command:read-page')).toEqual({ title: 'Shortcut', panel: 'opened' });
    await session.closePanel();
    await fresh.close();
  });

  it('stops the background, sees it gone, and wakes another', async () => {
    const first = await session.evaluateBackground(() => (globalThis as unknown as FixtureGlobal).bornAt);
    await session.stopBackground();
    expect(await session.isBackgroundRunning()).toBe(false);
    const second = await session.evaluateBackground(() => (globalThis as unknown as FixtureGlobal).bornAt);
    expect(second).toBeGreaterThan(first);
    expect(await session.isBackgroundRunning()).toBe(true);
  });

  it('closes the offscreen document, or says that there is none', async () => {
    const lookFor = () => session.offscreen({ timeoutMs: 100 }).then(String, String);
    if (isChromium) {
      await openOffscreen();
      await (await session.offscreen()).waitFor(() => document.title === 'Fixture offscreen');
      await session.closeOffscreen();
    }
    expect(await lookFor()).toMatch(isChromium ? /Not within 100 ms: the offscreen/u : /event page is the host/u);
  });

  const openOffscreen = () =>
    session.evaluateBackground(() =>
      (globalThis as unknown as FixtureGlobal).chrome.offscreen.createDocument({
        url: 'offscreen.html',
        reasons: ['WORKERS'],
        justification: 'test',
      }),
    );

  describe('the network spy', () => {
    const spied = async (): Promise<string[]> => (await session.requests()).map(({ url }) => new URL(url).pathname);

    it('saw nothing while nothing was fetched', async () => {
      expect(await session.requests()).toEqual([]);
    });

    it('sees the background, also in its next life', async () => {
      await session.evaluateBackground(fetchQuietly, pages.put('from-background', ''));
      await session.stopBackground();
      await session.evaluateBackground(fetchQuietly, pages.put('from-next-background', ''));
      expect(await spied()).toEqual(['/from-background', '/from-next-background']);
    });

    it('sees popup, tab, worker and offscreen document', async () => {
      const view = await popup();
      await view.evaluate(fetchQuietly, pages.put('from-popup', ''));
      await view.close();
      const options = await session.extensionPage('options.html');
      await options.evaluate(fetchQuietly, pages.put('from-tab', ''));
      await options.evaluate(
        (url) => (globalThis as unknown as FixtureGlobal).fetchInWorker(url),
        pages.put('from-worker', ''),
      );
      await options.close();
      const wanted = ['/from-popup', '/from-tab', '/from-worker'];
      if (isChromium) {
        await openOffscreen();
        const offscreen = await session.offscreen();
        await offscreen.evaluate(
          (url) => (globalThis as unknown as FixtureGlobal).fetchInWorker(url),
          pages.put('from-offscreen-worker', ''),
        );
        wanted.push('/from-offscreen-worker');
      }
      expect((await spied()).slice(2)).toEqual(wanted);
    });

    it('sees what the lock does not let out', async () => {
      expect(await session.evaluateBackground(fetchQuietly, 'http://192.0.2.1/outside')).toBe(false);
      expect(await session.evaluateBackground(fetchQuietly, 'https://example.com/outside-by-name')).toBe(false);
      expect((await spied()).slice(-2)).toEqual(['/outside', '/outside-by-name']);
    });

    it('does not count what the page itself fetches', async () => {
      const before = (await session.requests()).length;
      await page.evaluate(fetchQuietly, pages.put('from-page', ''));
      expect(await session.requests()).toHaveLength(before);
    });
  });

  it('hears uncaught errors, unhandled rejections and logged errors of every context', async () => {
    const fail = () => {
      (globalThis as unknown as FixtureGlobal).failures.throwLater();
      (globalThis as unknown as FixtureGlobal).failures.rejectUnheard();
      (globalThis as unknown as FixtureGlobal).failures.logError();
    };
    const view = await popup();
    const heard = async (): Promise<string> => (await session.errors()).map(({ text }) => text).join('\n');
    await view.evaluate(fail);
    await expect.poll(heard).toMatch(/fixture logged/u);
    await expect.poll(heard).toMatch(/fixture rejected/u);
    await expect.poll(heard).toMatch(/fixture threw/u);
    const before = (await session.errors()).length;
    await session.evaluateBackground(fail);
    await expect.poll(async () => (await session.errors()).length).toBe(before + 3);
  });
});
