import type { Capture, CaptureScope } from '../../lib/core/capture.ts';
import type { ErrorCode } from '../../lib/core/error-code.ts';
import { asErrorCode } from '../../lib/core/error-code.ts';
import { err, type Result } from '../../lib/core/result.ts';
import { callInjected, tabFacts } from '../../lib/platform/inject.ts';

/** Reads a tab by the gesture's grant; `withAside` also what is not what the page is about. Every refusal comes back as a code. */
export async function captureTab(
  tabId: number,
  scope: Extract<CaptureScope, 'page' | 'selection'>,
  withAside = false,
): Promise<Result<Capture, ErrorCode>> {
  try {
    return await callInjected<Result<Capture, ErrorCode>>(tabId, '/capture.js', '__sidelightCapture', [
      { scope, withAside },
    ]);
  } catch (thrown) {
    return err(asErrorCode(thrown));
  }
}

/** Whether a tab is of a private window. One that cannot be asked is treated as such: then nothing of it reaches the disk. */
export const isPrivateTab = (tabId: number): Promise<boolean> =>
  tabFacts(tabId).then(
    (tab) => tab.isPrivate,
    () => true,
  );

/** As a tab may be put beside others: `gone` where it cannot be asked any more. */
export type TabPrivacy = 'open' | 'private' | 'gone';

export const tabPrivacy = (tabId: number): Promise<TabPrivacy> =>
  tabFacts(tabId).then(
    (tab) => (tab.isPrivate ? 'private' : 'open'),
    () => 'gone',
  );
