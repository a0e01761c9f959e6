import { describe, expect, it } from 'vitest';
import type { PageView, View } from '../../scripts/browser/session.ts';
import { barriers, barriersInBothThemes } from './support/axe.ts';
import { pressButton } from './support/press-button.ts';
import { browserName, JOB_TIMEOUT_MS, quietly, summarize, waitForEnd, waitForStatus } from './support/product.ts';
import { ask } from './support/ask.ts';
import { longPage } from './support/long-page.ts';
import { withProduct } from './support/with-product.ts';

const NOTHING = { light: [], dark: [] };

describe('axe finds nothing serious or critical, in light and in dark, in', () => {
  const { session, pages, keep, tab } = withProduct();
  const ownPage = async (path: string): Promise<PageView> => keep(await session().extensionPage(path));
  async function donePopup(): Promise<View> {
    const { page, popup, status } = await summarize(session(), pages().putFixture('sample-article.html'));
    keep(page);
    expect(status).toBe('done');
    return popup;
  }

  it('the popup while it works', async () => {
    const popup = await session().clickAction(await tab(pages().put('long.html', longPage(3_000, 1))));
    await waitForStatus(popup, ['running']);
    expect(await barriersInBothThemes(popup)).toEqual(NOTHING);
  });

  it('the popup with points while the line is being written', async () => {
    const popup = await session().clickAction(await tab(pages().put('long-2.html', longPage(3_000, 2))));
    const seen = await popup.waitFor(
      () => document.querySelector('button.point__body') && document.querySelector('main')?.dataset['status'],
      { timeoutMs: JOB_TIMEOUT_MS, what: 'points' },
    );
    expect(seen).toBe('running');
    expect(await barriersInBothThemes(popup)).toEqual(NOTHING);
  });

  it('the popup when it is done, with the details open', async () => {
    const popup = await donePopup();
    await pressButton(popup, 'onDevice');
    await popup.waitFor(() => document.querySelector('.device__rows'));
    expect(await barriersInBothThemes(popup)).toEqual(NOTHING);
  });

  it('the popup with a point shown on the page', async () => {
    const popup = await donePopup();
    await popup.click('button.point__body');
    await popup.waitFor(() => document.querySelector('.point--shown'));
    expect(await barriersInBothThemes(popup)).toEqual(NOTHING);
  });

  it('the popup with the sentences behind the line open and all evidence shown', async () => {
    const popup = await donePopup();
    await pressButton(popup, 'showAll');
    await popup.waitFor(() => /\d/u.test(document.querySelector('.list-head__hint')?.textContent ?? ''));
    await popup.evaluate(() => document.querySelector<HTMLElement>('.gist__opener')?.focus());
    await popup.waitFor(() => document.querySelector<HTMLElement>('.behind')?.hidden === false);
    expect(await barriersInBothThemes(popup)).toEqual(NOTHING);
  });

  it('the popup with just the outline', async () => {
    const popup = await donePopup();
    await popup.evaluate(() => document.querySelector<HTMLElement>('input[value="outline"]')?.click());
    await popup.waitFor(() => document.querySelector('.points') === null && document.querySelector('.outline'), {
      timeoutMs: JOB_TIMEOUT_MS,
      what: 'the outline alone',
    });
    expect(await barriersInBothThemes(popup)).toEqual(NOTHING);
    await popup.evaluate(() => document.querySelector<HTMLElement>('input[value="medium"]')?.click());
    await popup.waitFor(() => document.querySelector('.points'), { timeoutMs: JOB_TIMEOUT_MS, what: 'points again' });
  });

  it('the popup in forced colours, working and done', async () => {
    const popup = await donePopup();
    await popup.emulateMedia({ forcedColors: 'active' });
    expect(await popup.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await barriers(popup)).toEqual([]);
  });

  it('the popup where it cannot read, with the box for pasting open', async () => {
    const popup = await session().clickAction(
      await tab(browserName === 'firefox' ? 'about:support' : 'chrome://version/'),
    );
    expect(await waitForEnd(popup)).toBe('failed');
    expect(await barriersInBothThemes(popup)).toEqual(NOTHING);
    await pressButton(popup, 'pasteOpen');
    await pressButton(popup, 'pasteSubmit');
    await popup.waitFor(() => document.querySelector('.field__hint--wrong'));
    expect(await barriersInBothThemes(popup)).toEqual(NOTHING);
  });

  it('the popup after Stop', async () => {
    const popup = await session().clickAction(await tab(pages().put('long-3.html', longPage(3_000, 3))));
    await waitForStatus(popup, ['running']);
    await popup.press('Escape');
    expect(await waitForEnd(popup)).toBe('cancelled');
    expect(await barriersInBothThemes(popup)).toEqual(NOTHING);
  });

  it('the panel, done, with a question, and on a tab without a summary', async () => {
    const page = await tab(pages().putFixture('forum.html'));
    await session().command('summarize-in-panel', page);
    const panel = await session().panel();
    expect(await waitForEnd(panel)).toBe('done');
    expect(await barriersInBothThemes(panel)).toEqual(NOTHING);
    await ask(panel, 'What is the price of a ticket to the moon?');
    await panel.waitFor(() => document.querySelector('.turn[data-state=done]') !== null || null, {
      timeoutMs: JOB_TIMEOUT_MS,
      what: 'an answer',
    });
    expect(await barriersInBothThemes(panel)).toEqual(NOTHING);
    await tab(pages().put('other.html', longPage(100, 4)));
    await waitForStatus(panel, ['idle']);
    expect(await barriersInBothThemes(panel)).toEqual(NOTHING);
    await session().closePanel();
  });

  it('the options page, its licences and its question before erasing', async () => {
    const options = await ownPage('options.html');
    await options.waitFor(() => document.querySelectorAll('.model').length > 0, {
      timeoutMs: JOB_TIMEOUT_MS,
      what: 'models',
    });
    await options.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await barriersInBothThemes(options)).toEqual(NOTHING);
    await pressButton(options, 'erase');
    await options.waitFor(() => document.querySelector('dialog')?.open);
    expect(await barriersInBothThemes(options)).toEqual(NOTHING);
  });

  it('the welcome page before and after the trial', async () => {
    const welcome = await ownPage('welcome.html');
    await welcome.waitFor(() => document.querySelector('.sample'));
    expect(await barriersInBothThemes(welcome)).toEqual(NOTHING);
    await pressButton(welcome, 'welcomeTry');
    await welcome.waitFor(() => document.querySelector('[data-status="done"]'), {
      timeoutMs: JOB_TIMEOUT_MS,
      what: 'the trial',
    });
    await welcome.click('button.point__body');
    await welcome.waitFor(() => document.querySelector('mark'));
    expect(await barriersInBothThemes(welcome)).toEqual(NOTHING);
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session())).toEqual({ requests: [], errors: [] });
  });
});
