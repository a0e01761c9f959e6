import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageView, Session } from '../../scripts/browser/session.ts';
import { pressButton } from './support/press-button.ts';
import { JOB_TIMEOUT_MS, openProduct, quietly } from './support/product.ts';

declare const chrome: {
  readonly runtime: { getURL(path: string): string };
  readonly tabs: { query(filter: object): Promise<readonly { readonly url?: string; readonly active: boolean }[]> };
};

const folded = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

describe('the welcome page', () => {
  let session: Session;
  let welcome: PageView;

  beforeAll(async () => {
    session = await openProduct();
  });
  afterAll(async () => {
    await session.close();
  });

  it('is opened once, by the installation', async () => {
    // Extensions see the addresses of their own pages without a permission.
    const shown = () =>
      session.evaluateBackground(
        async () =>
          (await chrome.tabs.query({})).filter(({ url }) => url === chrome.runtime.getURL('welcome.html')).length,
      );
    await expect.poll(shown, { timeout: 10_000 }).toBe(1);
    await session.stopBackground();
    expect(await shown()).toBe(1);
  });

  it('summarizes its sample where it stands', async () => {
    welcome = await session.extensionPage('welcome.html');
    await pressButton(welcome, 'welcomeTry');
    await welcome.waitFor(() => document.querySelector('[data-status="done"]'), {
      timeoutMs: JOB_TIMEOUT_MS,
      what: 'the summary of the sample',
    });
    const { points, article, gist } = await welcome.evaluate(() => ({
      points: [...document.querySelectorAll('button.point__body .point__text')].map(
        ({ textContent }) => textContent ?? '',
      ),
      article: document.querySelector('.sample')?.textContent ?? '',
      gist: document.querySelector('.gist__text')?.textContent ?? '',
    }));
    expect(points).toHaveLength(5);
    expect(gist).not.toBe('');
    for (const point of points) expect(folded(article)).toContain(folded(point));
  });

  it('lights each point in the article when it is chosen, and changes no word of it', async () => {
    const before = await welcome.evaluate(() => document.querySelector('.sample')?.textContent);
    for (let nth = 0; nth < 5; nth += 1) {
      const chosen = await welcome.evaluate((index: number) => {
        const button = document.querySelectorAll<HTMLElement>('button.point__body')[index];
        button?.focus();
        return button?.querySelector('.point__text')?.textContent ?? '';
      }, nth);
      await welcome.press('Enter');
      await welcome.waitFor(
        (words: string) => {
          const mark = document.querySelector('.sample mark');
          const box = mark?.getBoundingClientRect();
          return mark?.textContent === words && box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
        },
        { what: `point ${nth + 1} to be lit and in view` },
        chosen,
      );
    }
    expect(await welcome.evaluate(() => document.querySelector('.sample')?.textContent)).toBe(before);
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session)).toEqual({ requests: [], errors: [] });
  });
});
