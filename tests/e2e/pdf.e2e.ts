import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../lib/core/error-code.ts';
import type { JobView } from '../../lib/core/job.ts';
import { countWords } from '../../lib/core/text/count-words.ts';
import { makePdf, type PdfText } from '../../lib/pdf/make-pdf.fixture.ts';
import type { PageView, Session, View } from '../../scripts/browser/session.ts';
import { barriersInBothThemes } from './support/axe.ts';
import { chooseFile } from './support/choose-file.ts';
import { filesHolding } from './support/files-holding.ts';
import { errorWords, message } from './support/messages.ts';
import { servePages, type PageServer } from './support/pages.ts';
import { pressButton } from './support/press-button.ts';
import {
  browserName,
  closePopup,
  latestJob,
  openProduct,
  openTab,
  quietly,
  waitForEnd,
  waitForStatus,
} from './support/product.ts';
import { prose } from './support/prose.ts';

const isFirefox = browserName === 'firefox';
const MANY_PAGES = 2_000;
const RARE_WORD = 'zwitterkettle';
/** A view and its summary; the reading of 2,000 pages takes several times as much. */
const VIEW_BYTES = 60_000_000;

/** A page of running text in two columns under a running header, with its number below. */
function pageOf(number: number, words: number): PdfText[] {
  const text = prose(words, number).split(' ');
  const lines: string[] = [];
  for (const word of text) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 42) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  const half = Math.ceil(lines.length / 2);
  return [
    { x: 72, y: 765, size: 8, text: 'Annals of the Harbour' },
    ...lines.map((line, index) => ({ x: index < half ? 60 : 320, y: 720 - (index % half) * 12, text: line })),
    { x: 300, y: 30, size: 8, text: String(number) },
  ];
}
const pdfOf = (pages: number, words = 240): Uint8Array =>
  makePdf({
    title: 'A year in the harbour',
    pages: Array.from({ length: pages }, (_, index) => pageOf(index + 1, words)),
  });

const wordsOf = (pages: number, words: number): number =>
  Array.from({ length: pages }, (_, index) => countWords(prose(words, index + 1))).reduce((sum, size) => sum + size);

const shownText = (view: View): Promise<string> => view.evaluate(() => document.body.innerText);

/** Sent as source: what the view and its workers hold. Chromium alone tells, in its own time. */
async function viewBytes(): Promise<number> {
  const { measureUserAgentSpecificMemory } = performance as unknown as {
    measureUserAgentSpecificMemory(this: Performance): Promise<{ bytes: number }>;
  };
  return (await measureUserAgentSpecificMemory.call(performance)).bytes;
}

