import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { JobView } from '../../lib/core/job.ts';
import type { ErrorCode } from '../../lib/core/error-code.ts';
import type { PageView, Session, View } from '../../scripts/browser/session.ts';
import { errorWords, message } from './support/messages.ts';
import { servePages, type PageHandler, type PageServer } from './support/pages.ts';
import {
  browserName,
  closePopup,
  jobOfTab,
  JOB_TIMEOUT_MS,
  openProduct,
  openTab,
  quietly,
  summarize,
  tabIdOf,
  waitForEnd,
} from './support/product.ts';
import { prose } from './support/prose.ts';
import { remoteCall } from './support/remote-call.ts';

const document_ = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head><body>${body}</body></html>`;

const shownText = (view: View): Promise<string> => view.evaluate(() => document.body.innerText);

describe('bad input', () => {
  let session: Session;
  let pages: PageServer;
  let open: PageView | null = null;

  beforeAll(async () => {
    pages = await servePages();
    session = await openProduct();
  });
  afterEach(async () => {
    await open?.close();
    open = null;
  });
  afterAll(async () => {
    await session.close();
    await pages.close();
  });

  async function read(name: string, page: string | PageHandler) {
    const done = await summarize(session, pages.put(name, page));
    open = done.page;
    return done;
  }

  async function expectFailure(popup: View, code: ErrorCode): Promise<void> {
    expect(await waitForEnd(popup)).toBe('failed');
    expect(await shownText(popup)).toContain(errorWords(code));
  }

  it.each([
    ['an empty page', document_('')],
    [
      'a page of images only',
      document_(
        '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
      ),
    ],
    ['a page of one word', document_('<p>Hello</p>')],
    [
      'a page whose body was taken away',
      document_('<p>Gone</p>', '<script>addEventListener("load",()=>document.body.remove())</script>'),
    ],
    ['a page without any markup of its own', ''],
  ])('%s: there is nothing to read, and the view says so', async (name, html) => {
    const { popup, job } = await read(`${name.replaceAll(' ', '-')}.html`, html);
    expect(job.error).toBe('page.empty');
    await expectFailure(popup, 'page.empty');
  });

  it('a page of 10 MB in one line is read and summarized', { timeout: 2 * JOB_TIMEOUT_MS }, async () => {
    const line = prose(2_000);
    const { status, job } = await read(
      'one-line.html',
      document_(`<p>${line.repeat(Math.ceil(10_000_000 / line.length))}</p>`),
    );
    expect([status, job.error]).toEqual(['done', null]);
    expect(job.points.length).toBeGreaterThan(0);
    expect(job.notices).toContain('capped');
  });

  it('a page in broken encoding is read as far as it goes', async () => {
    const { status, job } = await read('broken.html', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        Buffer.concat([
          Buffer.from(document_(`<p>${prose(200)}</p><p>Caf`)),
          Buffer.from([0xe9, 0xff, 0xfe, 0xc3, 0x28]),
          Buffer.from(`</p><p>${prose(100, 7)}</p>`),
        ]),
      );
    });
    expect([status, job.error]).toEqual(['done', null]);
  });

  it('a page nested 10,000 deep is read', async () => {
    const { status, job } = await read('deep.html', document_(`${'<div>'.repeat(10_000)}<p>${prose(200)}</p>`));
    expect([status, job.error]).toEqual(['done', null]);
    expect(job.coverage?.wordsRead).toBeGreaterThanOrEqual(200);
  });

  it('text in frames of the same site and in open shadow roots is read; a foreign frame is named as unread', async () => {
    pages.put(
      'inner.html',
      document_(`<p>Inside the frame stands a sentence about copper kettles. ${prose(60, 3)}</p>`),
    );
    const foreign = pages.origin.replace('127.0.0.1', 'localhost');
    const shadow =
      '<div id="host"></div><script>document.getElementById("host").attachShadow({mode:"open"}).innerHTML="<p>In the shadow root stands a sentence about silver spoons, and it is long enough to be read.</p>"</script>';
    const { status, job } = await read(
      'frames.html',
      document_(
        `<article><h1>Frames</h1><p>${prose(120)}</p><iframe width="600" height="400" src="/inner.html"></iframe>${shadow}<iframe width="600" height="400" src="${foreign}/inner.html"></iframe></article>`,
      ),
    );
    expect([status, job.error]).toEqual(['done', null]);
    expect(job.coverage?.wordsRead).toBeGreaterThan(180);
    expect(job.notices).toContain('frames-unread');
  });

  it.each(browserName === 'firefox' ? ['about:support'] : ['chrome://version/'])(
    '%s cannot be read, and text can be pasted instead',
    async (url) => {
      open = await openTab(session, url);
      const popup = await session.clickAction(open);
      await expectFailure(popup, 'page.restricted');
      expect(await shownText(popup)).toContain(message('pasteOpen'));
    },
  );

  it('a page of an extension cannot be read', async () => {
    await closePopup(session);
    open = await session.extensionPage('options.html');
    const popup = await session.clickAction(open);
    await expectFailure(popup, 'page.restricted');
  });

  it('an image opened by itself is not a page to read', async () => {
    const { popup, job } = await read('picture.svg', (_, response) => {
      response.writeHead(200, { 'content-type': 'image/svg+xml' });
      response.end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>A chart of tides</text></svg>');
    });
    expect(job.error).toBe('page.unsupported');
    await expectFailure(popup, 'page.unsupported');
  });

  it('a page left while it is being read ends in a clear state', async () => {
    const url = pages.put('long.html', document_(`<article>${`<p>${prose(200)}</p>`.repeat(400)}</article>`));
    const elsewhere = pages.put('elsewhere.html', document_(`<p>${prose(80)}</p>`));
    open = await openTab(session, url);
    await session.clickAction(open);
    await open.goto(elsewhere);
    await closePopup(session);
    const watcher = await session.extensionPage('options.html');
    const tabId = tabIdOf(open);
    const asked = { port: 'engine' as const, method: 'job.latest', input: { tabId } };
    // The popup may have gone with the page before it asked for anything.
    const job = (await watcher.waitFor(remoteCall, { timeoutMs: 8_000 }, asked).catch(() => null)) as JobView | null;
    const attach = { port: 'engine' as const, method: 'job.attach', input: { id: job?.id } };
    await watcher.evaluate(remoteCall, attach).catch(() => undefined);
    const ended = await jobOfTab(watcher, tabId);
    await watcher.close();
    // Read in time, it is summarized; else it says that the page changed, or that the new one was not clicked on.
    expect(['done', 'page.navigated', 'page.denied', 'not asked for']).toContain(
      ended?.error ?? ended?.state ?? 'not asked for',
    );
  });

  it('a tab closed under its job costs nothing: the job ends', async () => {
    const page = await openTab(
      session,
      pages.put('closing.html', document_(`<article>${`<p>${prose(150)}</p>`.repeat(8)}</article>`)),
    );
    const tabId = tabIdOf(page);
    const popup = await session.clickAction(page);
    await popup.waitFor(() => document.querySelectorAll('button.point__body').length > 0, {
      timeoutMs: JOB_TIMEOUT_MS,
      what: 'points',
    });
    await page.close();
    const watcher = await session.extensionPage('options.html');
    open = watcher;
    const job = await jobOfTab(watcher, tabId);
    await watcher.evaluate(remoteCall, { port: 'engine' as const, method: 'job.attach', input: { id: job?.id } });
    expect((await jobOfTab(watcher, tabId))?.state).toBe('done');
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session)).toEqual({ requests: [], errors: [] });
  });
});
