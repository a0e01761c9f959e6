import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { JobView } from '../../lib/core/job.ts';
import type { PageView, Session, View } from '../../scripts/browser/session.ts';
import { servePages, type PageServer } from './support/pages.ts';
import { pressButton } from './support/press-button.ts';
import {
  closePopup,
  JOB_TIMEOUT_MS,
  latestJob,
  openProduct,
  quietly,
  summarize,
  type Summarized,
} from './support/product.ts';
import { prose } from './support/prose.ts';

type MarkName = 'sidelight' | 'sidelight-all';

/** What is marked on the page under a name, white space left out: it is the page's to lay out. */
const marked = (page: PageView, name: MarkName): Promise<string> =>
  page.evaluate(
    (key: string) =>
      [...((CSS.highlights.get(key) ?? []) as Iterable<Range>)].map(String).join('').replaceAll(/\s+/gu, ''),
    name,
  );
const bare = (text: string): string => text.replaceAll(/\s+/gu, '');

async function expectMark(page: PageView, name: MarkName, text: string): Promise<void> {
  const seen = await page.waitFor(
    (key: string, wanted: string) => {
      const ranges = [...((CSS.highlights.get(key) ?? []) as Iterable<Range>)];
      return ranges.map(String).join('').replaceAll(/\s+/gu, '').includes(wanted);
    },
    { timeoutMs: 5_000, what: `${name} on the page` },
    name,
    bare(text),
  );
  expect(seen).toBe(true);
}

/** Presses the control that holds a text, by a true Enter. */
async function pressText(view: View, selector: string, text: string): Promise<void> {
  await view.evaluate(
    (all: string, wanted: string) =>
      [...document.querySelectorAll<HTMLElement>(all)].find((one) => one.textContent?.includes(wanted))?.focus(),
    selector,
    text,
  );
  await view.press('Enter');
}

const hint = (view: View): Promise<string> =>
  view.waitFor(
    () => {
      const words = document.querySelector('.list-head__hint')?.textContent ?? '';
      return /\d/u.test(words) && words;
    },
    { what: 'how many were found' },
  ) as Promise<string>;

