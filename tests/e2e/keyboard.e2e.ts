import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageView, Session, View } from '../../scripts/browser/session.ts';
import { servePages, type PageServer } from './support/pages.ts';
import {
  browserName,
  closePopup,
  JOB_TIMEOUT_MS,
  openProduct,
  openTab,
  quietly,
  summarize,
  waitForEnd,
  waitForStatus,
} from './support/product.ts';
import { pressButton } from './support/press-button.ts';
import { longPage } from './support/long-page.ts';

/** Where the focus is after a Tab, and whether a person sees it. */
interface Stop {
  readonly name: string;
  readonly isVisible: boolean;
  readonly isCovered: boolean;
}

/** The controls that Tab must reach; of a group of radio buttons, the one that is chosen. */
const controls = (view: View): Promise<readonly string[]> =>
  view.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select, summary')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
      )
      .map(
        (element, index) =>
          (element.dataset['stop'] =
            `${index}: ${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 40)}`),
      ),
  );

const focused = (view: View): Promise<Stop> =>
  view.evaluate(async () => {
    const element = document.activeElement as HTMLElement;
    // Past the last control, Firefox's focus goes to the browser's own buttons before it comes back.
    if (!document.hasFocus()) return { name: 'browser', isVisible: false, isCovered: false };
    const isCovered = (): boolean => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      return over === null || !(element.contains(over) || over.contains(element));
    };
    // Firefox scrolls what has the focus into view over some frames.
    for (let frame = 0; frame < 60 && isCovered(); frame += 1) await new Promise(requestAnimationFrame);
    // A radio button is drawn by the label's text.
    const drawn = element.matches('.segmented__item input') ? (element.nextElementSibling ?? element) : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    return {
      name: element.dataset['stop'] ?? element.tagName,
      isVisible: element.matches(':focus-visible') && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isCovered: isCovered(),
    };
  });

/** Walks the document by Tab, from its start and once: come round, Firefox does not scroll back to the first control. */
async function walk(view: View): Promise<{ readonly missed: readonly string[]; readonly bad: readonly Stop[] }> {
  const wanted = await controls(view);
  await view.evaluate(() => {
    const start = document.createElement('span');
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
  });
  const stops: Stop[] = [];
  for (let turn = 0; turn < wanted.length + 4; turn += 1) {
    await view.press('Tab');
    const stop = await focused(view);
    if (stops.some(({ name }) => name === stop.name && wanted.includes(name))) break;
    stops.push(stop);
  }
  const reached = new Set(stops.map(({ name }) => name));
  const own = stops.filter(({ name }) => wanted.includes(name));
  return {
    missed: wanted.filter((name) => !reached.has(name)),
    bad: own.filter(({ isVisible, isCovered }) => !isVisible || isCovered),
  };
}

const ALL_REACHED = { missed: [], bad: [] };

