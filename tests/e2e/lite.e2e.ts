import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../scripts/browser/session.ts';
import { message } from './support/messages.ts';
import { servePages, type PageServer } from './support/pages.ts';
import { browserName, openProduct, quietly, summarize } from './support/product.ts';

const folder = browserName === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
const extensionDir = fileURLToPath(new URL(`../../.output/lite/${folder}`, import.meta.url));

describe('the lite package, without the language model', () => {
  let session: Session;
  let pages: PageServer;

  beforeAll(async () => {
    pages = await servePages();
    session = await openProduct({ extensionDir });
  });
  afterAll(async () => {
    await session.close();
    await pages.close();
  });

  it('gives the key points, and a sentence of the page in place of the line', async () => {
    const url = pages.putFixture('sample-article.html');
    const { popup, job } = await summarize(session, url);
    expect(job.state).toBe('done');
    expect(job.points).toHaveLength(5);
    expect(job.gist).toMatchObject({ shown: false, hidden: 'no-model' });
    expect(await popup.evaluate(() => document.body.innerText)).toContain(message('gistHidden_no_model'));
  });

  it('sent nothing and broke nothing', async () => {
    expect(await quietly(session)).toEqual({ requests: [], errors: [] });
  });
});
