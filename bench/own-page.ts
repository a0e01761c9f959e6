import { PROTOCOL_VERSION } from '../lib/protocol/frames.ts';
import { installEngineCaller } from '../scripts/browser/job-client.mjs';
import type { PageView, Session } from '../scripts/browser/session.ts';

/** What a page of ours has on its global once it is opened for a bench; functions that are sent into it call the product by this. */
export interface InstalledCaller<Chunk> {
  /** One call on a port of its own. Rejects with the failure's code. */
  callOnce(
    port: 'control' | 'engine',
    method: string,
    input: unknown,
    onChunk?: (chunk: Chunk) => void,
  ): Promise<unknown>;
}

/** One of our own pages in a tab, able to call the product as its views do. */
export async function openOwnPage(session: Session): Promise<PageView> {
  const page = await session.extensionPage('options.html');
  await page.evaluate(installEngineCaller, PROTOCOL_VERSION);
  return page;
}