describe('by keyboard alone', () => {
  let session: Session;
  let pages: PageServer;
  let page: PageView | null = null;

  beforeAll(async () => {
    pages = await servePages();
    session = await openProduct();
  });
  afterEach(async () => {
    await closePopup(session);
    await page?.close();
    page = null;
  });
  afterAll(async () => {
    await session.close();
    await pages.close();
  });

  async function donePopup(): Promise<View> {
    const done = await summarize(session, pages.putFixture('sample-article.html'));
    page = done.page;
    expect(done.status).toBe('done');
    return done.popup;
  }

  it('Tab reaches every control of a summary, with a focus that is seen and not covered', async () => {
    expect(await walk(await donePopup())).toEqual(ALL_REACHED);
  });

  // Known: the footer is taller with the details open than the room that `scroll-padding` keeps for it.
  it('Tab reaches every control beside open details, with a focus that is seen and not covered', async () => {
    const popup = await donePopup();
    await pressButton(popup, 'onDevice');
    await popup.waitFor(() => document.querySelector('.device__rows'));
    expect(await walk(popup)).toEqual(ALL_REACHED);
  });

  it('Tab reaches every control where text can be pasted', async () => {
    page = await openTab(session, browserName === 'firefox' ? 'about:support' : 'chrome://version/');
    const popup = await session.clickAction(page);
    expect(await waitForEnd(popup)).toBe('failed');
    await pressButton(popup, 'pasteOpen');
    await popup.waitFor(() => document.querySelector('textarea'));
    expect(await walk(popup)).toEqual(ALL_REACHED);
  });

  it.each(['options.html', 'welcome.html'])('Tab reaches every control of %s', async (path) => {
    page = await session.extensionPage(path);
    await page.waitFor(() => document.querySelector('.page'));
    if (path === 'options.html')
      await page.waitFor(() => document.querySelector('.model'), { timeoutMs: JOB_TIMEOUT_MS, what: 'models' });
    expect(await walk(page)).toEqual(ALL_REACHED);
  });

  it('arrows, Home and End move in the points, and Enter shows the point on the page', async () => {
    const popup = await donePopup();
    const nth = (): Promise<number> =>
      popup.evaluate(() =>
        [...document.querySelectorAll('button.point__body')].findIndex((button) => button === document.activeElement),
      );
    await popup.evaluate(() => document.querySelector<HTMLElement>('button.point__body')?.focus());
    const path: number[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowUp', 'ArrowDown']) {
      await popup.press(key);
      path.push(await nth());
    }
    expect(path).toEqual([1, 2, 1, 4, 4, 0, 0, 1]);
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelectorAll('.point')[1]?.classList.contains('point--shown'), {
      what: 'the point to be shown',
    });
    const lit = await page?.evaluate(() =>
      [...((CSS.highlights.get('sidelight') ?? []) as Iterable<Range>)].map(String).join(''),
    );
    const point = await popup.evaluate(() => document.activeElement?.querySelector('.point__text')?.textContent ?? '');
    expect(lit?.replaceAll(/\s+/gu, ' ').trim()).toBe(point);
  });

  it('the focus opens the sentences behind the line, arrows move in them, and Escape closes them and not the popup', async () => {
    const popup = await donePopup();
    await clickFocus(popup, '.gist__opener');
    await popup.waitFor(() => document.querySelector<HTMLElement>('.behind')?.hidden === false);
    expect(await walk(popup)).toEqual(ALL_REACHED);
    await clickFocus(popup, '.gist__opener');
    await popup.press('Tab');
    await popup.press('End');
    expect(await popup.evaluate(() => document.activeElement?.className)).toBe('behind__piece');
    await popup.press('Escape');
    await popup.waitFor(() => document.querySelector<HTMLElement>('.behind')?.hidden === true, {
      what: 'the sentences to be closed',
    });
    expect(await popup.evaluate(() => document.activeElement?.className)).toBe('gist__opener');
  });

  it('arrows change the length to just the outline, every control of which Tab reaches', async () => {
    const popup = await donePopup();
    await clickFocus(popup, 'input[value="medium"]');
    await popup.press('ArrowRight');
    await popup.press('ArrowRight');
    const isAlone = () =>
      document.querySelector('main')?.dataset['status'] === 'done' &&
      document.querySelector('.points') === null &&
      document.querySelector('.outline') !== null;
    await popup.waitFor(isAlone, { timeoutMs: JOB_TIMEOUT_MS, what: 'the outline alone' });
    expect(await walk(popup)).toEqual(ALL_REACHED);
    await clickFocus(popup, 'input[value="outline"]');
    await popup.press('ArrowLeft');
    await popup.press('ArrowLeft');
    await popup.waitFor(() => document.querySelectorAll('.point').length === 5, {
      timeoutMs: JOB_TIMEOUT_MS,
      what: 'a medium summary',
    });
  });

  it('arrows change the length, and the summary follows', async () => {
    const popup = await donePopup();
    await popup.evaluate(() => document.querySelector<HTMLElement>('input[value="medium"]')?.focus());
    await popup.press('ArrowRight');
    const count = await popup.waitFor(
      () =>
        document.querySelector('main')?.dataset['status'] === 'done' &&
        document.querySelectorAll('.point').length > 5 &&
        document.querySelectorAll('.point').length,
      { timeoutMs: JOB_TIMEOUT_MS, what: 'a long summary' },
    );
    expect(count).toBe(8);
    expect(await popup.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('long');
    await popup.press('ArrowLeft');
    await popup.waitFor(() => document.querySelectorAll('.point').length === 5, {
      timeoutMs: JOB_TIMEOUT_MS,
      what: 'a medium summary',
    });
  });

  it('Escape stops, and the focus stays in the view', async () => {
    page = await openTab(session, pages.put('long.html', longPage(3_000, 11)));
    const popup = await session.clickAction(page);
    await waitForStatus(popup, ['running']);
    await clickFocus(popup, '.summary__footer .button');
    await popup.press('Escape');
    expect(await waitForEnd(popup)).toBe('cancelled');
    expect(await popup.evaluate(() => document.activeElement?.className)).toBe('summary__body');
  });

  it('what is spoken has the line once, whole', async () => {
    page = await openTab(session, pages.put('spoken.html', longPage(1_500, 12)));
    const popup = await session.clickAction(page);
    await popup.waitFor(() => document.querySelector('[role="status"]'));
    await popup.evaluate(() => {
      const region = document.querySelector('[role="status"]');
      const spoken: string[] = [region?.textContent ?? ''];
      Object.assign(globalThis, { spoken });
      if (region)
        new MutationObserver(() => spoken.push(region.textContent ?? '')).observe(region, {
          subtree: true,
          childList: true,
          characterData: true,
        });
    });
    expect(await waitForEnd(popup)).toBe('done');
    const gist = await popup.evaluate(() => document.querySelector('.gist__text')?.textContent ?? '');
    const spoken = await popup.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
    expect(gist).not.toBe('');
    expect(spoken.filter((words) => words.includes(gist))).toHaveLength(1);
    expect(await popup.evaluate(() => document.querySelectorAll('[aria-live], [role="status"]').length)).toBe(1);
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session)).toEqual({ requests: [], errors: [] });
  });
});

const clickFocus = (view: View, selector: string): Promise<void> =>
  view.evaluate((target: string) => document.querySelector<HTMLElement>(target)?.focus(), selector);
