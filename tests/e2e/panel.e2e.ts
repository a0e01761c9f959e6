import { describe, expect, it } from 'vitest';
import type { PageView, View } from '../../scripts/browser/session.ts';
import { longPage } from './support/long-page.ts';
import { errorWords, message } from './support/messages.ts';
import {
  browserName,
  JOB_TIMEOUT_MS,
  latestJob,
  quietly,
  shownStatus,
  tabIdOf,
  waitForEnd,
  waitForStatus,
} from './support/product.ts';
import { withProduct } from './support/with-product.ts';

interface ExtensionApi {
  readonly action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
  readonly commands: { update(command: { name: string; shortcut: string }): Promise<void> };
}
declare const chrome: ExtensionApi;
declare const browser: ExtensionApi;

const SELECTED =
  'A storm in 1890 threw the lamp from the tower. The keeper lit a fire on the gallery instead. Ships found the harbour by its smoke.';
const ARTICLE = `<!doctype html><html lang="en"><title>The harbour of Lindau</title><article><h1>The harbour of Lindau</h1>
<p>The harbour at Lindau was rebuilt in 1856 with a lighthouse and a stone lion on its moles. Steamers carried grain across the lake.</p>
<p id="selected">${SELECTED}</p>
<p>Today the tower is open to visitors, who climb 139 steps to a view of three countries. The light is switched on by passing ships.</p>
</article></html>`;

const shownText = (view: View): Promise<string> => view.evaluate(() => document.body.innerText);
const shownTitle = (view: View): Promise<string> =>
  view.evaluate(() => document.querySelector('h1')?.textContent ?? '');

describe('the panel', () => {
  const { session, pages, tab: openUrl } = withProduct();
  const tab = (name: string, html: string): Promise<PageView> => openUrl(pages().put(name, html));
  const badge = (page: PageView): Promise<string> =>
    session().evaluateBackground((tabId: number) => chrome.action.getBadgeText({ tabId }), tabIdOf(page));
  async function waitForBadge(page: PageView, text: string): Promise<void> {
    await expect.poll(() => badge(page), { timeout: JOB_TIMEOUT_MS, interval: 50 }).toBe(text);
  }

  it.each([
    ['a right click on the page', (page: PageView) => session().contextMenu({ menuItemId: 'summarize-page', page })],
    ['the shortcut', (page: PageView) => session().command('summarize-in-panel', page)],
  ])('%s opens it, and it shows the summary of the page to its end', async (way, ask) => {
    const page = await tab(`${way.replaceAll(' ', '-')}.html`, longPage(400, way.length));
    await ask(page);
    const panel = await session().panel();
    expect(await waitForEnd(panel)).toBe('done');
    const job = await latestJob(panel, page);
    expect([job?.scope, job?.points.length, job?.error]).toEqual(['page', 5, null]);
    expect(await shownTitle(panel)).toBe(job?.page?.title);
    expect(await panel.evaluate(() => document.querySelectorAll('button.point__body').length)).toBe(5);
  });

  it('a right click on a selection reads the selection and nothing else', async () => {
    const page = await tab('selection.html', ARTICLE);
    await session().contextMenu({ menuItemId: 'summarize-selection', page, selectionText: SELECTED });
    const panel = await session().panel();
    expect(await waitForEnd(panel)).toBe('done');
    const job = await latestJob(panel, page);
    expect(job?.scope).toBe('selection');
    expect(job?.coverage).toEqual({ wordsRead: SELECTED.split(' ').length, wordsTotal: SELECTED.split(' ').length });
    expect(job?.points.length).toBeGreaterThan(0);
    for (const point of job?.points ?? []) expect(SELECTED).toContain(point.text);
    expect(await shownText(panel)).toContain(message('scopeSelection'));
  });

  it('the shortcut for a selection, with nothing selected, says what to do', async () => {
    const page = await tab('nothing-selected.html', ARTICLE);
    // It ships without keys; Firefox's driver presses keys, so it gets some, as a person would give it.
    if (browserName === 'firefox')
      await session().evaluateBackground(() =>
        browser.commands.update({ name: 'summarize-selection-in-panel', shortcut: 'Alt+Shift+K' }),
      );
    await session().command('summarize-selection-in-panel', page);
    const panel = await session().panel();
    expect(await waitForEnd(panel)).toBe('failed');
    expect(await shownText(panel)).toContain(errorWords('selection.empty'));
  });

  it('the badge says that it works and that it is done, and goes when a person has looked', async () => {
    const page = await tab('badge.html', longPage(1_500, 21));
    await session().command('summarize-in-panel', page);
    await session().panel();
    await session().closePanel();
    await waitForBadge(page, '✓');
    const title = await session().evaluateBackground(
      (tabId: number) => chrome.action.getTitle({ tabId }),
      tabIdOf(page),
    );
    expect(title).toBe(message('badgeDone'));
    const popup = await session().clickAction(page);
    expect(await waitForEnd(popup)).toBe('done');
    await waitForBadge(page, '');
  });

  it('a job seen to its end leaves no badge', async () => {
    const page = await tab('seen.html', longPage(1_500, 22));
    await session().command('summarize-in-panel', page);
    expect(await waitForEnd(await session().panel())).toBe('done');
    await waitForBadge(page, '');
  });

  it('says so when its tab has gone to another page', async () => {
    const page = await tab('before.html', longPage(300, 23));
    await session().command('summarize-in-panel', page);
    const panel = await session().panel();
    expect(await waitForEnd(panel)).toBe('done');
    expect(await shownText(panel)).not.toContain(message('pageMovedOn'));
    await page.goto(pages().put('after.html', ARTICLE));
    await panel.waitFor(
      (words: string) => document.body.textContent.includes(words),
      {
        timeoutMs: 10_000,
        what: 'the panel to say that its page is gone',
      },
      message('pageMovedOn'),
    );
  });

  it('turns with the tabs: each shows its own summary, a tab without one says so', async () => {
    const first = await tab('first.html', longPage(300, 31));
    await session().command('summarize-in-panel', first);
    const panel = await session().panel();
    expect(await waitForEnd(panel)).toBe('done');
    const second = await tab('second.html', longPage(300, 32));
    await waitForStatus(panel, ['idle']);
    expect(await shownText(panel)).toContain(message('idleTitle'));
    await session().command('summarize-in-panel', second);
    const shows = (title: string) =>
      panel.waitFor(
        (wanted: string) =>
          document.querySelector('h1')?.textContent === wanted &&
          document.querySelector('main')?.dataset['status'] === 'done',
        { timeoutMs: JOB_TIMEOUT_MS, what: `${title} to be shown` },
        title,
      );
    await shows('Ledger 32');
    await first.bringToFront();
    await shows('Ledger 31');
    await second.bringToFront();
    await shows('Ledger 32');
  });

  it('follows the job of a tab that was left while it worked', async () => {
    const first = await tab('left.html', longPage(1_500, 41));
    await session().command('summarize-in-panel', first);
    const panel = await session().panel();
    await waitForStatus(panel, ['running']);
    await tab('beside.html', longPage(100, 42));
    await waitForStatus(panel, ['idle']);
    await waitForBadge(first, '✓');
    expect(await shownStatus(panel)).toBe('idle');
    await first.bringToFront();
    await waitForStatus(panel, ['done']);
    await waitForBadge(first, '');
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session())).toEqual({ requests: [], errors: [] });
  });
});
