import { afterAll, afterEach, beforeAll } from 'vitest';
import type { PageView, Session } from '../../../scripts/browser/session.ts';
import { servePages, type PageServer } from './pages.ts';
import { closePopup, openProduct, openTab } from './product.ts';

/** A browser and pages for the tests of one `describe`; after each of them its popup, its panel and its tabs are closed. */
export function withProduct() {
  let session: Session;
  let pages: PageServer;
  let open: PageView[] = [];
  beforeAll(async () => {
    pages = await servePages();
    session = await openProduct();
  });
  afterEach(async () => {
    await closePopup(session);
    await session.closePanel();
    for (const page of open) await page.close();
    open = [];
  });
  afterAll(async () => {
    await session.close();
    await pages.close();
  });
  /** To be closed after the test. */
  const keep = (page: PageView): PageView => {
    open.push(page);
    return page;
  };
  return {
    session: (): Session => session,
    pages: (): PageServer => pages,
    keep,
    tab: async (url: string): Promise<PageView> => keep(await openTab(session, url)),
  };
}
