import type { Capture } from '../../lib/core/capture.ts';
import { asErrorCode, type ErrorCode } from '../../lib/core/error-code.ts';
import { err, ok, type Result } from '../../lib/core/result.ts';
import type { Input, Output } from '../../lib/protocol/contract.ts';
import type { HostLink } from './host-link.ts';
import { readOthers, type ReadOther } from './read-others.ts';
import { captureTab, isPrivateTab, tabPrivacy } from './tab-capture.ts';

/**
 * Reads the page as it is now, or takes the document that the panel has read, and reads those of other tabs that are asked too, and puts a
 * question to them. A page that cannot be read is a turn too, one that failed, unless others can be; each says for itself what keeps it. A PDF waits
 * for its file.
 */
export async function ask(host: HostLink, input: Input<'chat.ask'>): Promise<void> {
  const { id, tabId, question, others: tabs } = input;
  const [isPrivate, capture, others] = await Promise.all([
    isPrivateTab(tabId),
    read(input, true),
    readOthers(tabId, tabs ?? [], { privacy: tabPrivacy, capture: (other) => captureTab(other, 'page', true) }),
  ]);
  const asked = {
    id,
    tabId,
    question,
    isPrivate,
    ...(others.length > 0 && { others: others.map(({ page }) => page) }),
  };
  if (!capture.ok && (capture.error === 'page.pdf' || others.every(isUnread)))
    return host.call('chat.reject', { asked, error: capture.error });
  try {
    for (const { page, capture: other } of others)
      if (other !== null) await host.call('chat.beside', { id, tabId: page.tabId, capture: other });
    await host.call(
      'chat.submit',
      capture.ok ? { asked, capture: capture.value } : { asked: { ...asked, unread: capture.error }, capture: null },
    );
  } catch (thrown) {
    await host.call('chat.reject', { asked, error: asErrorCode(thrown) });
  }
}

/** A PDF may have been handed over by the panel. */
const isUnread = ({ page, capture }: ReadOther): boolean => capture === null && page.error !== 'page.pdf';

/** Reads the page while a question is written. A page that cannot be read now is no matter yet. */
export async function prepare(host: HostLink, input: Input<'chat.prepare'>): Promise<Output<'chat.prepare'>> {
  const capture = await read(input, false);
  return capture.ok ? host.call('chat.index', { tabId: input.tabId, capture: capture.value }) : { terms: [] };
}

/** A file that no view has any more is as one that the browser keeps to itself: it takes the person to hand it over. */
function read(
  { tabId, document }: Input<'chat.prepare'>,
  withAside: boolean,
): Promise<Result<Capture, ErrorCode>> | Result<Capture, ErrorCode> {
  if (document === undefined) return captureTab(tabId, 'page', withAside);
  return document === null ? err('page.pdf') : ok(document);
}
