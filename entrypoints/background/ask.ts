import { asErrorCode } from '../../lib/core/error-code.ts';
import type { Input } from '../../lib/protocol/contract.ts';
import type { HostLink } from './host-link.ts';
import { captureTab, isPrivateTab } from './tab-capture.ts';

/** Reads the page as it is now and puts a question to it. A page that cannot be read is a turn too, one that failed. */
export async function ask(host: HostLink, { id, tabId, question }: Input<'chat.ask'>): Promise<void> {
  const isPrivate = await isPrivateTab(tabId);
  const asked = { id, tabId, question, isPrivate };
  const capture = await captureTab(tabId, 'page', true);
  if (!capture.ok) return host.call('chat.reject', { asked, error: capture.error });
  try {
    await host.call('chat.submit', { asked, capture: capture.value });
  } catch (thrown) {
    await host.call('chat.reject', { asked, error: asErrorCode(thrown) });
  }
}

/** Reads the page while a question is written. A page that cannot be read now is no matter yet. */
export async function prepare(host: HostLink, { tabId }: Input<'chat.prepare'>): Promise<void> {
  const capture = await captureTab(tabId, 'page');
  if (capture.ok) await host.call('chat.index', { capture: capture.value });
}
