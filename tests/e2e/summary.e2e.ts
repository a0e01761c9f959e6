import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session, View } from '../../scripts/browser/session.ts';
import { markedText } from './support/conversation.ts';
import { servePages, type PageServer } from './support/pages.ts';
import { openProduct, quietly, summarize, type Summarized } from './support/product.ts';

/** White space is the page's to lay out (a `<br>` is none in `textContent`), so it is left out on both sides. */
const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, '');

/** The page watches itself: anything that changes its tree is counted. */
const WATCHED =
  '<script>addEventListener("load",()=>{window.changes=0;new MutationObserver((r)=>{window.changes+=r.length}).observe(document,{subtree:true,childList:true,attributes:true,characterData:true})})</script>';

const textOf = (view: View): Promise<string> => view.evaluate(() => document.body.innerText);

describe('summarize this page', () => {
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

  describe.each(['sample-article.html', 'documentation.html', 'forum.html', 'product.html'])('%s', (file) => {
    let done: Summarized;

    beforeAll(async () => {
      done = await summarize(session, pages.putFixture(file));
    });
    afterAll(async () => {
      await done.page.close();
    });

    it('ends in a summary with five points in the order of the page', () => {
      expect(done.status).toBe('done');
      expect(done.job.points).toHaveLength(5);
      const order = done.job.points.map((point) => Number(point.blockId.slice(1)));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    });

    it('shows points that stand in the page word for word', async () => {
      const page = folded(await done.page.evaluate(() => document.body.textContent ?? ''));
      for (const point of done.job.points) expect(page).toContain(folded(point.text));
    });

    it('read the whole page and says so', async () => {
      expect(done.job.coverage?.wordsRead).toBe(done.job.coverage?.wordsTotal);
      expect(await textOf(done.popup)).toContain(`of ${done.job.coverage?.wordsTotal}`);
    });

    it('shows one line of at most 45 words, written or taken from the page', async () => {
      const line = done.job.gist?.text ?? '';
      expect(line.split(' ').length).toBeLessThanOrEqual(45);
      expect(line).not.toBe('');
      expect(folded(await textOf(done.popup))).toContain(folded(line));
    });
  });

  it('shows what a product costs, and where the page says so', async () => {
    const { page, popup, job } = await summarize(session, pages.putFixture('product.html'));
    expect(job.page?.price?.quote).toBe('€74.00');
    expect(await textOf(popup)).toMatch(/Price\s*€74\.00/u);
    await popup.evaluate(() => document.querySelector<HTMLElement>('button.price__body')?.click());
    expect(await markedText(page)).toBe('€74.00');
    await page.close();
  });

  it('shows a clicked point on the page without changing the page', async () => {
    const url = pages.put('watched.html', articleWith(WATCHED));
    const { page, popup, job } = await summarize(session, url);
    for (const [index, point] of job.points.entries()) {
      await popup.evaluate(
        (nth: number) => document.querySelectorAll<HTMLElement>('button.point__body')[nth]?.click(),
        index,
      );
      const marked = await page.waitFor(
        (quote: string) => {
          const ranges = [...((CSS.highlights.get('sidelight') ?? []) as Iterable<Range>)];
          const text = ranges.map(String).join('').replaceAll(/\s+/gu, ' ').trim();
          return text === quote ? text : null;
        },
        { timeoutMs: 5_000, what: 'the highlight' },
        point.quote,
      );
      expect(marked).toBe(point.quote);
    }
    expect(await page.evaluate(() => (window as unknown as { changes: number }).changes)).toBe(0);
    await page.close();
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session)).toEqual({ requests: [], errors: [] });
  });
});

function articleWith(head: string): string {
  const sentences = [
    'The harbour at Lindau was rebuilt in 1856 with a lighthouse and a stone lion on its moles.',
    'Steamers carried grain from Rorschach across the lake and returned with salt and cloth.',
    'When the railway reached the island, the mail boats were moved to the new pier.',
    'A storm in 1890 threw the lamp from the tower, and the keeper lit a fire on the gallery instead.',
    'Since then the light has been fed by gas, later by electricity, and it is switched on by passing ships.',
    'Today the tower is open to visitors, who climb 139 steps to a view of three countries.',
  ];
  const paragraphs = sentences.map((sentence) => `<p>${sentence} It is told in the town to this day.</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>The harbour of Lindau</title>${head}</head><body><article><h1>The harbour of Lindau</h1>${paragraphs}</article></body></html>`;
}
