import type { Capture } from '../../lib/core/capture.ts';
import { asErrorCode, type ErrorCode } from '../../lib/core/error-code.ts';
import type { JobId } from '../../lib/core/ids.ts';
import type { JobRequest } from '../../lib/core/job.ts';
import { ok, type Result } from '../../lib/core/result.ts';
import type { Input } from '../../lib/protocol/contract.ts';
import { captureFromText } from '../../lib/reading/capture-from-text.ts';
import { captureTab, isPrivateTab } from './tab-capture.ts';
import type { HostLink } from './host-link.ts';

type Source = Input<'job.start'>['source'];

function read(source: Source): Promise<Result<Capture, ErrorCode>> | Result<Capture, ErrorCode> {
  switch (source.type) {
    case 'tab':
      return captureTab(source.tabId, source.scope);
    case 'text':
      return ok(captureFromText(source.title, source.text));
    case 'document':
      return ok(source.capture);
  }
}

const SCOPES = { text: 'text', document: 'document' } as const;

const isPrivateSource = (source: Source): Promise<boolean> | boolean =>
  source.type === 'tab' ? isPrivateTab(source.tabId) : source.isPrivate;

/**
 * Captures and hands over. A page that cannot be read becomes a failed job, so that every view (the panel
 * that a right-click opened, a popup opened later) shows the same reason.
 */
export async function startJob(host: HostLink, input: Input<'job.start'>): Promise<{ id: JobId }> {
  const { id, length, isFresh, source } = input;
  const request: JobRequest = {
    id,
    kind: 'summary',
    scope: source.type === 'tab' ? source.scope : SCOPES[source.type],
    length,
    tabId: source.type === 'text' ? null : source.tabId,
    isPrivate: await isPrivateSource(source),
    isFresh,
  };
  const capture = await read(source);
  if (capture.ok) {
    try {
      return await host.call('job.submit', { request, capture: capture.value });
    } catch (thrown) {
      await host.call('job.reject', { request, error: asErrorCode(thrown) });
    }
  } else {
    await host.call('job.reject', { request, error: capture.error });
  }
  return { id };
}
