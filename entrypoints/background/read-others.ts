import type { Capture } from '../../lib/core/capture.ts';
import type { OtherPage, TabPage } from '../../lib/core/chat.ts';
import type { ErrorCode } from '../../lib/core/error-code.ts';
import type { Result } from '../../lib/core/result.ts';
import type { TabPrivacy } from './tab-capture.ts';

/** How tabs are asked and read. */
export interface TabReader {
  readonly privacy: (tabId: number) => Promise<TabPrivacy>;
  readonly capture: (tabId: number) => Promise<Result<Capture, ErrorCode>>;
}

export interface ReadOther {
  readonly page: OtherPage;
  readonly capture: Capture | null;
}

/**
 * Reads the pages that are asked together with that of `own`, each as it is now. Nothing private is put beside anything: of two tabs neither is
 * read for the other where one of them is private, whoever asks for it. What cannot be read comes back with the reason.
 */
export async function readOthers(own: number, others: readonly TabPage[], tabs: TabReader): Promise<ReadOther[]> {
  const isOwnOpen = others.length === 0 || (await tabs.privacy(own)) === 'open';
  return Promise.all(others.filter(({ tabId }) => tabId !== own).map((tab) => readOther(tab, isOwnOpen, tabs)));
}

async function readOther(tab: TabPage, isOwnOpen: boolean, tabs: TabReader): Promise<ReadOther> {
  const unread = (error: ErrorCode): ReadOther => ({ page: { ...tab, lang: null, error }, capture: null });
  const privacy = await tabs.privacy(tab.tabId);
  if (privacy === 'gone') return unread('page.gone');
  if (!isOwnOpen || privacy === 'private') return unread('page.private');
  const capture = await tabs.capture(tab.tabId);
  if (!capture.ok) return unread(capture.error);
  const { url, title, lang } = capture.value;
  const page = { tabId: tab.tabId, url, title: title === '' ? tab.title : title, lang, error: null };
  return { page, capture: capture.value };
}
