import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageView, Session, View } from '../../scripts/browser/session.ts';
import { ask } from './support/ask.ts';
import { endedTurns, turnsOf } from './support/conversation.ts';
import { HARBOUR } from './support/harbour.ts';
import { filesHolding } from './support/files-holding.ts';
import { servePages, type PageServer } from './support/pages.ts';
import { browserName, openProduct, quietly, waitForEnd } from './support/product.ts';

/** A word that stands nowhere else. */
const SECRET = 'Kwrzlbrumpft';
const PLACES = ['Lindau', 'Bregenz', SECRET];
const steps = (at: number): string => `${139 + at} steps`;
const page = (at: number): string => HARBOUR.replaceAll('Lindau', PLACES[at] ?? '').replace('139 steps', steps(at));

/** Keys of the conversations on disk. */
async function keptChats(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sidelight-journal');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  const count = await new Promise<number>((resolve) => {
    const request = database.transaction('chats').objectStore('chats').count();
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  return count;
}

// The driver of Firefox stays in one window; two panels over one tab are asked in both browsers (many-tabs).
describe.runIf(browserName === 'chromium')('windows with a panel each', () => {
  let session: Session;
  let pages: PageServer;
  const profileDir = mkdtempSync(join(tmpdir(), 'windows-'));
  beforeAll(async () => {
    pages = await servePages();
    session = await openProduct({ profileDir, isAllowedInPrivate: true });
  });
  afterAll(async () => {
    await session.close();
    await pages.close();
    rmSync(profileDir, { recursive: true, force: true });
  });

  /** The panel that a click in a window opens, beside those that are there. */
  async function panelBeside(view: PageView, before: number): Promise<View> {
    await session.contextMenu({ menuItemId: 'summarize-page', page: view });
    const panel = (await session.panels(before + 1)).at(-1);
    if (panel === undefined) throw new Error('no panel');
    await waitForEnd(panel);
    return panel;
  }
  const opened = (at: number, isPrivate = false): Promise<PageView> =>
    session.openWindow(pages.put(`window-${at}.html`, page(at)), { isPrivate });
  const questionsIn = async (panel: View): Promise<string[]> =>
    (await turnsOf(panel)).map(({ question, passages }) => `${question} ${passages[0]}`);

  it('talk each about its own page, by turns and at once', async () => {
    const first = await opened(0);
    const one = await panelBeside(first, 0);
    const second = await opened(1);
    const two = await panelBeside(second, 1);
    await first.bringToFront();
    await ask(one, 'How many steps do visitors climb?');
    await second.bringToFront();
    await ask(two, 'How many steps do visitors climb?');
    expect((await endedTurns(one, 1))[0]?.passages[0]).toContain(steps(0));
    expect((await endedTurns(two, 1))[0]?.passages[0]).toContain(steps(1));
    expect([(await questionsIn(one)).length, (await questionsIn(two)).length]).toEqual([1, 1]);
  });

  it('keep nothing of a private one, and answer there all the same', async () => {
    const [known] = await session.panels(1);
    const before = await known?.evaluate(keptChats);
    const panels = (await session.panels(1)).length;
    const secret = await opened(2, true);
    const panel = await panelBeside(secret, panels);
    await ask(panel, 'How many steps do visitors climb?');
    expect((await endedTurns(panel, 1))[0]?.passages[0]).toContain(steps(2));
    await ask(panel, 'Who was the keeper?');
    expect((await endedTurns(panel, 2))[1]?.passages[0]).toContain('Anna Brandt');
    expect(await panel.evaluate(() => document.querySelector('.composer [aria-expanded]'))).toBeNull();
    expect([before, await known?.evaluate(keptChats)]).toEqual([2, 2]);
    expect(filesHolding(profileDir, ['IndexedDB', 'Local Extension Settings', 'Session'], SECRET)).toEqual([]);
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session)).toEqual({ requests: [], errors: [] });
  });
});
