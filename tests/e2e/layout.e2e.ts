import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageView, Session } from '../../scripts/browser/session.ts';
import { pressButton } from './support/press-button.ts';
import { servePages, type PageServer } from './support/pages.ts';
import { JOB_TIMEOUT_MS, openProduct, quietly, waitForStatus } from './support/product.ts';
import { prose } from './support/prose.ts';

/** Elements that stick out of the document or are cut off inside a box that hides what is too wide for it. */
const overflowing = (page: PageView): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    const isForScreenReaders = (element: Element): boolean => element.closest('.visually-hidden') !== null;
    const found = root.scrollWidth > root.clientWidth ? [`document ${root.scrollWidth} > ${root.clientWidth}`] : [];
    for (const element of document.body.querySelectorAll('*')) {
      // A licence's lines are set as they were written, in a box that scrolls; the row of facts hangs its first dot
      // out of a box that clips it.
      if (isForScreenReaders(element) || element.matches('input, textarea, pre, .summary__meta *')) continue;
      const { overflowX } = getComputedStyle(element);
      const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const { left, right, width } = element.getBoundingClientRect();
      const isOut = width > 0 && (left < -1 || right > root.clientWidth + 1) && element.closest('pre') === null;
      if (isCut || isOut) found.push(`${name(element)} ${Math.round(left)}–${Math.round(right)}`);
    }
    return found;
  });

const SIZES = [
  ['360 px wide', { width: 360, height: 640 }],
  ['360 px wide at 200 %', { width: 180, height: 320, scale: 2 }],
] as const;

describe.each(SIZES)(
  '%s, nothing has to be scrolled sideways or is cut off, left to right and right to left:',
  (_, size) => {
    let session: Session;
    let pages: PageServer;

    beforeAll(async () => {
      pages = await servePages();
      session = await openProduct();
    });
    afterAll(async () => {
      await session.close();
      await pages.close();
    });

    async function expectToFit(page: PageView): Promise<void> {
      await page.setViewport(size);
      await page.waitFor((width: number) => innerWidth === width, { what: 'the viewport' }, size.width);
      expect(await overflowing(page)).toEqual([]);
      await page.evaluate(() => void (document.documentElement.dir = 'rtl'));
      expect(await overflowing(page)).toEqual([]);
      await page.evaluate(() => void (document.documentElement.dir = 'ltr'));
    }

    it('the popup in a tab: refused, pasting, done, with the details open', async () => {
      const page = await session.extensionPage('popup.html');
      await waitForStatus(page, ['failed']);
      await expectToFit(page);
      await pressButton(page, 'pasteOpen');
      await expectToFit(page);
      await page.evaluate(
        (text: string) => {
          const [title, box] = [
            document.querySelector('input.field__input'),
            document.querySelector('textarea'),
          ] as HTMLInputElement[];
          if (title)
            title.value = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and more';
          if (box) box.value = text;
        },
        `${prose(300)} Supercalifragilisticexpialidocious${'-and-on'.repeat(20)} is a word of this text.`,
      );
      await pressButton(page, 'pasteSubmit');
      await waitForStatus(page, ['done']);
      await pressButton(page, 'onDevice');
      await expectToFit(page);
      await page.close();
    });

    it('the panel without a summary', async () => {
      const page = await session.extensionPage('sidepanel.html');
      await waitForStatus(page, ['idle']);
      await expectToFit(page);
      await pressButton(page, 'pasteOpen');
      await expectToFit(page);
      await page.close();
    });

    it('the options page with its licences open, and its question', async () => {
      const page = await session.extensionPage('options.html');
      await page.waitFor(() => document.querySelectorAll('.model').length > 0, {
        timeoutMs: JOB_TIMEOUT_MS,
        what: 'models',
      });
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      await expectToFit(page);
      await pressButton(page, 'erase');
      await page.waitFor(() => document.querySelector('dialog')?.open);
      await expectToFit(page);
      await page.close();
    });

    it('the welcome page, its trial and a lit sentence', async () => {
      const page = await session.extensionPage('welcome.html');
      await pressButton(page, 'welcomeTry');
      await page.waitFor(() => document.querySelector('[data-status="done"]'), {
        timeoutMs: JOB_TIMEOUT_MS,
        what: 'the trial',
      });
      await page.evaluate(() => document.querySelector<HTMLElement>('button.point__body')?.click());
      await page.waitFor(() => document.querySelector('mark'));
      await expectToFit(page);
      await page.close();
    });

    it('sent nothing and broke nothing', async () => {
      expect(await quietly(session)).toEqual({ requests: [], errors: [] });
    });
  },
);
