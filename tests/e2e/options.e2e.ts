import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageView, Session, View } from '../../scripts/browser/session.ts';
import { message } from './support/messages.ts';
import { servePages, type PageServer } from './support/pages.ts';
import { pressButton } from './support/press-button.ts';
import {
  builtDir,
  closePopup,
  JOB_TIMEOUT_MS,
  jobOfTab,
  openProduct,
  quietly,
  summarize,
  tabIdOf,
} from './support/product.ts';

const MODELS = ['SmolLM2 135M', 'MiniLM'];

/** The settings as a view shows them. */
const shownSettings = (view: View) =>
  view.evaluate(() => ({
    length: [...document.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')].map(({ value }) => value)[0],
    theme: document.documentElement.dataset['theme'] ?? 'system',
    isDark: getComputedStyle(document.documentElement).colorScheme === 'dark',
  }));

describe('the options page', () => {
  let session: Session;
  let pages: PageServer;
  let options: PageView;
  let open: PageView | null = null;

  beforeAll(async () => {
    pages = await servePages();
    session = await openProduct();
    options = await session.extensionPage('options.html');
    await options.waitFor(() => document.querySelectorAll('.model').length > 0, {
      timeoutMs: JOB_TIMEOUT_MS,
      what: 'models',
    });
  });
  afterEach(async () => {
    await closePopup(session);
    await open?.close();
    open = null;
    await options.bringToFront();
  });
  afterAll(async () => {
    await session.close();
    await pages.close();
  });

  const read = async (name: string) => {
    const done = await summarize(session, pages.putFixture(name));
    open = done.page;
    return done;
  };
  const said = (words: string): Promise<unknown> =>
    options.waitFor(
      (wanted: string) => document.querySelector('[role="status"][aria-live]')?.textContent?.trim() === wanted,
      { what: words },
      words,
    );

  it('lists the models with their sizes, and what the package weighs', async () => {
    const models = await options.evaluate(() =>
      [...document.querySelectorAll('.model')].map((model) => [
        model.querySelector('.model__name')?.textContent,
        model.querySelector('.model__size')?.textContent,
      ]),
    );
    expect(models).toHaveLength(3);
    for (const name of MODELS)
      expect(models).toContainEqual([expect.stringContaining(name), expect.stringMatching(/^\d+ MB$/u)]);
    const megabytes = models.map(([, size]) => Number.parseInt(size ?? '', 10));
    const total = await options.evaluate(() => document.body.innerText.match(/(\d+) MB in the package/u)?.[1]);
    const sum = megabytes.reduce((all, size) => all + size, 0);
    expect(Math.abs(Number(total) - sum)).toBeLessThanOrEqual(2); // each is rounded
  });

  it('says which version it is and under which licences its parts come, the models with them', async () => {
    const { version } = JSON.parse(readFileSync(join(builtDir, 'manifest.json'), 'utf8')) as { version: string };
    const text = await options.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      return document.body.innerText;
    });
    expect(text).toContain(`Version ${version}`);
    for (const name of MODELS) expect(text).toMatch(new RegExp(`${name}.* · Apache-2\\.0`, 'iu'));
    expect(text).toMatch(/onnxruntime-web .* · MIT/u);
    expect(text).toContain('Permission is hereby granted');
  });

  it('keeps length and theme, and the next popup uses them', async () => {
    await options.click('input[value="long"]');
    await said(message('saved'));
    await options.click('input[value="dark"]');
    await options.waitFor(() => document.documentElement.dataset['theme'] === 'dark');
    const { popup, job } = await read('documentation.html');
    expect(job.points).toHaveLength(8);
    expect(await shownSettings(popup)).toEqual({ length: 'long', theme: 'dark', isDark: true });
    const again = await session.extensionPage('options.html');
    await again.waitFor(() => document.querySelector('input[value="long"]:checked'));
    expect(await shownSettings(again)).toEqual({ length: 'long', theme: 'dark', isDark: true });
    await again.close();
  });

  it('shows a length that was chosen in the popup', async () => {
    const { popup } = await read('forum.html');
    await popup.evaluate(() => document.querySelector<HTMLElement>('input[value="short"]')?.click());
    await expect.poll(async () => (await shownSettings(options)).length).toBe('short');
  });

  it('resets the settings after a second yes', async () => {
    await pressButton(options, 'reset');
    await pressButton(options, 'cancel');
    await options.waitFor(() => document.querySelector('dialog') === null);
    expect((await shownSettings(options)).theme).toBe('dark');
    await pressButton(options, 'reset');
    await pressButton(options, 'resetConfirm');
    await said(message('resetDone'));
    await options.waitFor(() => document.querySelector('input[value="medium"]:checked'));
    expect(await shownSettings(options)).toEqual({ length: 'medium', theme: 'system', isDark: false });
  });

  it('erases every summary after a second yes', async () => {
    const { page } = await read('product.html');
    await closePopup(session);
    await options.bringToFront();
    expect(await jobOfTab(options, tabIdOf(page))).not.toBeNull();
    await pressButton(options, 'erase');
    await pressButton(options, 'eraseConfirm');
    await said(message('erased'));
    expect(await jobOfTab(options, tabIdOf(page))).toBeNull();
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session)).toEqual({ requests: [], errors: [] });
  });
});