describe('every sentence has its place', () => {
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

  async function article(): Promise<Summarized> {
    const done = await summarize(session, pages.putFixture('sample-article.html'));
    page = done.page;
    expect(done.status).toBe('done');
    return done;
  }

  const chooseLength = async (popup: View, length: string): Promise<JobView> => {
    await popup.evaluate(
      (value: string) => document.querySelector<HTMLElement>(`input[value="${value}"]`)?.click(),
      length,
    );
    const isThere = (selector: string) =>
      document.querySelector('main')?.dataset['status'] === 'done' && document.querySelector(selector) !== null;
    const selector = length === 'outline' ? 'section.outline' : '.points';
    await popup.waitFor(isThere, { timeoutMs: JOB_TIMEOUT_MS, what: length }, selector);
    const job = page && (await latestJob(popup, page));
    if (job === null) throw new Error('the tab has no job');
    return job;
  };

  it('a long page has an outline under its points; its headings and sentences are shown on the page', async () => {
    const { popup, job } = await article();
    const { sections = [] } = job.outline ?? {};
    expect(sections.map(({ heading }) => heading.quote)).toEqual([
      'The lens that carried a flame across the sea',
      'Half the light was lost',
      'Only the surface matters',
      'A name made of time',
      'Still in your pocket',
    ]);
    const [, section] = sections;
    await pressText(popup, '.outline__heading button', section?.heading.quote ?? '');
    await expectMark(page!, 'sidelight', section?.heading.quote ?? '');
    expect(await marked(page!, 'sidelight')).toBe(bare(section?.heading.quote ?? ''));
    await pressText(popup, '.outline__line button', section?.line?.quote ?? '');
    await expectMark(page!, 'sidelight', section?.line?.quote ?? '');
  });

  it('just the outline comes alone and at once, by no model, and the choice is kept', async () => {
    const { popup } = await article();
    const job = await chooseLength(popup, 'outline');
    expect(job).toMatchObject({ length: 'outline', points: [], gist: null, engine: null, state: 'done' });
    expect(job.outline?.sections).toHaveLength(5);
    expect(job.timings.totalMs).toBeLessThan(3_000);
    expect(await popup.evaluate(() => document.querySelector('.gist, .points'))).toBeNull();
    await closePopup(session);
    const again = await session.clickAction(page!);
    await again.waitFor(() => document.querySelector('section.outline'), { what: 'the outline' });
    await chooseLength(again, 'medium');
  });

  it('a page without headings says so, and is shown in parts', async () => {
    const paragraphs = Array.from({ length: 14 }, (_, n) => `<p>${prose(70, n * 6)}</p>`).join('');
    const url = pages.put('plain.html', `<!doctype html><title>Ledger</title><article>${paragraphs}</article>`);
    const done = await summarize(session, url);
    page = done.page;
    expect(done.job.outline).toBeNull();
    const job = await chooseLength(done.popup, 'outline');
    expect(job.notices).toContain('no-headings');
    expect(job.outline?.sections.length).toBeGreaterThanOrEqual(3);
    expect(await done.popup.evaluate(() => document.querySelector('.notice')?.textContent)).toContain('no headings');
    await chooseLength(done.popup, 'medium');
  });

  it('the line has the sentences it stands on, which are shown on the page', async () => {
    const { popup, job } = await article();
    const evidence = job.gist?.evidence ?? [];
    expect(evidence.length).toBeGreaterThan(0);
    const text = bare(await page!.evaluate(() => document.body.textContent ?? ''));
    for (const { quote } of evidence) expect(text).toContain(bare(quote));
    expect(await popup.evaluate(() => document.querySelector<HTMLElement>('.behind')?.hidden)).toBe(true);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.gist__opener')?.focus());
    await popup.waitFor(() => document.querySelector<HTMLElement>('.behind')?.hidden === false, {
      what: 'the sentences behind the line',
    });
    for (const { quote } of evidence) {
      await pressText(popup, '.behind__piece', quote);
      await expectMark(page!, 'sidelight', quote);
    }
    await popup.press('Escape');
    expect(await popup.evaluate(() => document.querySelector<HTMLElement>('.behind')?.hidden)).toBe(true);
  });

  it('all are shown at once beside the one that is chosen, and go again, without a change of the page', async () => {
    const { popup, job } = await article();
    await page!.evaluate(() => {
      const seen = { changes: 0 };
      Object.assign(globalThis, { seen });
      const watched = { subtree: true, childList: true, attributes: true, characterData: true };
      new MutationObserver((records) => (seen.changes += records.length)).observe(document, watched);
    });
    const lines = job.outline?.sections.flatMap(({ line }) => line ?? []) ?? [];
    const all = new Set([...job.points, ...lines, ...(job.gist?.evidence ?? [])].map(({ quote }) => quote));
    await pressButton(popup, 'showAll');
    expect(await hint(popup)).toBe(`${all.size} of ${all.size} found on the page.`);
    for (const quote of all) await expectMark(page!, 'sidelight-all', quote);
    const [first] = job.points;
    await pressText(popup, 'button.point__body', first?.text ?? '');
    await expectMark(page!, 'sidelight', first?.text ?? '');
    expect(await marked(page!, 'sidelight')).toBe(bare(first?.text ?? ''));
    await expectMark(page!, 'sidelight-all', job.points.at(-1)?.text ?? '');
    await pressButton(popup, 'showAll');
    await page!.waitFor(() => !CSS.highlights.has('sidelight-all'), { what: 'the marks to go' });
    expect(await marked(page!, 'sidelight')).toBe(bare(first?.text ?? ''));
    expect(await page!.evaluate(() => (globalThis as unknown as { seen: { changes: number } }).seen.changes)).toBe(0);
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session)).toEqual({ requests: [], errors: [] });
  });
});
