import { asErrorCode, SidelightError, type ErrorCode } from '../core/error-code.ts';
import { browser } from './browser.ts';
import { injectErrorCode, isRestrictedUrl, viewerErrorCode } from './inject-error.ts';

/** What the tab shows, as far as our permissions let us see it. */
export interface TabFacts {
  readonly url: string | null;
  readonly title: string | null;
  readonly isPrivate: boolean;
}

export async function tabFacts(tabId: number): Promise<TabFacts> {
  try {
    const tab = await browser.tabs.get(tabId);
    return { url: tab.url ?? null, title: tab.title ?? null, isPrivate: tab.incognito };
  } catch (thrown) {
    throw new SidelightError('page.gone', { cause: thrown });
  }
}

/** The tab is asked again after a refusal: a tab closed or moved meanwhile is the truer reason. */
async function refusalCode(tabId: number, before: TabFacts, thrown: unknown): Promise<ErrorCode> {
  const now = await tabFacts(tabId).catch((error: unknown) => asErrorCode(error));
  if (typeof now === 'string') return now;
  const code = injectErrorCode(thrown instanceof Error ? thrown.message : '', before.url ?? now.url);
  if (code !== 'page.denied' || before.url === null) return code;
  // An address is only seen with the grant.
  return now.url === before.url ? viewerErrorCode(before.url) : 'page.navigated';
}

/**
 * Injects a packaged script into a tab's top frame (isolated world) and then calls the function it left on
 * `globalThis` under `name` with plain arguments; answers that function's result.
 * Rejects with SidelightError `page.*`.
 */
export async function callInjected<T>(
  tabId: number,
  file: '/capture.js' | '/highlight.js',
  name: string,
  args: readonly unknown[],
): Promise<T> {
  const target = { tabId, frameIds: [0] };
  const before = await tabFacts(tabId);
  if (before.url !== null && isRestrictedUrl(before.url)) throw new SidelightError('page.restricted');
  try {
    await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
    const [result] = await browser.scripting.executeScript({
      target,
      injectImmediately: true,
      // As text: browsers copy a value out of a page object by object, 0.3 s of the page's thread for one of 20,000 blocks.
      func: async (fn: string, values: readonly unknown[]) =>
        JSON.stringify(
          await (globalThis as unknown as Record<string, (...rest: readonly unknown[]) => unknown>)[fn]?.(...values),
        ),
      args: [name, args],
    });
    // A frame that went away while the script was at work answers nothing, without an error.
    if (result?.result === undefined || result.result === null) throw new SidelightError('page.navigated');
    return JSON.parse(result.result) as T;
  } catch (thrown) {
    if (thrown instanceof SidelightError) throw thrown;
    throw new SidelightError(await refusalCode(tabId, before, thrown), { cause: thrown });
  }
}
