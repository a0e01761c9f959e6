import { fileURLToPath } from 'node:url';
import { launch } from '../../../scripts/browser/launch.mjs';
import type { BrowserName, LaunchOptions, PageView, Session, View } from '../../../scripts/browser/session.ts';
import type { JobView } from '../../../lib/core/job.ts';
import { remoteCall } from './remote-call.ts';

/** Which browser this run drives. */
export const browserName: BrowserName = process.env['SIDELIGHT_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';

/** The production build, as people install it. */
export const builtDir = fileURLToPath(
  new URL(`../../../.output/${browserName === 'firefox' ? 'firefox' : 'chrome'}-mv3`, import.meta.url),
);

export const openProduct = (options: Partial<LaunchOptions> = {}): Promise<Session> =>
  launch(browserName, { extensionDir: builtDir, ...options });

/** How long a job may take on two busy cores, model load included. */
export const JOB_TIMEOUT_MS = 90_000;

/** Status as the summary view shows it: running, done, failed, cancelled, idle. */
export const shownStatus = (view: View): Promise<string | null> =>
  view.evaluate(() => document.querySelector('main')?.dataset['status'] ?? null);

export const waitForStatus = (view: View, wanted: readonly string[], timeoutMs = JOB_TIMEOUT_MS): Promise<string> =>
  view.waitFor(
    (names: readonly string[]) => {
      const status = document.querySelector('main')?.dataset['status'] ?? '';
      return names.includes(status) ? status : null;
    },
    { timeoutMs, what: `status ${wanted.join(' or ')}` },
    wanted,
  ) as Promise<string>;

export const waitForEnd = (view: View): Promise<string> => waitForStatus(view, ['done', 'failed', 'cancelled']);

/** The newest job of a tab, asked over the product's own port from inside `view`. */
export const jobOfTab = async (view: View, tabId: number): Promise<JobView | null> =>
  (await view.evaluate(remoteCall, {
    port: 'engine' as const,
    method: 'job.latest',
    input: { tabId },
  })) as JobView | null;

const tabIds = new WeakMap<PageView, number>();

/** Closes the popup if there is one; one that is closing by itself may be found and lost between the two calls. */
export async function closePopup(session: Session): Promise<void> {
  if (!(await session.hasPopup())) return;
  await session.popup({ timeoutMs: 1_000 }).then(
    (popup) => popup.close(),
    () => undefined,
  );
}

/** Opens a page and learns its tab's id at once: asking later brings the tab to the front, which closes a popup. */
export async function openTab(session: Session, url: string): Promise<PageView> {
  // A person's click elsewhere closes a popup; a tab opened by a driver does so in Chromium only.
  await closePopup(session);
  const page = await session.openPage(url);
  tabIds.set(page, await page.tabId());
  return page;
}

export function tabIdOf(page: PageView): number {
  const id = tabIds.get(page);
  if (id === undefined) throw new Error('this page was not opened by openTab');
  return id;
}

export const latestJob = (view: View, page: PageView): Promise<JobView | null> => jobOfTab(view, tabIdOf(page));

export interface Summarized {
  readonly page: PageView;
  readonly popup: View;
  readonly status: string;
  readonly job: JobView;
}

/** Opens a page, clicks the icon and waits for the end, as a person would. */
export async function summarize(session: Session, url: string): Promise<Summarized> {
  const page = await openTab(session, url);
  const popup = await session.clickAction(page);
  const status = await waitForEnd(popup);
  const job = await latestJob(popup, page);
  if (job === null) throw new Error('the tab has no job');
  return { page, popup, status, job };
}

/** Nothing left the device and nothing broke: asked at the end of every end-to-end file. */
export async function quietly(session: Session): Promise<{ requests: readonly unknown[]; errors: readonly unknown[] }> {
  return { requests: await session.requests(), errors: await session.errors() };
}