describe('PDF', () => {
  let session: Session;
  let pages: PageServer;
  let tab: PageView;
  const profileDir = mkdtempSync(join(tmpdir(), 'pdf-'));
  let fromPanel: View | null = null;
  const asked: string[] = [];
  const years = pdfOf(MANY_PAGES, 300);

  const putPdf = (name: string, bytes: Uint8Array, cacheControl: string): string =>
    pages.put(name, (request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(200, { 'content-type': 'application/pdf', 'cache-control': cacheControl });
      response.end(bytes);
    });

  beforeAll(async () => {
    pages = await servePages();
    session = await openProduct({ profileDir });
    tab = await openTab(session, putPdf('kept-back.pdf', pdfOf(2), 'no-store'));
  });
  afterAll(async () => {
    await session.close();
    await pages.close();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  });

  /** The view where a file is chosen: the popup on a PDF tab, in Firefox the sidebar that its button opens. */
  async function fileView(): Promise<View> {
    if (isFirefox && fromPanel !== null) return fromPanel;
    await closePopup(session);
    const popup = await session.clickAction(tab);
    if (!isFirefox) return popup;
    await waitForEnd(popup);
    await pressButton(popup, 'fileChooseInPanel');
    fromPanel = await session.panel();
    // Beside an empty panel there would be a file input too, until it has the tab's job.
    await waitForStatus(fromPanel, ['failed']);
    return fromPanel;
  }
  const jobIn = async (view: View): Promise<JobView> => {
    const job = await latestJob(view, tab);
    if (job === null) throw new Error('the tab has no job');
    return job;
  };

  it('says what to do on a PDF tab whose file the browser does not hand over', async () => {
    const popup = await session.clickAction(tab);
    expect(await waitForEnd(popup)).toBe('failed');
    expect((await jobIn(popup)).error).toBe('page.pdf');
    const text = await shownText(popup);
    expect(text).toContain(errorWords('page.pdf'));
    expect(text).toContain(message(isFirefox ? 'fileChooseInPanel' : 'fileChoose'));
  });

  it('takes files by the keyboard, and axe finds nothing serious or critical where it does, in light and in dark', async () => {
    const view = await fileView();
    await waitForStatus(view, ['failed']);
    expect(await barriersInBothThemes(view)).toEqual({ light: [], dark: [] });
    await view.evaluate(() => document.querySelector<HTMLElement>('.summary__body')?.focus());
    await view.press('Tab');
    expect(await view.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
  });

  it.each<[string, ErrorCode, Uint8Array]>([
    ['password-protected', 'pdf.password', makePdf({ pages: [pageOf(1, 100)], isEncrypted: true })],
    ['scanned', 'pdf.scanned', makePdf({ pages: [[], [], []] })],
    ['broken', 'pdf.broken', new TextEncoder().encode('%PDF-1.7 and nothing more')],
  ])('tells a %s file from others', async (name, code, bytes) => {
    const view = await fileView();
    await chooseFile(view, `${name}.pdf`, bytes);
    await view.waitFor((words) => document.body.innerText.includes(words), { what: code }, errorWords(code));
    expect(await view.evaluate(() => document.querySelector('input[type=file]') !== null)).toBe(true);
  });

  it('summarizes a chosen file, each point with its page', async () => {
    const view = await fileView();
    await chooseFile(view, 'year.pdf', pdfOf(12));
    expect(await waitForStatus(view, ['done'])).toBe('done');
    const job = await jobIn(view);
    expect([job.scope, job.page?.title, job.page?.url]).toEqual(['document', 'A year in the harbour', '']);
    // Whole, without its running header and page numbers.
    expect(job.coverage).toEqual({ wordsRead: wordsOf(12, 240), wordsTotal: wordsOf(12, 240) });
    expect(job.points).toHaveLength(5);
    for (const { page } of job.points) expect(page).toBeGreaterThan(0);
    const shown = await view.evaluate(() =>
      [...document.querySelectorAll('.points__list .point__page [aria-hidden]')].map(({ textContent }) => textContent),
    );
    expect(shown).toEqual(job.points.map(({ page }) => `p. ${page}`));
    expect(await barriersInBothThemes(view)).toEqual({ light: [], dark: [] });
    await view.evaluate(() => document.querySelector<HTMLElement>('button.point__body')?.click());
    await view.waitFor(() => document.querySelector('.point__mark') !== null);
    expect(await shownText(view)).toContain(`It stands on page ${job.points[0]?.page} of the PDF.`);
  });

  it('keeps no file: nothing of it is in clear on the disk', async () => {
    const view = await fileView();
    const text = pageOf(1, 120).map((one) => ({ ...one, text: one.text.replaceAll('the', RARE_WORD) }));
    await chooseFile(view, 'letter.pdf', makePdf({ title: `The ${RARE_WORD}`, pages: [text] }), true);
    await view.waitFor((word) => document.querySelector('h1')?.textContent?.includes(word) === true, {}, RARE_WORD);
    expect(await waitForStatus(view, ['done'])).toBe('done');
    const marks = [session.extensionId, session.origin.replace(/^.*\/\//u, '')];
    expect(filesHolding(profileDir, marks, RARE_WORD)).toEqual([]);
  });

  it.runIf(!isFirefox)('reads a PDF tab by the click, out of the cache and without a request', async () => {
    await closePopup(session);
    const url = putPdf('kept.pdf', pdfOf(3), 'max-age=600');
    const other = await openTab(session, url);
    const before = asked.length;
    const popup = await session.clickAction(other);
    expect(await waitForStatus(popup, ['done'])).toBe('done');
    const job = await latestJob(popup, other);
    expect([job?.scope, job?.page?.url]).toEqual(['document', url]);
    expect(asked.slice(before)).toEqual([]);
    await closePopup(session);
    await other.close();
  });

  it('reads 2,000 pages, takes clicks meanwhile and gives its memory back', async () => {
    const view = await fileView();
    await view.evaluate(() => {
      const gaps = { longest: 0, last: performance.now() };
      Object.assign(globalThis, { gaps });
      setInterval(() => {
        const now = performance.now();
        gaps.longest = Math.max(gaps.longest, now - gaps.last);
        gaps.last = now;
      }, 20);
    });
    await chooseFile(view, 'years.pdf', years, true);
    await view.evaluate(() =>
      Object.assign((globalThis as unknown as { gaps: object }).gaps, { longest: 0, last: performance.now() }),
    );
    await view.waitFor(() => document.querySelector('.load progress') !== null, {
      what: 'progress',
      timeoutMs: 30_000,
    });
    await view.waitFor(() => document.querySelectorAll('.point').length > 1, { what: 'points', timeoutMs: 170_000 });
    const longest = await view.evaluate(() => (globalThis as unknown as { gaps: { longest: number } }).gaps.longest);
    expect(longest).toBeLessThan(2_000);
    const job = await jobIn(view);
    expect(job.page?.title).toBe('A year in the harbour');
    expect(job.coverage?.wordsTotal).toBe(wordsOf(MANY_PAGES, 300));
    expect(job.notices).toContain('capped');
    expect(isFirefox ? 0 : await view.evaluate(viewBytes)).toBeLessThan(VIEW_BYTES);
  });

  it('stops reading on Stop', async () => {
    const view = await fileView();
    await waitForEnd(view);
    await chooseFile(view, 'years.pdf', years, true);
    const stop = (): boolean => {
      const button = document.querySelector<HTMLElement>('button[aria-keyshortcuts="Escape"]');
      if (document.querySelector('.load progress') === null || button === null) return false;
      button.click();
      return true;
    };
    await view.waitFor(stop, { what: 'Stop while it is read', timeoutMs: 30_000 });
    expect(await waitForStatus(view, ['cancelled'])).toBe('cancelled');
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session)).toEqual({ requests: [], errors: [] });
  });
});
